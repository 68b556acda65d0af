//! Words of « J'y suis ». They promise what is kept: nothing.

use super::Lang;

words! {
    where_are_you => "Où êtes-vous\u{202f}?";
    here => "J’y suis";
    wander => "Je papillonne";
    on_site => "Sur place";
    elsewhere => "Ailleurs";
    hint => "Anonyme\u{a0}: seul un nombre est montré, à partir de 3\u{a0}personnes. Tout est oublié à la fin du créneau.";
}

/// « J'y suis : Grande salle », where a topic is held in several at once.
#[must_use]
pub fn here_in(lang: Lang, space: &str) -> String {
    format!("{}\u{a0}: {space}", here(lang))
}

/// What is not a room in which a session is held, and those who wander, on a screen: « Coin calme », « papillons ».
#[must_use]
pub fn place(lang: Lang, space: Option<&str>) -> String {
    let Lang::Fr = lang;
    space.unwrap_or("papillons").to_owned()
}

/// « 10+ », and as it is read aloud.
#[must_use]
pub fn at_least(lang: Lang, count: u32) -> (String, String) {
    let Lang::Fr = lang;
    (format!("{count}+"), format!(", {count}\u{a0}personnes ou plus"))
}
