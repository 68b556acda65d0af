//! What takes a change back, as seen right before it happens.

use crate::{Change, Forum, ShowChange, SlotId, SpaceId, TopicId};

/// How to take one change back.
pub(super) enum Back {
    By(Change),
    /// It leaves nothing to take back.
    Nothing,
    /// It does not change the board, or is not taken back in this way.
    Impossible,
}

impl Back {
    pub(super) fn is_possible(&self) -> bool {
        !matches!(self, Self::Impossible)
    }

    pub(super) fn into_change(self) -> Option<Change> {
        match self {
            Self::By(change) => Some(change),
            Self::Nothing | Self::Impossible => None,
        }
    }

    fn by(change: Option<Change>) -> Self {
        change.map_or(Self::Impossible, Self::By)
    }
}

/// No `_`: a new change says how it is taken back. The step of the day is not: the facilitator sets it back with
/// the same buttons, and what became possible meanwhile may have been done.
pub(super) fn of(before: &Forum, change: &Change) -> Back {
    match change {
        Change::Described { .. } => Back::By(Change::Described {
            details: before.details.clone(),
        }),

        Change::TopicProposed { topic, .. } | Change::TopicRestored { topic } => {
            Back::By(Change::TopicWithdrawn { topic: *topic })
        }
        Change::TopicNumbered { topic, .. } => Back::By(Change::TopicUnnumbered { topic: *topic }),
        Change::TopicUnnumbered { topic } => Back::by(numbered(before, *topic)),
        Change::TopicEdited { topic, .. } => Back::by(edited(before, *topic)),
        Change::TopicWithdrawn { topic } => Back::By(Change::TopicRestored { topic: *topic }),

        Change::ConvenersSet { topic, .. } => Back::by(conveners(before, *topic)),

        Change::SessionPlaced { session, cell, .. } => Back::By(Change::SessionParked {
            session: *session,
            from: *cell,
        }),
        Change::SessionMoved { session, from, to } => Back::By(Change::SessionMoved {
            session: *session,
            from: *to,
            to: *from,
        }),
        Change::SessionParked { session, from } => {
            Back::by(before.sessions.get(session).map(|stands| Change::SessionPlaced {
                session: *session,
                topic: stands.topic,
                cell: *from,
            }))
        }

        Change::SessionWithdrawn { session } => {
            Back::by(before.sessions.get(session).map(|stands| Change::SessionRestored {
                session: *session,
                topic: stands.topic,
            }))
        }
        Change::SessionMarked { session, .. } => {
            Back::by(before.sessions.get(session).map(|known| Change::SessionMarked {
                session: *session,
                marked: known.marked,
            }))
        }
        Change::SessionRestored { session, .. } => Back::By(Change::SessionWithdrawn { session: *session }),

        Change::TopicsMerged { host, guest, .. } => Back::By(Change::TopicsParted {
            host: *host,
            guest: *guest,
        }),
        Change::TopicsParted { guest, .. } => Back::by(merged(before, *guest)),

        Change::QueueSet { step, .. } => Back::By(Change::QueueSet {
            step: *step,
            queue: before.queue.clone(),
        }),

        Change::Show(change) => Back::by(show(before, change).map(Change::Show)),

        Change::SlotAdded { slot, .. } => Back::By(Change::SlotRemoved { slot: *slot }),
        Change::SlotEdited { slot, .. } => Back::by(slot_edited(before, *slot)),
        Change::SlotRemoved { slot } => Back::by(slot_added(before, *slot)),
        Change::SpaceAdded { space, .. } => Back::By(Change::SpaceRemoved { space: *space }),
        Change::SpaceEdited { space, .. } => Back::by(space_edited(before, *space)),
        Change::SpaceRemoved { space } => Back::by(space_added(before, *space)),

        Change::VisibilitySet { session, .. } => {
            Back::by(before.sessions.get(session).map(|known| Change::VisibilitySet {
                session: *session,
                visibility: known.report.visibility,
            }))
        }

        Change::Undone { .. } => Back::Nothing,

        // Never again.
        Change::TopicRedacted { .. } => Back::Impossible,
        // Whoever asked or answered takes it back by the same form.
        Change::OfferSet { .. } | Change::SwapAsked { .. } | Change::SwapDropped { .. } => Back::Impossible,
        Change::MergeSuggested { .. }
        | Change::MergeAnswered { .. }
        | Change::MergeDropped { .. }
        | Change::MergeWordSaid { .. } => Back::Impossible,
        // They are on paper.
        Change::NumbersReserved { .. } => Back::Impossible,
        // A role one takes oneself is not put back or taken away by another.
        Change::ScribeSet { .. } | Change::ScribeAsked { .. } | Change::ScribeAskDropped { .. } => Back::Impossible,
        // What was declared of artificial intelligence goes with a publication: it is declared anew.
        Change::PhaseSet { .. }
        | Change::InterestSet { .. }
        | Change::ProgressSaid { .. }
        | Change::ReportWritten { .. }
        | Change::FileAttached { .. }
        | Change::FileRemoved { .. }
        | Change::ReportPublished { .. }
        | Change::ReportUnpublished { .. } => Back::Impossible,
    }
}

fn show(before: &Forum, change: &ShowChange) -> Option<ShowChange> {
    let show = &before.run_of_show;
    Some(match change {
        ShowChange::StepAdded { step, .. } => ShowChange::StepRemoved { step: *step },
        ShowChange::StepEdited { step, .. } => ShowChange::StepEdited {
            step: *step,
            details: Box::new(show.step(*step)?.step.as_ref().clone()),
        },
        ShowChange::StepMoved { step, .. } => ShowChange::StepMoved {
            step: *step,
            before: show.before(*step)?,
        },
        ShowChange::StepRemoved { step } => ShowChange::StepAdded {
            step: *step,
            details: Box::new(show.step(*step)?.step.as_ref().clone()),
            before: show.before(*step)?,
        },
        ShowChange::StepReached { .. } => ShowChange::StepReached {
            reached: show.reached,
            phase: before.phase,
        },
        ShowChange::TurnReached { .. } => ShowChange::TurnReached {
            turn: show.reached?.turn,
        },
        ShowChange::TimerSet { .. } => ShowChange::TimerSet { timer: show.timer },
        ShowChange::MessageSet { .. } => ShowChange::MessageSet {
            message: show.message.clone(),
        },
    })
}

fn numbered(before: &Forum, topic: TopicId) -> Option<Change> {
    let no = before.topic(topic)?.no?;
    Some(Change::TopicNumbered { topic, no })
}

fn edited(before: &Forum, id: TopicId) -> Option<Change> {
    let topic = before.topic(id)?;
    Some(Change::TopicEdited {
        topic: id,
        title: topic.title.clone(),
        description: topic.description.clone(),
        kind: topic.kind,
        needs: topic.needs.clone(),
    })
}

fn conveners(before: &Forum, id: TopicId) -> Option<Change> {
    let topic = before.topic(id)?;
    Some(Change::ConvenersSet {
        topic: id,
        convener: topic.convener,
        co_conveners: topic.co_conveners.clone(),
    })
}

fn merged(before: &Forum, guest: TopicId) -> Option<Change> {
    let merged = before.topic(guest)?.merged.as_ref()?;
    Some(Change::TopicsMerged {
        host: merged.into,
        guest,
        joined: merged.joined.clone(),
    })
}

fn slot_edited(before: &Forum, slot: SlotId) -> Option<Change> {
    let details = before.slots.get(&slot)?.clone();
    Some(Change::SlotEdited { slot, details })
}

fn slot_added(before: &Forum, slot: SlotId) -> Option<Change> {
    let details = before.slots.get(&slot)?.clone();
    Some(Change::SlotAdded { slot, details })
}

fn space_edited(before: &Forum, space: SpaceId) -> Option<Change> {
    let details = before.space(space)?.clone();
    Some(Change::SpaceEdited { space, details })
}

/// In the column where it was.
fn space_added(before: &Forum, space: SpaceId) -> Option<Change> {
    let column = before.spaces.iter().position(|(id, _)| *id == space)?;
    Some(Change::SpaceAdded {
        space,
        details: before.spaces[column].1.clone(),
        before: before.spaces.get(column + 1).map(|(id, _)| *id),
    })
}
