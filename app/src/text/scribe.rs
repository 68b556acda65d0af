//! Words about who takes the notes of a session, and what it is at.

use super::Lang;

words! {
    heading => "Prise de notes";
    wanted => "Scribe à trouver";
    take => "Je prends les notes";
    take_hint => "Une phrase et trois points suffisent. Vous pourrez passer la main.";
    give_back => "Ne plus prendre les notes";
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
    format!("{by} vous demande de prendre les notes de cet atelier.")
}

/// « Demandé à Dan, qui n’a pas encore répondu. »
#[must_use]
pub fn waits(lang: Lang, to: &str) -> String {
    let Lang::Fr = lang;
    format!("Demandé à {to}, qui n’a pas encore répondu.")
}

/// What a button is about, for who hears it alone: « Je prends les notes : nº 3, Fiches action ».
#[must_use]
pub fn about(lang: Lang, verb: &str, session: &str) -> String {
    let Lang::Fr = lang;
    format!("{verb}\u{a0}: {session}")
}
