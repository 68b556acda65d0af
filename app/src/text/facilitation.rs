//! Words of the facilitators' page.

use domain::{Date, Minute, Shows, SlotDetails};

use super::Lang;
use crate::backend::WallLink;

words! {
    heading => "Animation";
    intro => "Rien n’avance tout seul\u{a0}: c’est vous qui faites passer la journée d’une étape à l’autre.";
    tools => "Pages de l’équipe";
    during => "Pendant la journée";
    of_people => "Les personnes";
    of_forum => "L’organisation";
    steps => "Étapes de la journée";
    current => "En cours";
    slots => "Créneaux";
    slots_hint => "Retirer un créneau remet ses ateliers en attente, rien n’est perdu.";
    no_slots => "Aucun créneau. Ajoutez le premier.";
    add_slot => "Ajouter un créneau";
    remove_slot => "Retirer ce créneau";
    start => "Début";
    end => "Fin";
    hour_hint => "Par exemple 10h45.";
    slot_title => "Intitulé (facultatif)";
    common => "Temps commun, sans atelier";
    spaces => "Salles et espaces";
    spaces_hint => "Un espace à 0 atelier est un coin calme\u{a0}: il reste affiché sans accueillir de sujet.";
    no_spaces => "Aucune salle. Ajoutez la première.";
    add_space => "Ajouter une salle";
    remove_space => "Retirer cette salle";
    space_name => "Nom";
    capacity => "Places assises (facultatif)";
    places => "Ateliers à la fois";
    places_hint => "0\u{a0}: aucun.";
    equipment => "Équipement (facultatif)";
    accessibility => "Accès (facultatif)";
    accessibility_hint => "Marches, ascenseur, boucle magnétique…";
    save => "Enregistrer";
    add => "Ajouter";
    yes_remove => "Oui, retirer";
    edit => "Modifier";
    they_learn => "Qui les porte le lira dans «\u{a0}À savoir\u{a0}». Vous pourrez annuler.";
    /// Sessions were held there already.
    closes => "Ce qui s’y est tenu y reste\u{a0}: la salle est fermée pour la suite de la journée.";
    closed => "fermée";
    closed_hint => "Fermée pour la suite de la journée. Pour la rouvrir, indiquez un atelier à la fois.";
    frame => "Salles et créneaux";
    frame_hint => "Touchez ce qui ferme ou change\u{a0}: l’effet sur les ateliers est montré avant.";
    rooms => "Salles";
    links => "Faire venir";
    participants => "Lien pour participer";
    qr => "Code QR\u{a0}: rejoindre la rencontre";
    code => "Code";
    wall => "Ouvrir l’affichage salle";
    wall_hint => "À projeter\u{a0}: le tableau entier, l’heure et ce code.";
    walls => "Écrans";
    walls_hint => "Un lien par écran projeté. Retirez-le et l’écran s’éteint aussitôt\u{a0}; le tableau reste lisible avec le code.";
    wall_label => "Où est cet écran";
    wall_label_hint => "Par exemple «\u{a0}Écran du hall\u{a0}».";
    add_wall => "Créer un lien";
    retire_wall => "Retirer";
    wall_made_hint => "Ouvrez-le sur l’écran, ou copiez-le\u{a0}: il n’est montré que cette fois.";
    wall_shows => "Ce qu’il montre";
    wall_follows => "Suit le déroulé";
    wall_pin => "Changer";
    wall_open => "affiché en ce moment";
    wall_never => "jamais ouvert";
    /// The label of the link that the server prints when it starts.
    wall_printed => "Lien imprimé au démarrage";
    reserved => "Réservé à l’animation";
    reserved_hint => "Cette page s’ouvre avec le lien d’invitation de l’équipe d’animation.";
    accepts_none => "sans atelier";
    step_access => "Accès";
}

/// « vu à 10 h 42 », « vu le mardi 8 décembre 2026 à 10 h 42 »
#[must_use]
pub fn wall_seen(lang: Lang, at: (Date, Minute), today: Date) -> String {
    let Lang::Fr = lang;
    let (date, minute) = at;
    let hour = super::hour(lang, minute);
    if date == today {
        format!("vu à {hour}")
    } else {
        format!("vu le {} à {hour}", super::long_date(lang, date))
    }
}

/// What a screen shows: « suit le déroulé », « Tableau ».
#[must_use]
pub fn wall_view(lang: Lang, view: Option<Shows>) -> &'static str {
    view.map_or_else(|| wall_follows(lang), |view| super::show::shows(lang, view))
}

/// Whether a screen is there, or since when it is not.
#[must_use]
pub fn wall_state(lang: Lang, wall: &WallLink, today: Date) -> String {
    match (wall.open, wall.seen) {
        (0, None) => wall_never(lang).to_owned(),
        (0, Some(at)) => wall_seen(lang, at, today),
        _ => wall_open(lang).to_owned(),
    }
}

/// « Changer ce que montre Écran du hall », for who hears the buttons one by one.
#[must_use]
pub fn pin_wall_named(lang: Lang, label: &str) -> String {
    let Lang::Fr = lang;
    format!("Changer ce que montre «\u{a0}{label}\u{a0}»")
}

/// « Retirer Écran du hall », for who hears the buttons one by one.
#[must_use]
pub fn retire_wall_named(lang: Lang, label: &str) -> String {
    let Lang::Fr = lang;
    format!("Retirer «\u{a0}{label}\u{a0}»")
}

/// « Lien de « Écran du hall » »
#[must_use]
pub fn wall_made(lang: Lang, label: &str) -> String {
    let Lang::Fr = lang;
    format!("Lien de «\u{a0}{label}\u{a0}»")
}

/// « 3 ateliers »
#[must_use]
pub fn sessions(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        0 => "aucun atelier".to_owned(),
        1 => "1 atelier".to_owned(),
        _ => format!("{count} ateliers"),
    }
}

/// What happens to the sessions of what is removed.
#[must_use]
pub fn removal(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        0 => "Aucun atelier n’y est placé.".to_owned(),
        1 => "1 atelier retourne en attente.".to_owned(),
        _ => format!("{count} ateliers retournent en attente."),
    }
}

/// What a slot is for, in its own words or in ours.
#[must_use]
pub fn slot_about(lang: Lang, slot: &SlotDetails) -> &str {
    match (slot.title.as_str(), slot.common) {
        ("", true) => super::places::common(lang),
        ("", false) => super::places::sessions(lang),
        (title, _) => title,
    }
}

/// « 2 ateliers à la fois »
#[must_use]
pub fn at_once(lang: Lang, places: u8) -> Option<String> {
    let Lang::Fr = lang;
    match places {
        0 => Some(accepts_none(lang).to_owned()),
        1 => None,
        _ => Some(format!("{places} ateliers à la fois")),
    }
}
