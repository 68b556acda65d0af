//! Everything a person can ask for. Commands are absolute (“interest is on”), never toggles, and say what
//! they believe, so that a retry is harmless and two phones never fight silently.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    ActId, AiAssistance, Cell, Description, Details, FileId, MergeWord, Minute, Pace, PersonId, Phase, ProgressLine,
    SessionId, SessionMark, ShowCommand, SlotId, SlotTitle, SpaceDetails, SpaceId, TopicId, TopicNo, TopicTitle,
    Visibility,
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

/// What a topic may need of the room, and a room may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// « Écran »
    Screen,
    /// « Tableau blanc »
    Whiteboard,
    /// « Calme »
    Quiet,
}

impl Feature {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Screen, Self::Whiteboard, Self::Quiet];
}

/// What a topic needs, or what a space has.
pub type Features = BTreeSet<Feature>;

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
    /// An organiser says what the forum is called, when and where it is. `edition` is the one the form was filled
    /// from; another one in between is refused, not overwritten.
    Describe {
        edition: u32,
        details: Details,
    },
    /// The facilitator moves the day; nothing moves by itself.
    SetPhase {
        phase: Phase,
    },

    /// The running order, the countdown, the message of the walls.
    Show(ShowCommand),

    /// A facilitator may propose for someone without a phone; everyone else for themselves.
    Propose {
        convener: PersonId,
        title: TopicTitle,
        description: Description,
        kind: TopicKind,
        needs: Features,
    },
    /// So many blank cards there shall be, each with a number that no other topic gets; printed, and written on by hand.
    ReserveNumbers {
        count: u8,
    },
    /// Types in what stands on such a card. As with [`Command::Propose`], a facilitator may do it for someone else.
    FillCard {
        no: TopicNo,
        convener: PersonId,
        title: TopicTitle,
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
        needs: Features,
    },
    /// Makes a second topic out of one, which keeps its number, its cell and its interest.
    Split {
        topic: TopicId,
        title: TopicTitle,
        description: Description,
        kind: TopicKind,
        needs: Features,
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
    /// One more session of a topic, in another cell. Interest stays with the topic.
    Repeat {
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
    /// Two sessions change places; `at` and `with_at` are where the person saw them. Done at once by who leads both,
    /// by a facilitator, or when the other side asked for it before; else it asks the other side.
    Swap {
        session: SessionId,
        at: Cell,
        with: SessionId,
        with_at: Cell,
        confirmed: bool,
    },
    /// Takes back, or declines, what was asked: `session` to change places with `with`.
    DropSwap {
        session: SessionId,
        with: SessionId,
    },
    /// Anyone who joined suggests that two topics be one, with a word; whoever leads a side agrees by it. `agreed`: the
    /// facilitator says that both sides did, aloud.
    SuggestMerge {
        host: TopicId,
        guest: TopicId,
        word: MergeWord,
        agreed: bool,
        confirmed: bool,
    },
    /// `side`, the host or the guest, agrees or does not, with a word. Once both do they are one.
    AnswerMerge {
        host: TopicId,
        guest: TopicId,
        side: TopicId,
        accept: bool,
        word: MergeWord,
        confirmed: bool,
    },
    /// Takes back what was suggested, or puts away what became of it; for who suggested it and who leads a side.
    DropMerge {
        host: TopicId,
        guest: TopicId,
    },
    /// Back to « En attente »; the session keeps its id and its report.
    Park {
        session: SessionId,
        from: Cell,
        confirmed: bool,
    },
    /// « On commence », « C'est terminé ».
    MarkSession {
        session: SessionId,
        mark: SessionMark,
    },
    /// A session that waits is not held after all. One that has notes stays.
    WithdrawSession {
        session: SessionId,
    },
    /// « Je veux bien porter ce sujet aussi »: the convener answers.
    OfferToConvene {
        topic: TopicId,
        on: bool,
    },
    /// With `on` a convener accepts someone's offer, and a facilitator adds anyone; without, an offer is declined or
    /// a co-convener steps back.
    SetCoConvener {
        topic: TopicId,
        person: PersonId,
        on: bool,
    },
    /// To a co-convener; a facilitator may hand over to anyone. Who convened becomes a co-convener.
    HandOver {
        topic: TopicId,
        to: PersonId,
        confirmed: bool,
    },
    /// “I would come”: any number, never binding, private.
    SetInterest {
        topic: TopicId,
        on: bool,
    },

    /// Conveners may put themselves into the queue of announcements, or no longer.
    OpenQueue {
        open: bool,
    },
    SetPace {
        pace: Pace,
    },
    /// Into the queue, or out of it and out of the middle.
    Enqueue {
        topic: TopicId,
        on: bool,
    },
    /// `before`: the one it waits in front of; `None`: last.
    Reorder {
        topic: TopicId,
        before: Option<TopicId>,
    },
    /// « Suivant »: this topic is announced now, and whoever was in the middle leaves it.
    Announce {
        topic: TopicId,
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

    /// « Je prends les notes »: for oneself only, nobody is ever made a scribe by another. Who was asked accepts by the
    /// same command, and who asked and took notes is then a scribe no more.
    SetScribe {
        session: SessionId,
        on: bool,
    },
    /// A scribe hands over, a convener or a facilitator looks for one: the person asked accepts or declines.
    AskScribe {
        session: SessionId,
        to: PersonId,
    },
    /// Takes back, or declines, that someone was asked to take notes.
    DropScribeAsk {
        session: SessionId,
        to: PersonId,
    },
    /// « On en est à… »; an empty line says nothing any more.
    SayProgress {
        session: SessionId,
        line: ProgressLine,
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

    /// Who may read the notes. To make them public is for whoever takes them.
    SetVisibility {
        session: SessionId,
        visibility: Visibility,
    },
    /// `revision` is the one that was read over; another one in between is refused. The rest of the declaration is
    /// stored beside the journal.
    PublishReport {
        session: SessionId,
        revision: u32,
        assistance: AiAssistance,
    },
    /// Notes being taken again.
    UnpublishReport {
        session: SessionId,
    },

    /// Takes an act back: one's own for half a minute, any act for a facilitator.
    Undo {
        act: ActId,
    },
}
