//! Words of who may read a report, and of publishing it.

use domain::{AiAssistance, Declaration, Visibility};

use super::Lang;

words! {
    audience => "Qui peut lire ces notes";
    change_audience => "Changer qui peut les lire";
    only_scribes => "Seule une personne qui prend ces notes peut les rendre publiques.";
    keep_audience => "Enregistrer ce choix";
    without => "Cet atelier se tient sans notes.";
    without_hint => "Rien n’est écrit ni gardé de ce qui s’y dit. Qui le porte peut changer ce choix.";
    between => "Les notes de cet atelier se lisent entre participants.";
    between_hint => "Rejoignez la rencontre pour les lire\u{a0}: donner un nom suffit.";
    not_public_yet => "Ces notes seront publiques une fois publiées.";
    join => "Rejoindre pour lire";
    between_participants => "Entre participants";

    publish => "Publier le compte rendu";
    publish_hint => "Il paraît alors sur le mur des comptes rendus et dans les actes. Il pourra encore être corrigé.";
    publish_now => "Publier";
    assistance => "Assistance par IA";
    assistance_hint => "Dites-le dans tous les cas, c’est obligatoire\u{a0}: rien n’est coché d’avance.";
    tool => "Avec quel outil";
    why => "Pour quoi faire";
    reviewer => "Relu par";
    reviewer_hint => "La personne qui a tout relu et en répond.";
    vouch => "Je n’y ai mis ni donnée personnelle ni information confidentielle";
    vouch_now => "Le confirmer";
    vouched => "Confirmé\u{a0}: ni donnée personnelle ni information confidentielle n’y a été mise.";
    published => "Publié";
    draft => "Notes en cours, pas encore publiées";
    declare_again => "Changer ce qui est dit de l’IA";
    declare_now => "Enregistrer";
    unpublish => "Retirer de la publication";
    unpublish_hint => "Le texte reste ici, comme des notes en cours.";
    unpublish_now => "Oui, le retirer";
    correction => "Ce compte rendu est publié\u{a0}: ce que vous enregistrez est publié aussitôt, avec la même déclaration sur l’IA.";
}

/// A choice of who may read.
#[must_use]
pub fn visibility(lang: Lang, visibility: Visibility) -> &'static str {
    let Lang::Fr = lang;
    match visibility {
        Visibility::WithoutNotes => "Sans notes",
        Visibility::Participants => "Entre participants",
        Visibility::Public => "Public",
    }
}

/// What a choice means.
#[must_use]
pub fn visibility_hint(lang: Lang, visibility: Visibility) -> &'static str {
    let Lang::Fr = lang;
    match visibility {
        Visibility::WithoutNotes => "Rien n’est noté, et ce qui l’a été ne se montre plus.",
        Visibility::Participants => "Qui a rejoint la rencontre.",
        Visibility::Public => {
            "Tout le monde, une fois le compte rendu publié\u{202f}; réutilisable sous Licence Ouverte\u{a0}2.0."
        }
    }
}

/// What the history says.
#[must_use]
pub fn made_visible(lang: Lang, visibility: Visibility) -> &'static str {
    let Lang::Fr = lang;
    match visibility {
        Visibility::WithoutNotes => "l’atelier se tient sans notes",
        Visibility::Participants => "notes lisibles par les participants",
        Visibility::Public => "notes lisibles par tout le monde une fois publiées",
    }
}

/// A choice of what artificial intelligence did.
#[must_use]
pub fn assistance_choice(lang: Lang, assistance: AiAssistance) -> &'static str {
    let Lang::Fr = lang;
    match assistance {
        AiAssistance::None => "Aucune",
        AiAssistance::Transcription => "Transcription",
        AiAssistance::Rewording => "Reformulation ou résumé",
        AiAssistance::Writing => "Rédaction",
    }
}

/// « Contenu assisté par IA (reformulation ou résumé, Albert), relu par Ada le mardi 8 décembre 2026 »
#[must_use]
pub fn badge(lang: Lang, declaration: &Declaration, date: &str) -> String {
    let Lang::Fr = lang;
    if declaration.assistance == AiAssistance::None {
        return "Rédigé sans IA".to_owned();
    }
    let how = assistance_choice(lang, declaration.assistance).to_lowercase();
    let reviewer = match &*declaration.reviewer {
        "" => "une personne partie",
        name => name,
    };
    format!(
        "Contenu assisté par IA ({how}, {}), relu par {reviewer} le {date}",
        declaration.tool
    )
}

/// Why artificial intelligence was used.
#[must_use]
pub fn because(lang: Lang, why: &str) -> String {
    let Lang::Fr = lang;
    format!("Pour quoi faire\u{a0}: {why}")
}

/// The tools that organisers allow, one to a line.
#[must_use]
pub fn tools_hint(lang: Lang, tools: &str) -> String {
    let Lang::Fr = lang;
    let tools: Vec<&str> = tools.lines().map(str::trim).filter(|tool| !tool.is_empty()).collect();
    if tools.is_empty() {
        return "Son nom, et où il tourne\u{a0}: hébergé par l’État, sur votre machine, commercial.".to_owned();
    }
    format!(
        "Outils autorisés ici\u{a0}: {}. Un autre n’empêche pas de publier.",
        tools.join(", ")
    )
}

/// Said of a tool that is not one of those.
#[must_use]
pub fn other_tool(lang: Lang, tool: &str) -> String {
    let Lang::Fr = lang;
    format!(
        "«\u{a0}{tool}\u{a0}» n’est pas dans la liste des outils autorisés de cette rencontre. Le compte rendu est publié quand même\u{a0}; confirmez ce que vous y avez mis."
    )
}

/// « Publié le mardi 8 décembre 2026 à 15 h 10 »
#[must_use]
pub fn published_at(lang: Lang, date: &str, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("Publié le {date} à {hour}")
}
