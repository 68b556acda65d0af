//! What someone reports to the moderators, and the six steps of the rules of life by which it is handled
//! (requirements S0-04, S0-08, S0-11 to S0-17). A case is a written trace: entries are added, none is changed.

use std::{collections::BTreeSet, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{PersonId, SessionId, TopicId};

/// 1, 2, 3… within a forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseId(pub u32);

/// What is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseAbout {
    Topic(TopicId),
    /// Its report.
    Session(SessionId),
    /// What somebody says or does.
    Person(PersonId),
}

/// What for, in the words of the rules of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseCategory {
    Harassment,
    SexualHarassment,
    Discrimination,
    Insult,
    Neutrality,
    /// Something about somebody, or that is to stay secret.
    Privacy,
    Other,
    /// Nobody is at fault: a tension that is to be eased (S0-08).
    Mediation,
}

/// One line of the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStep {
    /// By whoever reports it.
    Reported,
    /// 1. What happened, and what shows it.
    Fact,
    /// 2. The person concerned is asked for their view, in these words, which they read.
    Asked,
    /// 2. What they answered, by themselves.
    Replied,
    /// 2. The person concerned was heard; or why that cannot be.
    Heard,
    /// 3. Who was asked for advice; or why nobody had to be.
    Advice,
    /// 4. What is done.
    Decision,
    /// 5. What was decided, and why, in the words that the person concerned reads.
    Informed,
    /// What whoever reported it is told, in the words that they read.
    Told,
    /// 6. It is over.
    Closed,
    /// It is over without a decision: the tension is gone.
    Settled,
    /// The words of a topic were taken away, at once or by the decision.
    Removed,
    /// An exclusion ends.
    Lifted,
}

/// What a decision says; several may be taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    Nothing,
    Reminder,
    Removal,
    Exclusion,
    Complaint,
}

impl CaseCategory {
    pub const ALL: [Self; 8] = [
        Self::Harassment,
        Self::SexualHarassment,
        Self::Discrimination,
        Self::Insult,
        Self::Neutrality,
        Self::Privacy,
        Self::Other,
        Self::Mediation,
    ];

    /// As forms and the database write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Harassment => "harassment",
            Self::SexualHarassment => "sexual_harassment",
            Self::Discrimination => "discrimination",
            Self::Insult => "insult",
            Self::Neutrality => "neutrality",
            Self::Privacy => "privacy",
            Self::Other => "other",
            Self::Mediation => "mediation",
        }
    }
}

impl CaseStep {
    pub const ALL: [Self; 13] = [
        Self::Reported,
        Self::Fact,
        Self::Asked,
        Self::Replied,
        Self::Heard,
        Self::Advice,
        Self::Decision,
        Self::Informed,
        Self::Told,
        Self::Closed,
        Self::Settled,
        Self::Removed,
        Self::Lifted,
    ];

    /// Those that moderators write down, in the order of the rules.
    pub const WRITTEN: [Self; 9] = [
        Self::Fact,
        Self::Asked,
        Self::Heard,
        Self::Advice,
        Self::Decision,
        Self::Informed,
        Self::Told,
        Self::Closed,
        Self::Settled,
    ];

    /// As forms and the database write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Fact => "fact",
            Self::Asked => "asked",
            Self::Replied => "replied",
            Self::Heard => "heard",
            Self::Advice => "advice",
            Self::Decision => "decision",
            Self::Informed => "informed",
            Self::Told => "told",
            Self::Closed => "closed",
            Self::Settled => "settled",
            Self::Removed => "removed",
            Self::Lifted => "lifted",
        }
    }

    /// It ends a case.
    #[must_use]
    pub fn is_last(self) -> bool {
        matches!(self, Self::Closed | Self::Settled)
    }

    /// What the rules of life ask for before this step and is not among `done`: nobody decides before the facts are
    /// written, the person was heard and advice was taken or found unnecessary.
    #[must_use]
    pub fn missing(self, done: &BTreeSet<Self>) -> Vec<Self> {
        let before: &[Self] = match self {
            Self::Decision => &[Self::Fact, Self::Heard, Self::Advice],
            Self::Informed => &[Self::Decision],
            Self::Closed => &[Self::Decision, Self::Informed],
            Self::Reported
            | Self::Fact
            | Self::Asked
            | Self::Replied
            | Self::Heard
            | Self::Advice
            | Self::Told
            | Self::Settled
            | Self::Removed
            | Self::Lifted => &[],
        };
        let is_done = |step: Self| done.contains(&step) || (step == Self::Heard && done.contains(&Self::Replied));
        before.iter().copied().filter(|step| !is_done(*step)).collect()
    }
}

impl Measure {
    pub const ALL: [Self; 5] = [
        Self::Nothing,
        Self::Reminder,
        Self::Removal,
        Self::Exclusion,
        Self::Complaint,
    ];

    /// As forms and the database write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Reminder => "reminder",
            Self::Removal => "removal",
            Self::Exclusion => "exclusion",
            Self::Complaint => "complaint",
        }
    }
}

impl std::fmt::Display for CaseId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for CaseId {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_decides_before_the_person_was_heard() {
        let mut done = BTreeSet::from([CaseStep::Reported, CaseStep::Fact, CaseStep::Advice]);
        assert_eq!(CaseStep::Decision.missing(&done), [CaseStep::Heard]);
        assert_eq!(
            CaseStep::Closed.missing(&done),
            [CaseStep::Decision, CaseStep::Informed]
        );
        done.insert(CaseStep::Asked);
        assert_eq!(
            CaseStep::Decision.missing(&done),
            [CaseStep::Heard],
            "asked is not heard"
        );
        for heard in [CaseStep::Heard, CaseStep::Replied] {
            let mut done = done.clone();
            done.insert(heard);
            assert_eq!(CaseStep::Decision.missing(&done), []);
        }
        done.insert(CaseStep::Heard);
        assert_eq!(CaseStep::Informed.missing(&done), [CaseStep::Decision]);
    }

    #[test]
    fn a_tension_may_be_settled_at_any_time() {
        assert_eq!(CaseStep::Settled.missing(&BTreeSet::new()), []);
    }
}
