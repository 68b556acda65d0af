//! Words of a topic's page.

use super::Lang;

words! {
    waiting => "En attente d’une place";
    proposal => "Pas encore confirmé";
    withdrawn => "Ce sujet a été retiré";
    interested => "Ça m’intéresse";
    you_too => "dont vous";
    first => "Une pression suffit, sans engagement. Seul le nombre est public.";
    notes => "Notes de l’atelier";
    read_notes => "Lire les notes";
    write_notes => "Prendre les notes";
    no_notes => "Pas encore de notes";
    your_topic => "Votre sujet";
    facilitation => "Animation";
    confirm => "Confirmer ce sujet";
    confirm_hint => "Il reçoit son numéro.";
    place => "Choisir une place";
    move_it => "Déplacer";
    park => "Remettre en attente";
    park_anyway => "Remettre en attente quand même";
    again => "Le programmer une autre fois";
    split => "Le séparer en deux sujets";
    others => "Autres actions";
    edit => "Modifier";
    withdraw => "Retirer ce sujet";
    withdraw_waiting => "Retirer l’atelier en attente";
    withdraw_consequence => "Il quitte le tableau et les listes, sa place redevient libre. Son numéro n’est pas redonné.";
    withdraw_confirm => "Oui, retirer ce sujet";
    leave_as_is => "Laisser comme c’est";
    no_description => "Pas de description\u{a0}: venez demander.";
}

/// « Déplacer, 10 h 45 – 11 h 35, Grande salle »: which session is meant, where there are several.
#[must_use]
pub fn of_session(lang: Lang, verb: &str, place: &str) -> String {
    let Lang::Fr = lang;
    format!("{verb}\u{a0}: {place}")
}

/// Besides those that stand on the board.
#[must_use]
pub fn also_waiting(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        1 => "Un autre atelier de ce sujet attend une place.".to_owned(),
        _ => format!("{count} autres ateliers de ce sujet attendent une place."),
    }
}

/// « 18 personnes intéressées, dont vous »
#[must_use]
pub fn count(lang: Lang, counted: &str, me: bool) -> String {
    if me {
        format!("{counted}, {}", you_too(lang))
    } else {
        counted.to_owned()
    }
}
