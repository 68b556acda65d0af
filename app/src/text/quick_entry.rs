//! Words of the entry of cards that were written by hand.

use super::Lang;

words! {
    title => "Saisie rapide";
    intro => "Une carte, Entrée, la suivante.";
    topic => "Sujet, en une phrase";
    name => "Proposé par";
    name_hint => "Le nom d’une personne inscrite.";
    card => "Numéro de la carte (facultatif)";
    card_hint => "Celui d’une carte vierge imprimée\u{a0}; sinon le prochain numéro libre.";
    without_phone => "Une personne sans téléphone, pas encore inscrite";
    enlist => "L’inscrire sous ce nom";
    enter => "Ajouter la carte";
    place => "Choisir sa place";
    mine => "Elle sera à votre nom.";
}

/// « nº 7, Fiches action : ajouté. »
#[must_use]
pub fn added(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("{topic}\u{a0}: c’est ajouté.")
}

/// The card that was scanned.
#[must_use]
pub fn this_card(lang: Lang, no: domain::TopicNo) -> String {
    let Lang::Fr = lang;
    format!("Carte nº\u{a0}{no}")
}
