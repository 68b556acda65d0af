//! Words about a topic that several pages say.

use domain::{TopicKind, TopicNo, TopicState, TopicTitle};

use super::{Lang, isolated};

/// « nº 3 », « proposition »
#[must_use]
pub fn number(lang: Lang, no: Option<TopicNo>) -> String {
    let Lang::Fr = lang;
    no.map_or_else(|| "proposition".to_owned(), |no| format!("nº\u{a0}{no}"))
}

/// What a topic is called.
#[must_use]
pub fn title(lang: Lang, title: &TopicTitle) -> String {
    if title.is_redacted() {
        redacted(lang).to_owned()
    } else {
        title.to_string()
    }
}

/// « nº 3, Comment remplir ma fiche action ? »
#[must_use]
pub fn named(lang: Lang, no: Option<TopicNo>, title: &str) -> String {
    let Lang::Fr = lang;
    let title = if title.is_empty() { redacted(lang) } else { title };
    no.map_or_else(
        || format!("«\u{a0}{title}\u{a0}»"),
        |no| format!("nº\u{a0}{no}, {title}"),
    )
}

/// « Proposé par Inès Carbonel »
#[must_use]
pub fn proposed_by(lang: Lang, name: Option<&str>) -> String {
    let Lang::Fr = lang;
    format!("Proposé par {}", name.map_or("une personne partie".into(), isolated))
}

#[must_use]
pub fn kind(lang: Lang, kind: TopicKind) -> &'static str {
    let Lang::Fr = lang;
    match kind {
        TopicKind::Demonstration => "Démonstration",
        TopicKind::ExperienceReport => "Retour d’expérience",
        TopicKind::Workshop => "Question ou atelier",
        TopicKind::NeedHelp => "J’ai besoin d’aide",
        TopicKind::OfferHelp => "Je propose mon aide",
        TopicKind::Other => "Autre",
    }
}

/// « 18 personnes intéressées »; nothing for none, since a count of zero would shame.
#[must_use]
pub fn interested(lang: Lang, count: u32) -> Option<String> {
    let Lang::Fr = lang;
    match count {
        0 => None,
        1 => Some("1 personne intéressée".to_owned()),
        _ => Some(format!("{count} personnes intéressées")),
    }
}

/// The words of [`interested`] for a script that counts: for one, and for more with « {} » for how many.
#[must_use]
pub fn interested_words(lang: Lang) -> String {
    let Lang::Fr = lang;
    "1 personne intéressée|{} personnes intéressées".to_owned()
}

/// Where a topic that stands nowhere is.
#[must_use]
pub fn state(lang: Lang, state: TopicState) -> &'static str {
    let Lang::Fr = lang;
    match state {
        TopicState::Proposed | TopicState::Parked => "En attente",
        TopicState::Queued => "Dans la file des annonces",
        TopicState::Announcing => "En cours d’annonce",
        TopicState::Placed => "Au tableau",
        TopicState::Merged => "Regroupé avec un autre sujet",
        TopicState::Withdrawn => "Retiré",
    }
}

words! {
    /// Instead of a title.
    redacted => "texte effacé";
    /// After « Proposé par Inès ».
    with => "avec ";
    yours => "le vôtre";
}
