//! Who did something, as far as that is told: conveners stand beside their topics on the board anyway, facilitators
//! act for all, and whoever takes notes is not named.

use domain::{Act, Change, QueueStep, TopicId};

use super::Known;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Someone who leads the topic; `None`: a person who left.
    Convener(Option<String>),
    Facilitation,
    Unsaid,
}

impl Who {
    /// The convener, when one of the two tellings knows one.
    #[must_use]
    pub fn or(self, later: Self) -> Self {
        match self {
            Self::Facilitation => later,
            Self::Convener(_) | Self::Unsaid => self,
        }
    }
}

/// As things are known right before or right after the act.
#[must_use]
pub fn who(known: &Known<'_>, act: &Act) -> Who {
    let kinds: Vec<Kind> = act.changes.iter().map(|change| kind(known, change)).collect();
    if kinds.iter().all(|kind| *kind == Kind::Unsigned) {
        return Who::Unsaid;
    }
    let person = act.stamp.actor.filter(|person| {
        let leads = |kind: &Kind| matches!(kind, Kind::Topic(Some(topic)) if known.leads(*person, *topic));
        kinds.iter().any(leads)
    });
    person.map_or(Who::Facilitation, |person| {
        Who::Convener(known.names.get(&person).cloned())
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// What its convener or a facilitator may do with this topic.
    Topic(Option<TopicId>),
    /// What anybody may do, and nobody signs.
    Unsigned,
    /// What facilitators do, or part of another change.
    Other,
}

/// No `_`: a new change says who is told to have made it.
fn kind(known: &Known<'_>, change: &Change) -> Kind {
    match change {
        Change::TopicProposed { topic, .. }
        | Change::TopicNumbered { topic, .. }
        | Change::TopicUnnumbered { topic }
        | Change::TopicEdited { topic, .. }
        | Change::TopicWithdrawn { topic }
        | Change::TopicRestored { topic }
        | Change::TopicRedacted { topic, .. }
        | Change::ConvenersSet { topic, .. }
        | Change::SessionRestored { topic, .. }
        | Change::SessionPlaced { topic, .. } => Kind::Topic(Some(*topic)),
        Change::SessionMoved { session, .. }
        | Change::SessionParked { session, .. }
        | Change::SessionWithdrawn { session }
        | Change::SwapAsked { session, .. } => Kind::Topic(known.topic_of(*session)),
        Change::MergeAnswered { side, .. } => Kind::Topic(Some(*side)),
        // Who leads the guest leads the host afterwards.
        Change::TopicsMerged { host, .. } | Change::TopicsParted { host, .. } => Kind::Topic(Some(*host)),
        // Either side does it.
        Change::SwapDropped { .. }
        | Change::MergeSuggested { .. }
        | Change::MergeDropped { .. }
        | Change::MergeWordSaid { .. }
        | Change::OfferSet { .. }
        | Change::ScribeSet { .. }
        | Change::ScribeAsked { .. }
        | Change::ScribeAskDropped { .. }
        | Change::ProgressSaid { .. }
        // Who was in the room is nobody's business.
        | Change::SessionMarked { .. }
        | Change::ReportWritten { .. }
        | Change::FileAttached { .. }
        | Change::FileRemoved { .. }
        | Change::VisibilitySet { .. }
        | Change::ReportPublished { .. }
        | Change::ReportUnpublished { .. }
        | Change::InterestSet { .. } => Kind::Unsigned,
        Change::QueueSet { step, .. } => match step {
            QueueStep::Joined(topic) | QueueStep::Left(topic) => Kind::Topic(Some(*topic)),
            _ => Kind::Other,
        },
        Change::Described { .. }
        | Change::PhaseSet { .. }
        | Change::Show(_)
        | Change::NumbersReserved { .. }
        | Change::SlotAdded { .. }
        | Change::SlotEdited { .. }
        | Change::SlotRemoved { .. }
        | Change::SpaceAdded { .. }
        | Change::SpaceEdited { .. }
        | Change::SpaceRemoved { .. }
        | Change::Undone { .. } => Kind::Other,
    }
}
