//! The words islands need. They arrive in the page's data block from `text/`, so that one language ships, and
//! only once.

use domain::{Minute, TopicNo};
use serde::{Deserialize, Serialize};

/// Sentences with `{}` where values go, in order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words {
    pub hour: String,
    pub hour_sharp: String,
    pub slot_column: String,
    pub board_caption: String,
    pub topic_no: String,
    pub proposed_by: String,
    pub proposed_by_someone_gone: String,
    pub mine: String,
    pub interested: String,
    pub interested_over: String,
    pub has_report: String,
    pub free: String,
    pub place_a_topic: String,
    pub seats: String,
    pub now: String,
    pub until: String,
    pub parked: String,
    pub unconfirmed: String,
    pub no_topic: String,
    pub propose_the_first: String,
    pub counts: Counts,
    pub live: String,
    pub opening: String,
    pub reconnecting: String,
    pub offline_since: String,
    pub offline: String,
    pub pause: String,
    pub resume: String,
    pub paused: String,
    pub news: News,
    pub time_left: Counts,
    pub sessions_running: String,
    pub nothing_now: String,
    pub next: String,
    pub before_start: String,
    pub day_over: String,
    pub empty_slot: String,
}

/// A sentence for none, one and several; `{}` is the number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Counts {
    pub none: String,
    pub one: String,
    pub several: String,
}

/// What the polite status says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct News {
    pub placed: String,
    pub gone: String,
    pub proposed: String,
    pub several: String,
}

impl Words {
    /// « 10 h », « 10 h 45 »
    #[must_use]
    pub fn time(&self, minute: Minute) -> String {
        let hour = minute.hour().to_string();
        match minute.minute() {
            0 => fill(&self.hour_sharp, &[&hour]),
            minutes if minutes < 10 => fill(&self.hour, &[&hour, &format!("0{minutes}")]),
            minutes => fill(&self.hour, &[&hour, &minutes.to_string()]),
        }
    }

    /// « nº 3 »
    #[must_use]
    pub fn number(&self, no: TopicNo) -> String {
        fill(&self.topic_no, &[&no.0.to_string()])
    }

    #[must_use]
    pub fn convener(&self, name: Option<&str>) -> String {
        match name {
            Some(name) => fill(&self.proposed_by, &[name]),
            None => self.proposed_by_someone_gone.clone(),
        }
    }
}

impl Counts {
    #[must_use]
    pub fn of(&self, number: usize) -> String {
        match number {
            0 => self.none.clone(),
            1 => self.one.clone(),
            several => fill(&self.several, &[&several.to_string()]),
        }
    }
}

/// Puts values where the `{}` are; not `format!`, because templates are data.
#[must_use]
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut values = values.iter();
    let mut rest = template;
    while let Some(at) = rest.find("{}") {
        filled.push_str(&rest[..at]);
        filled.push_str(values.next().copied().unwrap_or_default());
        rest = &rest[at + 2..];
    }
    filled.push_str(rest);
    filled
}
