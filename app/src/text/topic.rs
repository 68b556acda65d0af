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
    edit => "Modifier";
    withdraw => "Retirer ce sujet";
    withdraw_consequence => "Il quitte le tableau et les listes, sa place redevient libre. Son numéro n’est pas redonné.";
    withdraw_confirm => "Oui, retirer ce sujet";
    leave_as_is => "Laisser comme c’est";
    no_description => "Pas de description\u{a0}: venez demander.";
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
