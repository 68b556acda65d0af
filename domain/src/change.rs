//! What then is true. Changes are appended to the journal as JSON and replayed for ever: a variant or a field
//! is never removed or renamed, new fields have defaults, and `domain/tests/samples/` keeps one of every form
//! that was ever written.

use serde::{Deserialize, Serialize};

use crate::{
    Cell, Description, Details, FileId, PersonId, Phase, SessionId, SlotDetails, SlotId, SpaceDetails, SpaceId,
    TopicId, TopicKind, TopicNo, TopicTitle,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Described { details: Details },
    PhaseSet { phase: Phase },

    TopicProposed {
        topic: TopicId,
        /// Proposals made before the day get theirs when they are confirmed.
        no: Option<TopicNo>,
        convener: PersonId,
        title: TopicTitle,
        description: Description,
        kind: TopicKind,
    },
    TopicNumbered { topic: TopicId, no: TopicNo },
    TopicEdited { topic: TopicId, title: TopicTitle, description: Description, kind: TopicKind },
    TopicWithdrawn { topic: TopicId },

    /// A new session, or one that was parked.
    SessionPlaced { session: SessionId, topic: TopicId, cell: Cell },
    SessionMoved { session: SessionId, from: Cell, to: Cell },
    SessionParked { session: SessionId, from: Cell },

    /// Kept in the interest table, never in the journal: who is interested in what is private.
    InterestSet { topic: TopicId, person: PersonId, on: bool },

    SlotAdded { slot: SlotId, details: SlotDetails },
    SlotEdited { slot: SlotId, details: SlotDetails },
    SlotRemoved { slot: SlotId },
    SpaceAdded { space: SpaceId, details: SpaceDetails },
    SpaceEdited { space: SpaceId, details: SpaceDetails },
    SpaceRemoved { space: SpaceId },

    ReportWritten { session: SessionId, revision: u32, empty: bool },
    FileAttached { session: SessionId, file: FileId },
    FileRemoved { session: SessionId, file: FileId },
}
