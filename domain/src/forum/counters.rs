//! The next ids. An id is never given twice, also when what had it is gone: a link, a paper card or a slow
//! phone may still name it.

use crate::{Change, Forum, SessionId, ShowChange, SlotId, SpaceId, StepId, TopicId, TopicNo};

/// The highest of each that was ever used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counters {
    topic: u32,
    no: u32,
    session: u32,
    slot: u32,
    space: u32,
    step: u32,
}

impl Counters {
    pub(super) fn see(&mut self, change: &Change) {
        let reach = |counter: &mut u32, id: u32| *counter = id.max(*counter);
        match change {
            Change::TopicProposed { topic, no, .. } => {
                reach(&mut self.topic, topic.0);
                no.iter().for_each(|no| reach(&mut self.no, no.0));
            }
            Change::NumbersReserved { first, count } => {
                let last = first.0.saturating_add(u32::from(*count)).saturating_sub(1);
                reach(&mut self.no, last);
            }
            Change::TopicNumbered { no, .. } => reach(&mut self.no, no.0),
            Change::SessionPlaced { session, .. } | Change::SessionRestored { session, .. } => {
                reach(&mut self.session, session.0);
            }
            Change::SlotAdded { slot, .. } => reach(&mut self.slot, slot.0),
            Change::SpaceAdded { space, .. } => reach(&mut self.space, space.0),
            Change::Show(ShowChange::StepAdded { step, .. }) => reach(&mut self.step, step.0),
            Change::Described { .. }
            | Change::Show(_)
            | Change::PhaseSet { .. }
            | Change::TopicEdited { .. }
            | Change::TopicWithdrawn { .. }
            | Change::TopicRestored { .. }
            | Change::TopicUnnumbered { .. }
            | Change::TopicRedacted { .. }
            | Change::SessionMoved { .. }
            | Change::SessionParked { .. }
            | Change::SessionWithdrawn { .. }
            | Change::SessionMarked { .. }
            | Change::SwapAsked { .. }
            | Change::QueueSet { .. }
            | Change::SwapDropped { .. }
            | Change::MergeSuggested { .. }
            | Change::MergeAnswered { .. }
            | Change::MergeDropped { .. }
            | Change::MergeWordSaid { .. }
            | Change::TopicsMerged { .. }
            | Change::TopicsParted { .. }
            | Change::ConvenersSet { .. }
            | Change::OfferSet { .. }
            | Change::InterestSet { .. }
            | Change::ScribeSet { .. }
            | Change::ScribeAsked { .. }
            | Change::ScribeAskDropped { .. }
            | Change::ProgressSaid { .. }
            | Change::SlotEdited { .. }
            | Change::SlotRemoved { .. }
            | Change::SpaceEdited { .. }
            | Change::SpaceRemoved { .. }
            | Change::ReportWritten { .. }
            | Change::FileAttached { .. }
            | Change::FileRemoved { .. }
            | Change::VisibilitySet { .. }
            | Change::ReportPublished { .. }
            | Change::ReportUnpublished { .. }
            | Change::Undone { .. } => {}
        }
    }
}

impl Forum {
    pub(crate) fn next_topic(&self) -> TopicId {
        TopicId(self.counters.topic.saturating_add(1))
    }

    pub(crate) fn next_no(&self) -> TopicNo {
        TopicNo(self.counters.no.saturating_add(1))
    }

    pub(crate) fn next_session(&self) -> SessionId {
        SessionId(self.counters.session.saturating_add(1))
    }

    pub(crate) fn next_slot(&self) -> SlotId {
        SlotId(self.counters.slot.saturating_add(1))
    }

    pub(crate) fn next_step(&self) -> StepId {
        StepId(self.counters.step.saturating_add(1))
    }

    pub(crate) fn next_space(&self) -> SpaceId {
        SpaceId(self.counters.space.saturating_add(1))
    }
}
