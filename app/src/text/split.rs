//! Words of two topics made from one.

use super::Lang;

words! {
    title => "Séparer un sujet en deux";
    heading => "Quel est le deuxième sujet\u{202f}?";
    stays => "garde son numéro, sa place et les personnes intéressées.";
    split => "Créer le deuxième sujet";
}

/// « Issu du sujet nº 3, Sauvegardes »
#[must_use]
pub fn origin(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("Issu du sujet {topic}")
}

/// « A donné le sujet nº 9, Restaurer »
#[must_use]
pub fn part(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("A donné le sujet {topic}")
}
