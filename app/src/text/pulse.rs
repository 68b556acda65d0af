//! Words of « Pouls ». Nothing blames: each line is something to do.

use super::Lang;

words! {
    title => "Pouls";
    no_day => "Le pouls se prend le jour même, dès la place du marché.";
    calm => "Tout va bien.";
    calm_hint => "Rien ne demande d’attention en ce moment.";
    of_sessions => "Cette page regarde les ateliers et les écrans, pas les personnes.";
    all => "Ouvrir le pouls";
}

/// « À 11 h 03, par l'horloge du serveur. »
#[must_use]
pub fn at(lang: Lang, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("Vu à {hour}.")
}

/// Beside the number.
#[must_use]
pub fn people(lang: Lang, count: usize) -> &'static str {
    let Lang::Fr = lang;
    if count < 2 {
        "personne inscrite"
    } else {
        "personnes inscrites"
    }
}

#[must_use]
pub fn queue(lang: Lang, count: usize) -> &'static str {
    let Lang::Fr = lang;
    if count < 2 {
        "sujet dans la file"
    } else {
        "sujets dans la file"
    }
}

#[must_use]
pub fn screens(lang: Lang, count: usize) -> &'static str {
    let Lang::Fr = lang;
    if count < 2 {
        "écran connecté"
    } else {
        "écrans connectés"
    }
}

/// « 3 ateliers sans scribe, maintenant ou dans moins d'une demi-heure », and what to do; nothing for none.
#[must_use]
pub fn unscribed(lang: Lang, count: usize) -> Option<(String, &'static str)> {
    let words = some(count, || super::scribe::without(lang, count))?;
    Some((
        words,
        "Demandez à la salle qui prend les notes\u{a0}; une pression suffit sur la page de l’atelier.",
    ))
}

#[must_use]
pub fn unseen(lang: Lang, count: usize) -> Option<(String, &'static str)> {
    let words = some(count, || {
        format!("{} sans nouvelles de qui le propose", sessions(lang, count))
    })?;
    Some((
        words,
        "Dans moins d’une demi-heure, et personne qui porte le sujet n’a rien fait ici aujourd’hui\u{a0}: appelez à voix haute, ou confiez-le à quelqu’un d’autre.",
    ))
}

#[must_use]
pub fn crowded(lang: Lang, count: usize) -> Option<(String, &'static str)> {
    let words = some(count, || format!("{} à l’étroit", sessions(lang, count)))?;
    Some((
        words,
        "Plus de personnes intéressées que de places\u{a0}: proposez une salle plus grande, ou une deuxième fois.",
    ))
}

#[must_use]
pub fn missing(lang: Lang, count: usize) -> Option<(String, &'static str)> {
    let words = some(count, || super::scribe::missing(lang, count))?;
    Some((
        words,
        "Trois lignes suffisent\u{a0}: rappelez-le à qui a pris les notes, ou à la salle.",
    ))
}

#[must_use]
pub fn dark(lang: Lang, count: usize) -> Option<(String, &'static str)> {
    let Lang::Fr = lang;
    let words = some(count, || match count {
        1 => "1\u{a0}écran n’est plus connecté".to_owned(),
        _ => format!("{count}\u{a0}écrans ne sont plus connectés"),
    })?;
    Some((
        words,
        "Regardez son réseau et sa prise\u{a0}; il se reconnecte de lui-même.",
    ))
}

/// « 30 personnes intéressées, salle de 16 »
#[must_use]
pub fn interest_over(lang: Lang, interest: u32, capacity: u32) -> String {
    let Lang::Fr = lang;
    format!("{interest}\u{a0}personnes intéressées, salle de {capacity}")
}

fn sessions(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        1 => "1\u{a0}atelier".to_owned(),
        _ => format!("{count}\u{a0}ateliers"),
    }
}

fn some(count: usize, words: impl FnOnce() -> String) -> Option<String> {
    (count > 0).then(words)
}
