//! Words of the proceedings (« actes ») and of the files they are taken away in.

use domain::AiAssistance;

use super::{Lang, report};

words! {
    title => "Actes";
    read => "Lire les actes de la rencontre";
    contents => "Sommaire";
    decisions => "Décisions";
    no_decision => "Aucune décision n’est notée dans les comptes rendus publiés.";
    decision => "Décision";
    actions => "Actions";
    no_action => "Aucune action n’est notée dans les comptes rendus publiés.";
    action => "Action";
    who_and_when => "Qui, pour quand";
    session => "Atelier";
    never_held => "Sujets proposés, non tenus";
    parked => "Ateliers sans créneau";
    about => "Le sujet";
    files => "Fichiers joints";
    missing => "Compte rendu non remis.";
    to_come => "L’atelier est à venir.";
    without => "Atelier sans notes\u{a0}: ses participants l’ont choisi.";
    for_participants => "Compte rendu réservé aux participants.";
    join => "Donner mon nom pour les lire";
    permalink => "Adresse permanente";
    no_session => "Aucun atelier n’a été placé.";
    nothing_yet => "La rencontre n’a encore rien laissé. Les actes se composent d’eux-mêmes, dès qu’un compte rendu est publié.";
    take_away => "Emporter les actes";
    take_away_hint => "Chaque fichier contient ce que vous pouvez lire ici, et rien de plus.";
    as_html => "Une page HTML, images comprises";
    as_markdown => "Un dossier Markdown, avec les fichiers (ZIP)";
    as_json => "Données JSON";
    as_csv => "Tableau des actions (CSV)";
    print => "Cette page, prête à imprimer ou à enregistrer en PDF";
    licence => "Sauf mention contraire, les comptes rendus publics sont réutilisables sous Licence Ouverte 2.0 (Etalab).";
    licence_url => "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
    /// S3-01.
    no_ai => "Ce service ne recourt à aucune intelligence artificielle. Quand un compte rendu a été écrit avec une aide de ce type, il le dit.";
    generator => "Forum ouvert, sans intelligence artificielle";
}

/// « 12 ateliers, 9 comptes rendus publiés, dont 2 réservés aux participants. »
#[must_use]
pub fn summary(lang: Lang, sessions: usize, published: usize, for_participants: usize) -> String {
    let Lang::Fr = lang;
    let sessions = match sessions {
        1 => "1\u{a0}atelier".to_owned(),
        _ => format!("{sessions}\u{a0}ateliers"),
    };
    let all = match published + for_participants {
        0 => return format!("{sessions}, aucun compte rendu publié."),
        1 => "1\u{a0}compte rendu publié".to_owned(),
        all => format!("{all}\u{a0}comptes rendus publiés"),
    };
    match for_participants {
        0 => format!("{sessions}, {all}."),
        1 => format!("{sessions}, {all}, dont 1\u{a0}réservé aux participants."),
        hidden => format!("{sessions}, {all}, dont {hidden}\u{a0}réservés aux participants."),
    }
}

/// « 2 comptes rendus ne sont lisibles que par les participants. »
#[must_use]
pub fn hidden(lang: Lang, reports: usize) -> String {
    let Lang::Fr = lang;
    match reports {
        1 => "1\u{a0}compte rendu n’est lisible que par les participants.".to_owned(),
        _ => format!("{reports}\u{a0}comptes rendus ne sont lisibles que par les participants."),
    }
}

/// « Proposé par Inès, avec Karim »; nobody is named who has left.
#[must_use]
pub fn led_by(lang: Lang, conveners: &[String]) -> String {
    let Lang::Fr = lang;
    match conveners {
        [] => super::topics::proposed_by(lang, None),
        [one] => super::topics::proposed_by(lang, Some(one)),
        [first, others @ ..] => format!(
            "{}, avec {}",
            super::topics::proposed_by(lang, Some(first)),
            listed(others)
        ),
    }
}

/// « Notes de Léa et Paul »
#[must_use]
pub fn notes_by(lang: Lang, scribes: &[String]) -> Option<String> {
    let Lang::Fr = lang;
    (!scribes.is_empty()).then(|| format!("Notes de {}", listed(scribes)))
}

fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} et {last}", others.join(", ")),
    }
}

/// « Décisions (3) »
#[must_use]
pub fn counted(lang: Lang, words: &str, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        0 => words.to_owned(),
        _ => format!("{words} ({count})"),
    }
}

/// What was declared of artificial intelligence, for a badge.
#[must_use]
pub fn assistance(lang: Lang, assistance: AiAssistance) -> &'static str {
    let Lang::Fr = lang;
    match assistance {
        AiAssistance::None => "Rédigé sans IA",
        AiAssistance::Transcription => "Transcription par IA",
        AiAssistance::Rewording => "Reformulé ou résumé par IA",
        AiAssistance::Writing => "Rédigé par IA",
    }
}

/// « Outil : Assistant IA. Pour : mettre au propre. Relu par Léa. »
#[must_use]
pub fn declared(lang: Lang, declaration: &domain::Declaration) -> Option<String> {
    let Lang::Fr = lang;
    if declaration.assistance == AiAssistance::None {
        return None;
    }
    let mut said = vec![
        format!("Outil\u{a0}: {}.", declaration.tool),
        format!("Pour\u{a0}: {}.", declaration.why),
    ];
    if !declaration.reviewer.is_empty() {
        said.push(format!("Relu par {}.", declaration.reviewer));
    }
    Some(said.join(" "))
}

/// « Camille · vendredi »; a dash when nothing was agreed.
#[must_use]
pub fn agreed(lang: Lang, who: &str, due: &str) -> String {
    let said = report::by_whom(lang, who, due);
    if said.is_empty() { "–".to_owned() } else { said }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_and_what_is_hidden_are_counted_in_one_sentence() {
        assert_eq!(summary(Lang::Fr, 1, 0, 0), "1\u{a0}atelier, aucun compte rendu publié.");
        assert_eq!(
            summary(Lang::Fr, 12, 7, 2),
            "12\u{a0}ateliers, 9\u{a0}comptes rendus publiés, dont 2\u{a0}réservés aux participants."
        );
    }

    #[test]
    fn those_who_led_it_are_named_in_their_order() {
        let names = ["Inès", "Karim", "Léa"].map(str::to_owned);
        assert_eq!(led_by(Lang::Fr, &names), "Proposé par Inès, avec Karim et Léa");
        assert_eq!(led_by(Lang::Fr, &[]), "Proposé par une personne partie");
    }
}
