//! Words of what is said of a session as it goes: that it has begun, ended, or was moved. `{}` is where a value goes. Each
//! begins with a sign, none of which a phone draws as a picture.

use domain::{Marked, SessionMark};

use super::Lang;

words! {
    begun => "►\u{a0}a commencé";
    ended => "■\u{a0}terminé, libre depuis {}";
    was => "→\u{a0}déplacé, était à {}";
    /// In the cell that it left.
    moved_to => "→\u{a0}{} est maintenant à {}";
    begin => "On commence";
    go_on => "On reprend";
    end => "C’est terminé";
    heading => "Vos ateliers en ce moment";
    report => "Rédiger le compte rendu";
}

/// What became of a session, in the history.
#[must_use]
pub fn told(lang: Lang, marked: Option<Marked>) -> &'static str {
    let Lang::Fr = lang;
    match marked.map(|marked| marked.mark) {
        Some(SessionMark::Begun) => "a commencé",
        Some(SessionMark::Ended) => "terminé plus tôt",
        None => "n’est plus marqué comme commencé",
    }
}

/// What one just said, beside « Annuler ».
#[must_use]
pub fn done(lang: Lang, marked: Option<Marked>) -> &'static str {
    let Lang::Fr = lang;
    match marked.map(|marked| marked.mark) {
        Some(SessionMark::Begun) => "C’est noté\u{a0}: l’atelier a commencé.",
        Some(SessionMark::Ended) => "C’est noté\u{a0}: l’atelier est terminé.",
        None => "L’atelier n’est plus marqué.",
    }
}

/// « ■ terminé, libre depuis 11 h 15 »
#[must_use]
pub fn ended_at(lang: Lang, time: &str) -> String {
    ended(lang).replace("{}", time)
}

/// « → déplacé, était à 10 h 45, Grande salle »
#[must_use]
pub fn was_at(lang: Lang, place: &str) -> String {
    was(lang).replace("{}", place)
}

/// « → nº 3 est maintenant à 11 h 40, Alcôve »
#[must_use]
pub fn now_at(lang: Lang, number: &str, place: &str) -> String {
    moved_to(lang).replacen("{}", number, 1).replacen("{}", place, 1)
}

/// « On commence : nº 3, Sauvegardes », where there are several.
#[must_use]
pub fn about(lang: Lang, verb: &str, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("{verb}\u{a0}: {topic}")
}
