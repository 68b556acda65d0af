//! Words of making a rencontre.

use domain::SpaceDetails;

use super::Lang;
use crate::backend::StartingDay;

words! {
    title => "Créer une rencontre";
    intro => "Une journée à préparer\u{a0}: vous en serez l’organisation. Tout se modifie ensuite, et rien n’est ouvert avant que vous le décidiez.";
    link => "Créer une rencontre";
    you => "Vous";
    your_name => "Votre nom";
    token => "Jeton de création";
    token_hint => "Donné par la personne qui a installé ce serveur.";
    rencontre => "La rencontre";
    day => "Journée de départ";
    day_hint => "Des créneaux, des temps communs et des salles pour commencer.";
    slots => "Créneaux";
    spaces => "Salles et espaces";
    nothing_yet => "Rien encore\u{a0}: vous ajouterez créneaux et salles vous-même.";
    charters => "Chartes à accepter";
    charters_hint => "Chaque personne les accepte avant de participer. Vous pourrez en changer le texte.";
    access => "Accès";
    create => "Créer la rencontre";

    created => "Votre rencontre est prête";
    created_intro => "Gardez ces liens maintenant\u{a0}: ceux de l’équipe et de l’écran ne sont montrés que cette fois.";
    created_seen => "Les liens de l’équipe et de l’écran ont été montrés à la création. Depuis l’animation, vous pouvez en faire d’autres.";
    for_participants => "Pour participer";
    for_organisers => "Pour l’organisation";
    for_organisers_hint => "Qui a ce lien peut tout modifier.";
    for_facilitators => "Pour l’animation";
    for_facilitators_hint => "Qui a ce lien conduit la journée.";
    for_wall => "Pour l’écran de la salle";
    steps => "Et maintenant";
    step_charters => "Accepter les chartes, comme tout le monde";
    step_settings => "Relire le lieu, l’accès et les contacts d’aide";
    step_day => "Ajuster les créneaux et les salles";
    step_open => "Ouvrir les inscriptions";

    next => "Préparer la prochaine rencontre";
    next_intro => "Les salles, les créneaux, les chartes et les textes sont repris. Ni les personnes ni les sujets ne le sont.";
    next_date_hint => "Proposé deux mois plus tard, le même jour de la semaine.";
    next_create => "Préparer cette rencontre";
    left => "Ce qui reste de cette rencontre";
    left_hint => "Des points de départ pour la prochaine\u{a0}: demandez des nouvelles des actions, et proposez à nouveau ce qui n’a pas eu de place.";
    left_actions => "Actions notées";
    left_topics => "Sujets non tenus";
}

#[must_use]
pub fn day_name(lang: Lang, day: StartingDay) -> &'static str {
    let Lang::Fr = lang;
    match day {
        StartingDay::Alliance => "Journée ALLiaNCE, 10\u{a0}h à 18\u{a0}h",
        StartingDay::Large => "Grande journée, quatorze salles",
        StartingDay::Empty => "Vide",
    }
}

/// « Grande salle, 60 places », « Coin calme, sans atelier »
#[must_use]
pub fn space(lang: Lang, space: &SpaceDetails) -> String {
    let room = super::places::room(lang, space);
    match (space.places, room.is_empty()) {
        (0, _) => format!("{}, {}", space.name, super::facilitation::accepts_none(lang)),
        (_, true) => space.name.to_string(),
        (_, false) => format!("{}, {room}", space.name),
    }
}

/// « Voir « Grande journée, quatorze salles » »
#[must_use]
pub fn see_day(lang: Lang, day: StartingDay) -> String {
    let Lang::Fr = lang;
    format!("Voir «\u{a0}{}\u{a0}»", day_name(lang, day))
}
