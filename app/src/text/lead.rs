//! Words about who leads a topic.

use super::{Lang, isolated};

words! {
    heading => "Porter ce sujet";
    offer => "Je veux bien porter ce sujet aussi";
    offer_hint => "La personne qui le propose décide. Vous pourriez alors le placer, le modifier et l’animer avec elle.";
    offered => "Vous avez proposé de porter ce sujet. La personne qui le propose n’a pas encore répondu.";
    take_back => "Retirer mon offre";
    offers => "Des personnes veulent porter ce sujet avec vous";
    accept => "Accepter";
    decline => "Refuser";
    step_back => "Ne plus porter ce sujet";
    take_over => "Reprendre ce sujet";
    take_over_hint => "La personne qui l’a proposé est partie.";
    choose => "Choisir une personne";
    facilitation => "Qui porte ce sujet";
    add => "Ajouter";
    leads => "Porte ce sujet";
    leads_with => "Le porte aussi";
    entrust => "Confier ce sujet";
    anyway => "Confier quand même";
}

#[must_use]
pub fn hand_over(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    format!("Passer la main à {}", isolated(name))
}

#[must_use]
pub fn remove(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    format!("Ne plus le porter avec {}", isolated(name))
}

/// What « accept » and « decline » are about, for who hears them alone.
#[must_use]
pub fn about(lang: Lang, verb: &str, name: &str) -> String {
    let Lang::Fr = lang;
    format!("{verb}\u{a0}: {}", isolated(name))
}
