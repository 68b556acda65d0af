//! Words of two sessions that change places.

use super::Lang;

words! {
    title => "Échanger deux ateliers";
    heading => "Avec quel atelier échanger\u{202f}?";
    hint => "Les deux ateliers changent de place en une fois. Si l’autre n’est pas le vôtre, la personne qui le porte est d’abord consultée.";
    nobody => "Aucun autre atelier n’est au tableau. Vous pouvez déplacer le vôtre.";
    at_once => "Échange immédiat";
    asks => "La personne qui le porte décide";
    anyway => "Échanger quand même";
    another => "Choisir un autre atelier";
    requests => "Échanges proposés";
    accept => "Accepter l’échange";
    decline => "Refuser l’échange";
    take_back => "Retirer ma proposition";
    swap => "Échanger avec un autre atelier";
}

/// « nº 3, Sauvegardes (14 h – 14 h 55, Atelier) propose de prendre cette place en échange de la sienne. »
#[must_use]
pub fn asked(lang: Lang, topic: &str, place: &str) -> String {
    let Lang::Fr = lang;
    format!("{topic} propose de prendre votre place, en échange de la sienne\u{a0}: {place}.")
}

#[must_use]
pub fn asking(lang: Lang, topic: &str, place: &str) -> String {
    let Lang::Fr = lang;
    format!("Vous proposez d’échanger avec {topic}\u{a0}: {place}. La personne qui le porte n’a pas encore répondu.")
}
