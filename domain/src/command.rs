//! Everything a person can ask for. Commands are absolute (“interest is on”), never toggles, and say what
//! they believe, so that a retry is harmless and two phones never fight silently.

use serde::{Deserialize, Serialize};

use crate::{
    ActId, Cell, Description, Details, FileId, Minute, PersonId, Phase, SessionId, SlotId, SlotTitle, SpaceDetails,
    SpaceId, TopicId, TopicTitle,
};

/// What a topic offers or asks (S4-20, S0-18).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicKind {
    Demonstration,
    /// « Retour d'expérience »
    ExperienceReport,
    /// « Question ou atelier »
    #[default]
    Workshop,
    /// « J'ai besoin d'aide »
    NeedHelp,
    /// « Je propose mon aide »
    OfferHelp,
    Other,
}

impl TopicKind {
    /// In the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Workshop,
        Self::Demonstration,
        Self::ExperienceReport,
        Self::NeedHelp,
        Self::OfferHelp,
        Self::Other,
    ];
}

/// When a slot is, and what for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SlotDetails {
    pub start: Minute,
    /// After `start`, on the same day.
    pub end: Minute,
    pub title: SlotTitle,
    /// A common slot is for everyone and takes no session.
    pub common: bool,
}

/// Absolute, retry-safe requests. Who asks is not part of it: see [`crate::Actor`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Command {
    /// The facilitator sets what the forum is called, when and where it is.
    Describe {
        details: Details,
    },
    /// The facilitator moves the day; nothing moves by itself.
    SetPhase {
        phase: Phase,
    },

    /// A facilitator may propose for someone without a phone; everyone else for themselves.
    Propose {
        convener: PersonId,
        title: TopicTitle,
        description: Description,
        kind: TopicKind,
    },
    /// On the day the author of a proposal made at registration confirms it: it gets its number (S4-08).
    Confirm {
        topic: TopicId,
    },
    /// `edition` is the one the form was filled from; another one in between is refused, not overwritten.
    Edit {
        topic: TopicId,
        edition: u32,
        title: TopicTitle,
        description: Description,
        kind: TopicKind,
    },
    /// Its cells become free.
    Withdraw {
        topic: TopicId,
    },
    /// Puts a topic that has no cell on the board.
    Place {
        topic: TopicId,
        cell: Cell,
        confirmed: bool,
    },
    /// `from` is the placement the person saw.
    Move {
        session: SessionId,
        from: Cell,
        to: Cell,
        confirmed: bool,
    },
    /// Back to « En attente »; the session keeps its id and its report.
    Park {
        session: SessionId,
        from: Cell,
        confirmed: bool,
    },
    /// “I would come”: any number, never binding, private.
    SetInterest {
        topic: TopicId,
        on: bool,
    },

    AddSlot {
        details: SlotDetails,
    },
    EditSlot {
        slot: SlotId,
        details: SlotDetails,
    },
    /// Its sessions go to « En attente ».
    RemoveSlot {
        slot: SlotId,
    },
    AddSpace {
        details: SpaceDetails,
    },
    EditSpace {
        space: SpaceId,
        details: SpaceDetails,
    },
    /// Its sessions go to « En attente ».
    RemoveSpace {
        space: SpaceId,
    },

    /// The text itself is stored beside the journal. `revision` is the one the writer started from.
    WriteReport {
        session: SessionId,
        revision: u32,
        empty: bool,
    },
    AttachFile {
        session: SessionId,
        file: FileId,
    },
    RemoveFile {
        session: SessionId,
        file: FileId,
    },

    /// Takes an act back: one's own for half a minute, any act for a facilitator.
    Undo {
        act: ActId,
    },
}
