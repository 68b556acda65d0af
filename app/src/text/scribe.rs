//! Words about who takes the notes of a session, and what it is at.

use super::{Lang, isolated};

words! {
    heading => "Prise de notes";
    wanted => "Scribe à trouver";
    take => "Je prends les notes";
    take_hint => "Une phrase et trois points suffisent. Vous pourrez passer la main.";
    give_back => "Ne plus prendre les notes";
    yours => "vous prenez les notes";
    you => "Vous prenez les notes.";
    accept => "Accepter";
    decline => "Refuser";
    take_back => "Ne plus demander";
    hand_over => "Passer la prise de notes";
    find => "Demander à quelqu’un";
    whom => "À qui";
    ask => "Demander";
    ask_hint => "La personne accepte ou refuse sur son téléphone\u{a0}: rien ne change avant. Quelqu’un d’autre dans la salle peut aussi presser «\u{a0}Je prends les notes\u{a0}».";
    nobody_to_ask => "Dites-le dans la salle\u{a0}: une personne presse «\u{a0}Je prends les notes\u{a0}» sur cette page, et c’est fait.";
    someone_gone => "Une personne partie";
    progress => "On en est à…";
    progress_hint => "Une ligne, affichée sur la carte de l’atelier pendant qu’il a lieu. Elle remplace la précédente, qui n’est pas gardée.";
    say => "Afficher";
}

/// « Prise de notes : Ada, Bo »
#[must_use]
pub fn by(lang: Lang, names: &str) -> String {
    format!("{}\u{a0}: {names}", heading(lang))
}

/// « Ada vous demande de prendre les notes de cet atelier. »
#[must_use]
pub fn asked(lang: Lang, by: &str) -> String {
    let Lang::Fr = lang;
    format!("{} vous demande de prendre les notes de cet atelier.", isolated(by))
}

/// « Demandé à Dan, qui n’a pas encore répondu. »
#[must_use]
pub fn waits(lang: Lang, to: &str) -> String {
    let Lang::Fr = lang;
    format!("Demandé à {}, qui n’a pas encore répondu.", isolated(to))
}

/// « Il reste 5 minutes : que retient-on ? »
#[must_use]
pub fn minutes_left(lang: Lang, minutes: u64) -> String {
    let Lang::Fr = lang;
    let left = match minutes {
        1 => "Il reste une minute".to_owned(),
        _ => format!("Il reste {minutes}\u{a0}minutes"),
    };
    format!("{left}\u{a0}: que retient-on\u{202f}?")
}

/// « 3 ateliers sans scribe, maintenant ou dans moins d’une demi-heure »
#[must_use]
pub fn without(lang: Lang, sessions: usize) -> String {
    let Lang::Fr = lang;
    let sessions = match sessions {
        1 => "1\u{a0}atelier".to_owned(),
        _ => format!("{sessions}\u{a0}ateliers"),
    };
    format!("{sessions} sans scribe, maintenant ou dans moins d’une demi-heure")
}

/// « 2 comptes rendus attendus, plus de 20 minutes après la fin »
#[must_use]
pub fn missing(lang: Lang, reports: usize) -> String {
    let Lang::Fr = lang;
    let reports = match reports {
        1 => "1\u{a0}compte rendu attendu".to_owned(),
        _ => format!("{reports}\u{a0}comptes rendus attendus"),
    };
    format!("{reports}, plus de 20\u{a0}minutes après la fin")
}

/// What a button is about, for who hears it alone: « Je prends les notes : nº 3, Fiches action ».
#[must_use]
pub fn about(lang: Lang, verb: &str, session: &str) -> String {
    let Lang::Fr = lang;
    format!("{verb}\u{a0}: {session}")
}
