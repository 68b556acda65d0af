//! Words of « Mur des comptes rendus ».

use domain::AiAssistance;

use super::Lang;

words! {
    title => "Mur des comptes rendus";
    intro => "Le plus récent d’abord.";
    empty => "Aucun compte rendu n’est encore publié. Ils paraîtront ici d’eux-mêmes, l’un après l’autre.";
    reload => "Voir s’il y en a de nouveaux";
    said => "Nouveau compte rendu\u{a0}: {}";
    between => "Entre participants";
    without_essence => "Pas encore d’essentiel en une phrase.";
    all => "Tous les comptes rendus";
}

/// « 12 comptes rendus »
#[must_use]
pub fn count(lang: Lang, reports: usize) -> String {
    let Lang::Fr = lang;
    match reports {
        0 => empty(lang).to_owned(),
        1 => format!("1\u{a0}compte rendu. {}", intro(lang)),
        _ => format!("{reports}\u{a0}comptes rendus. {}", intro(lang)),
    }
}

/// What artificial intelligence did, in two words.
#[must_use]
pub fn badge(lang: Lang, assistance: AiAssistance) -> &'static str {
    let Lang::Fr = lang;
    match assistance {
        AiAssistance::None => "Rédigé sans IA",
        AiAssistance::Transcription => "Assisté par IA (transcription)",
        AiAssistance::Rewording => "Assisté par IA (reformulation ou résumé)",
        AiAssistance::Writing => "Assisté par IA (rédaction)",
    }
}
