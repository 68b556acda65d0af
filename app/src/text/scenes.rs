//! Words of what the wall shows, read from eight metres.

use domain::{Date, Minute};

use super::{Lang, hour, long_date};

words! {
    welcome => "Bienvenue";
    scan => "Scannez ce code";
    or_type => "ou tapez";
    give_a_name => "Donnez le nom que vous voulez";
    see_the_day => "Suivez la journée, dites ce qui vous intéresse";
    no_phone => "Sans téléphone\u{202f}? Tout est aussi sur cet écran et à l’accueil.";
    wifi => "Wi-Fi";
    law => "La loi de la mobilité";
    law_words => "Si vous n’apprenez rien et n’apportez rien là où vous êtes, changez de salle.";
    law_more => "C’est permis à tout moment, et personne ne s’en vexe.";
    principles => "Quatre principes";
    now => "En ce moment";
    nothing_now => "Rien n’est prévu en ce moment";
    ends_in => "Encore";
    /// `{}`: how many are left.
    minutes => "{}\u{a0}min";
    /// `{}`: hours, then minutes, if any.
    hours => "{}\u{a0}h\u{a0}{}";
    slot_over => "C’est l’heure";
    outcome => "Cinq dernières minutes\u{a0}: que retient-on\u{202f}?";
    no_session => "Aucun atelier dans ce créneau\u{a0}: les salles sont libres, proposez un sujet.";
    pause => "Pause";
    resumes => "On reprend à";
    next => "Au programme ensuite";
    news => "Mur des comptes rendus";
    no_news => "Les comptes rendus publiés paraîtront ici.";
    closing => "Merci à toutes et à tous";
    finish_notes => "Terminez vos notes\u{a0}: trois minutes suffisent.";
    proceedings => "Les actes de la journée";
    speaks => "La parole est à";
    then => "Ensuite";
    timer => "Compte à rebours";
    message => "Message de l’animation";
}

/// « 45 min »; from two hours on « 5 h 45 ». `follow.js` goes on in the same words.
#[must_use]
pub fn left(lang: Lang, in_minutes: i64) -> String {
    const IN_HOURS: i64 = 120;
    if in_minutes < IN_HOURS {
        return minutes(lang).replace("{}", &in_minutes.to_string());
    }
    let rest = Some(in_minutes % 60).filter(|rest| *rest > 0);
    let rest = rest.map(|rest| format!("{rest:02}")).unwrap_or_default();
    let hours = hours(lang).replacen("{}", &(in_minutes / 60).to_string(), 1);
    hours.replace("{}", &rest).trim_end().to_owned()
}

/// The four principles, in our own words.
#[must_use]
pub fn four_principles(lang: Lang) -> [&'static str; 4] {
    let Lang::Fr = lang;
    [
        "Celles et ceux qui sont là sont les bonnes personnes.",
        "Ce qui se passe vaut mieux que ce qui était prévu.",
        "On commence quand on est prêt.",
        "Quand c’est fini, on s’arrête.",
    ]
}

/// « On reprend à 14 h »
#[must_use]
pub fn resumes_at(lang: Lang, start: Minute) -> String {
    format!("{} {}", resumes(lang), hour(lang, start))
}

/// « On commence à 10 h »; on another day « On commence mardi 8 décembre 2026 à 10 h ».
#[must_use]
pub fn begins_at(lang: Lang, date: Option<Date>, start: Minute) -> String {
    let Lang::Fr = lang;
    let day = date.map_or_else(String::new, |date| format!("{} ", long_date(lang, date)));
    format!("On commence {day}à {}", hour(lang, start))
}

/// What a slot holds: « 5 ateliers ».
#[must_use]
pub fn sessions(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        0 => "Ateliers".to_owned(),
        1 => "1\u{a0}atelier".to_owned(),
        _ => format!("{count}\u{a0}ateliers"),
    }
}

/// « 12 ateliers tenus, 9 comptes rendus partagés »
#[must_use]
pub fn held(lang: Lang, sessions: usize, reports: usize) -> String {
    let Lang::Fr = lang;
    let sessions = match sessions {
        0 => return String::new(),
        1 => "1\u{a0}atelier tenu".to_owned(),
        _ => format!("{sessions}\u{a0}ateliers tenus"),
    };
    match reports {
        0 => sessions,
        1 => format!("{sessions}, 1\u{a0}compte rendu partagé"),
        _ => format!("{sessions}, {reports}\u{a0}comptes rendus partagés"),
    }
}
