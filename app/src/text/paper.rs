//! Words of what is printed.

use domain::{Date, Minute, Names, Topic, TopicNo};

use super::{Lang, hour, isolated, long_date};
use crate::pages::Sheets;

words! {
    heading => "Papier";
    intro => "Le papier et l’écran sont un seul tableau\u{a0}: chaque carte porte son numéro et un code à scanner.";
    cards_and_sheets => "Cartes, portes et tableau à imprimer";
    plan_now => "Plan papier";
    print => "Imprimer";
    keep_open => "Gardez cet onglet ouvert dès le matin\u{a0}: il suit le tableau, et s’imprime aussi quand le réseau est coupé, tel qu’il était alors. L’heure est sur chaque feuille. Pour l’avoir ailleurs, enregistrez-le en PDF depuis la fenêtre d’impression.";
    prepare_blanks => "Préparer des cartes vierges";
    live => "En direct\u{a0}:";
    slot => "Créneau";
    waiting => "En attente d’une place";
    no_card => "Aucun sujet n’a encore de numéro.";
    scan_card => "Scannez pour placer ou déplacer ce sujet.";
    scan_blank => "Scannez pour saisir cette carte.";
    no_blank => "Aucune carte vierge n’est préparée.";
    my_topic => "Mon sujet, en une phrase";
    proposed_by => "Proposé par";
    reserve => "Préparer les cartes";
    how_many => "Combien de cartes vierges\u{202f}?";
    to_announce => "Annonces";
    nothing_to_announce => "Aucun sujet n’attend d’être annoncé.";
    order => "Ordre";
    card_number => "Carte";
    topic => "Sujet";
    where_and_when => "Créneau et salle";
}

/// What a kind of sheets is called, and what it is for.
#[must_use]
pub fn sheets(lang: Lang, sheets: Sheets) -> (&'static str, &'static str) {
    let Lang::Fr = lang;
    match sheets {
        Sheets::Plan => (
            "Plan papier",
            "Tableau, feuilles de porte, liste des annonces, cartes et cartes vierges, en A4\u{a0}: tout ce qu’il faut quand le réseau tombe.",
        ),
        Sheets::BoardA3 => ("Tableau en A3", "Tout le programme, en paysage, à afficher au mur."),
        Sheets::BoardA4 => ("Tableau en A4", "Tout le programme, en paysage."),
        Sheets::Doors => (
            "Feuilles de porte",
            "Une par salle\u{a0}: ce qui s’y passe, créneau par créneau.",
        ),
        Sheets::Cards => (
            "Cartes de sujet",
            "Quatre par feuille, avec leur numéro. Scanner une carte la place ou la déplace.",
        ),
        Sheets::Blanks => (
            "Cartes vierges",
            "À remplir à la main. Leur numéro est réservé\u{a0}; scanner une carte ouvre sa saisie.",
        ),
        Sheets::Announcements => ("Liste des annonces", "Dans l’ordre de la file, avec la place à noter."),
    }
}

/// Said before numbers are reserved.
#[must_use]
pub fn how_many_hint(lang: Lang, max: usize) -> String {
    let Lang::Fr = lang;
    format!("Celles qui sont déjà préparées comptent. {max} au plus\u{a0}; quatre par feuille.")
}

/// « mardi 8 décembre 2026, état à 10 h 42 »: when it was drawn, which is not when it is printed where the network is gone;
/// with the day when it is another one.
#[must_use]
pub fn dated(lang: Lang, date: Date, day: Date, at: Minute) -> String {
    let Lang::Fr = lang;
    let drawn = if day == date {
        format!("à {}", hour(lang, at))
    } else {
        format!("du {}", long_date(lang, day))
    };
    format!("{}, état {drawn}", long_date(lang, date))
}

/// « et 30 autres, sur la liste des annonces »
#[must_use]
pub fn others_wait(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    let others = if count == 1 { "autre" } else { "autres" };
    format!("et {count}\u{a0}{others}, sur la liste des annonces.")
}

/// « nº 7 »
#[must_use]
pub fn number(lang: Lang, no: TopicNo) -> String {
    let Lang::Fr = lang;
    format!("nº\u{a0}{no}")
}

/// « Proposé par Ada, avec Bo »
#[must_use]
pub fn convener(lang: Lang, names: &Names, topic: &Topic) -> String {
    let Lang::Fr = lang;
    let name = |person| {
        names
            .get(person)
            .map_or("une personne partie".into(), |name| isolated(name))
    };
    let with: Vec<_> = topic.co_conveners.iter().map(name).collect();
    let by = format!("{} {}", proposed_by(lang), name(&topic.convener));
    match with.as_slice() {
        [] => by,
        with => format!("{by}, avec {}", with.join(", ")),
    }
}

/// For who does not see the code of a card.
#[must_use]
pub fn card_qr(lang: Lang, no: TopicNo) -> String {
    let Lang::Fr = lang;
    format!("Code QR de la carte nº\u{a0}{no}")
}

/// « Compte rendu : entre participants »
#[must_use]
pub fn notes(lang: Lang, who: &str) -> String {
    let Lang::Fr = lang;
    let mut letters = who.chars();
    let who: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .chain(letters)
        .collect();
    format!("Compte rendu\u{a0}: {who}")
}
