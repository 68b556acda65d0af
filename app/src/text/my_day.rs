//! Words of « Ma journée ». What falls at the same time is said without blame: it is a choice one may leave open.

use super::Lang;
use crate::day::Clash;

words! {
    title => "Ma journée";
    private => "Personne d’autre que vous ne voit cette page.";
    shows => "Une fois votre nom donné, votre journée se compose ici, dans l’ordre des créneaux\u{a0}:";
    shows_marked => "les ateliers qui vous intéressent, avec leur heure et leur salle\u{202f};";
    shows_proposed => "les sujets que vous proposez\u{202f};";
    shows_free => "vos moments libres, et ce qui a lieu à la même heure.";
    join => "Donner mon nom";
    nothing => "Rien n’est encore marqué. Pressez «\u{a0}Ça m’intéresse\u{a0}» sur un sujet\u{a0}: il viendra ici, à son heure.";
    browse => "Parcourir les sujets";
    clashes_hint => "Rien n’oblige à choisir d’avance\u{a0}: on peut aussi passer d’un atelier à l’autre, c’est la loi de la mobilité.";
    go_to_now => "Aller à maintenant";
    free => "Temps libre";
    no_session => "Aucun atelier n’est placé à ce moment.";
    calendar => "Dans mon agenda";
    calendar_hint => "Votre journée peut venir d’elle-même dans l’agenda de votre téléphone, et s’y mettre à jour chaque heure. Il faut pour cela une adresse secrète\u{a0}: qui l’a lit votre journée. Vous pouvez la retirer quand vous voulez.";
    calendar_make => "Créer mon adresse d’agenda";
    calendar_again => "En créer une autre, et retirer celle-ci";
    calendar_take_back => "Retirer cette adresse";
    calendar_made => "Votre adresse d’agenda";
    calendar_made_hint => "Copiez-la maintenant\u{a0}: elle ne sera plus affichée. Dans votre agenda, choisissez «\u{a0}S’abonner\u{a0}» ou «\u{a0}Ajouter par URL\u{a0}».";
    calendar_subscribe => "M’abonner sur cet appareil";
    calendar_all => "L’agenda de toute la rencontre (ICS)";
    waiting => "En attente d’une place";
    waiting_hint => "Ils viendront dans votre journée dès qu’ils auront un créneau et une salle.";
}

/// « Ma journée – Rencontre ALLiaNCE »: what calendars call it.
#[must_use]
pub fn calendar_name(lang: Lang, forum: &str) -> String {
    format!("{} – {forum}", title(lang))
}

/// « Une adresse existe depuis le mardi 8 décembre 2026 à 9 h. »
#[must_use]
pub fn calendar_since(lang: Lang, date: &str, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("Une adresse est en service depuis le {date} à {hour}. Elle ne peut pas être affichée à nouveau.")
}

/// « 5 ateliers dans votre journée, dont 2 à la même heure. »
#[must_use]
pub fn summary(lang: Lang, sessions: usize, clashing: usize) -> String {
    let Lang::Fr = lang;
    let sessions = match sessions {
        0 => return "Aucun atelier placé dans votre journée pour l’instant.".to_owned(),
        1 => "1\u{a0}atelier dans votre journée".to_owned(),
        _ => format!("{sessions}\u{a0}ateliers dans votre journée"),
    };
    match clashing {
        0 => format!("{sessions}."),
        _ => format!("{sessions}, dont {clashing} en même temps que d’autres."),
    }
}

/// « 2 ateliers à la même heure, dont le vôtre »
#[must_use]
pub fn clash(lang: Lang, clash: Clash) -> String {
    let Lang::Fr = lang;
    let Clash { sessions, proposed } = clash;
    let both = format!("{sessions}\u{a0}ateliers à la même heure");
    match proposed {
        0 => both,
        1 => format!("{both}, dont le vôtre"),
        _ => format!("{both}, dont {proposed} des vôtres"),
    }
}

/// « aussi à 14 h et 15 h »: whoever cannot come now may come then.
#[must_use]
pub fn again(lang: Lang, hours: &[String]) -> String {
    let Lang::Fr = lang;
    format!("aussi à {}", hours.join(" et "))
}

/// « Voir les 5 ateliers de ce créneau »
#[must_use]
pub fn others(lang: Lang, sessions: usize) -> String {
    let Lang::Fr = lang;
    match sessions {
        1 => "Voir l’atelier de ce créneau".to_owned(),
        _ => format!("Voir les {sessions}\u{a0}ateliers de ce créneau"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_summed_up_in_one_sentence() {
        assert_eq!(summary(Lang::Fr, 1, 0), "1\u{a0}atelier dans votre journée.");
        assert_eq!(
            summary(Lang::Fr, 5, 2),
            "5\u{a0}ateliers dans votre journée, dont 2 en même temps que d’autres."
        );
    }
}
