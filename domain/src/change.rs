//! What then is true. Changes are appended to the journal as JSON and replayed for ever: a variant or a field
//! is never removed or renamed, new fields have defaults, and `domain/tests/samples/` keeps one of every form
//! that was ever written.

use serde::{Deserialize, Serialize};

use crate::{
    ActId, AiAssistance, Cell, Description, Details, Features, FileId, Marked, MergeWord, PersonId, Phase,
    ProgressLine, Queue, QueueStep, SessionId, ShowChange, SlotDetails, SlotId, SpaceDetails, SpaceId, Timestamp,
    TopicId, TopicKind, TopicNo, TopicTitle, Visibility, WebAddress,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Described {
        details: Details,
    },
    PhaseSet {
        phase: Phase,
    },

    /// The running order, the countdown or the message of the walls.
    Show(ShowChange),

    TopicProposed {
        topic: TopicId,
        /// Proposals made before the day get theirs when they are confirmed.
        no: Option<TopicNo>,
        convener: PersonId,
        title: TopicTitle,
        description: Description,
        kind: TopicKind,
        #[serde(default)]
        needs: Features,
        /// The topic it was split from.
        #[serde(default)]
        origin: Option<TopicId>,
    },
    TopicNumbered {
        topic: TopicId,
        no: TopicNo,
    },
    /// For blank cards: `first` and those after it.
    NumbersReserved {
        first: TopicNo,
        count: u8,
    },
    TopicEdited {
        topic: TopicId,
        title: TopicTitle,
        description: Description,
        kind: TopicKind,
        #[serde(default)]
        needs: Features,
    },
    TopicWithdrawn {
        topic: TopicId,
    },
    /// Only by an undo: not withdrawn after all.
    TopicRestored {
        topic: TopicId,
    },
    /// At the wish of who proposed it, or by the moderators: its words are gone, here and in every earlier line of the journal
    /// ([`Change::redact`]).
    TopicRedacted {
        topic: TopicId,
        #[serde(default)]
        moderated: bool,
    },
    /// Only by an undo: a proposal again. The number is not given to another topic.
    TopicUnnumbered {
        topic: TopicId,
    },
    /// Who leads the topic from now on.
    ConvenersSet {
        topic: TopicId,
        convener: PersonId,
        co_conveners: Vec<PersonId>,
    },
    /// Someone would lead it as well, or would not any more.
    OfferSet {
        topic: TopicId,
        person: PersonId,
        on: bool,
    },

    /// A new session, or one that was parked.
    SessionPlaced {
        session: SessionId,
        topic: TopicId,
        cell: Cell,
    },
    SessionMoved {
        session: SessionId,
        from: Cell,
        to: Cell,
    },
    SessionParked {
        session: SessionId,
        from: Cell,
    },
    /// It waited, had no notes, and is not held after all.
    SessionWithdrawn {
        session: SessionId,
    },
    /// Only by an undo: it waits again.
    SessionRestored {
        session: SessionId,
        topic: TopicId,
    },
    /// « A commencé », « terminé »; `None`, by an undo: neither.
    SessionMarked {
        session: SessionId,
        marked: Option<Marked>,
    },
    /// `session` asks `with` to change places. Forgotten as soon as one of them leaves its cell.
    SwapAsked {
        session: SessionId,
        at: Cell,
        with: SessionId,
        with_at: Cell,
    },
    /// Taken back or declined.
    SwapDropped {
        session: SessionId,
        with: SessionId,
    },

    /// Someone suggests that `guest` become part of `host`; whatever was suggested about the two before is forgotten.
    MergeSuggested {
        host: TopicId,
        guest: TopicId,
        by: PersonId,
    },
    /// One of the two sides agrees, or does not.
    MergeAnswered {
        host: TopicId,
        guest: TopicId,
        side: TopicId,
        accepted: bool,
    },
    /// Taken back, or read and put away.
    MergeDropped {
        host: TopicId,
        guest: TopicId,
    },
    /// Kept in the table of these words, never in the journal: they are forgotten with the suggestion.
    MergeWordSaid {
        host: TopicId,
        guest: TopicId,
        by: PersonId,
        word: MergeWord,
    },
    /// They are one from now on; `joined` lead the host as well because of it.
    TopicsMerged {
        host: TopicId,
        guest: TopicId,
        joined: Vec<PersonId>,
    },
    /// By an undo, or because the host is withdrawn: each stands alone again.
    TopicsParted {
        host: TopicId,
        guest: TopicId,
    },

    /// Kept in the interest table, never in the journal: who is interested in what is private.
    InterestSet {
        topic: TopicId,
        person: PersonId,
        on: bool,
    },

    /// The whole queue as it is from now on.
    QueueSet {
        step: QueueStep,
        queue: Queue,
    },

    SlotAdded {
        slot: SlotId,
        details: SlotDetails,
    },
    SlotEdited {
        slot: SlotId,
        details: SlotDetails,
    },
    SlotRemoved {
        slot: SlotId,
    },
    SpaceAdded {
        space: SpaceId,
        details: SpaceDetails,
        /// The column it stands in front of, when an undo brings it back; `None`: last.
        #[serde(default)]
        before: Option<SpaceId>,
    },
    SpaceEdited {
        space: SpaceId,
        details: SpaceDetails,
    },
    SpaceRemoved {
        space: SpaceId,
    },

    /// This person takes notes from now on, or does not any more.
    ScribeSet {
        session: SessionId,
        person: PersonId,
        on: bool,
    },
    /// `by` asked `to` to take notes.
    ScribeAsked {
        session: SessionId,
        by: PersonId,
        to: PersonId,
    },
    /// Taken back or declined.
    ScribeAskDropped {
        session: SessionId,
        to: PersonId,
    },
    /// Kept in the table of these lines, never in the journal: the one before is forgotten.
    ProgressSaid {
        session: SessionId,
        by: PersonId,
        line: ProgressLine,
    },
    ReportWritten {
        session: SessionId,
        revision: u32,
        empty: bool,
    },
    FileAttached {
        session: SessionId,
        file: FileId,
    },
    FileRemoved {
        session: SessionId,
        file: FileId,
    },

    VisibilitySet {
        session: SessionId,
        visibility: Visibility,
    },
    /// Also a correction of what was published, together with the revision it made.
    ReportPublished {
        session: SessionId,
        revision: u32,
        at: Timestamp,
        assistance: AiAssistance,
    },
    ReportUnpublished {
        session: SessionId,
    },

    /// The changes that follow in the same act take this one back.
    Undone {
        act: ActId,
    },
}

impl Change {
    /// Whether it is kept in a table beside the journal, so that it is not for ever: who is interested in what, the line
    /// that says what a session is at, and what is said with a suggestion.
    #[must_use]
    pub fn is_beside_the_journal(&self) -> bool {
        matches!(
            self,
            Self::InterestSet { .. } | Self::ProgressSaid { .. } | Self::MergeWordSaid { .. }
        )
    }

    /// Every person this change names, for export and erasure. No `_`: a new change says whom it names.
    #[must_use]
    pub fn persons(&self) -> Vec<PersonId> {
        match self {
            Self::TopicProposed { convener, .. } => vec![*convener],
            Self::ConvenersSet {
                convener, co_conveners, ..
            } => std::iter::once(convener).chain(co_conveners).copied().collect(),
            Self::OfferSet { person, .. } | Self::InterestSet { person, .. } | Self::ScribeSet { person, .. } => {
                vec![*person]
            }
            Self::ScribeAsked { by, to, .. } => vec![*by, *to],
            Self::ScribeAskDropped { to, .. } => vec![*to],
            Self::ProgressSaid { by, .. } | Self::MergeSuggested { by, .. } | Self::MergeWordSaid { by, .. } => {
                vec![*by]
            }
            Self::TopicsMerged { joined, .. } => joined.clone(),
            Self::Described { .. }
            | Self::PhaseSet { .. }
            | Self::Show(_)
            | Self::TopicNumbered { .. }
            | Self::NumbersReserved { .. }
            | Self::TopicEdited { .. }
            | Self::TopicWithdrawn { .. }
            | Self::TopicRestored { .. }
            | Self::TopicUnnumbered { .. }
            | Self::TopicRedacted { .. }
            | Self::SessionPlaced { .. }
            | Self::SessionMoved { .. }
            | Self::SessionParked { .. }
            | Self::SessionWithdrawn { .. }
            | Self::SessionRestored { .. }
            | Self::SessionMarked { .. }
            | Self::SwapAsked { .. }
            | Self::SwapDropped { .. }
            | Self::MergeAnswered { .. }
            | Self::MergeDropped { .. }
            | Self::TopicsParted { .. }
            | Self::QueueSet { .. }
            | Self::SlotAdded { .. }
            | Self::SlotEdited { .. }
            | Self::SlotRemoved { .. }
            | Self::SpaceAdded { .. }
            | Self::SpaceEdited { .. }
            | Self::SpaceRemoved { .. }
            | Self::ReportWritten { .. }
            | Self::FileAttached { .. }
            | Self::FileRemoved { .. }
            | Self::VisibilitySet { .. }
            | Self::ReportPublished { .. }
            | Self::ReportUnpublished { .. }
            | Self::Undone { .. } => vec![],
        }
    }

    /// Every free text in it, which may name anybody, for export, search and redaction. Not the time zone,
    /// which is a word of the tz database. No `_`: a new change says what it quotes.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Described { details } => {
                let practical = &details.practical;
                let mut texts = vec![
                    details.title.as_str(),
                    details.venue.as_str(),
                    details.help.as_str(),
                    practical.access.as_str(),
                    practical.accessibility.as_str(),
                    practical.wifi.as_str(),
                    practical.photos.as_str(),
                ];
                texts.push(details.allowed_tools.as_str());
                texts.extend(practical.room.as_ref().map(WebAddress::as_str));
                texts
            }
            Self::TopicProposed { title, description, .. } | Self::TopicEdited { title, description, .. } => {
                vec![title.as_str(), description.as_str()]
            }
            Self::SlotAdded { details, .. } | Self::SlotEdited { details, .. } => vec![details.title.as_str()],
            Self::ProgressSaid { line, .. } => vec![line.as_str()],
            Self::Show(change) => change.texts(),
            Self::MergeWordSaid { word, .. } => vec![word.as_str()],
            Self::SpaceAdded { details, .. } | Self::SpaceEdited { details, .. } => {
                vec![
                    details.name.as_str(),
                    details.equipment.as_str(),
                    details.accessibility.as_str(),
                ]
            }
            Self::PhaseSet { .. }
            | Self::TopicNumbered { .. }
            | Self::NumbersReserved { .. }
            | Self::TopicWithdrawn { .. }
            | Self::TopicRestored { .. }
            | Self::TopicUnnumbered { .. }
            | Self::TopicRedacted { .. }
            | Self::ConvenersSet { .. }
            | Self::OfferSet { .. }
            | Self::SessionPlaced { .. }
            | Self::SessionMoved { .. }
            | Self::SessionParked { .. }
            | Self::SessionWithdrawn { .. }
            | Self::SessionRestored { .. }
            | Self::SessionMarked { .. }
            | Self::SwapAsked { .. }
            | Self::SwapDropped { .. }
            | Self::MergeSuggested { .. }
            | Self::MergeAnswered { .. }
            | Self::MergeDropped { .. }
            | Self::TopicsMerged { .. }
            | Self::TopicsParted { .. }
            | Self::QueueSet { .. }
            | Self::InterestSet { .. }
            | Self::ScribeSet { .. }
            | Self::ScribeAsked { .. }
            | Self::ScribeAskDropped { .. }
            | Self::SlotRemoved { .. }
            | Self::SpaceRemoved { .. }
            | Self::ReportWritten { .. }
            | Self::FileAttached { .. }
            | Self::FileRemoved { .. }
            | Self::VisibilitySet { .. }
            | Self::ReportPublished { .. }
            | Self::ReportUnpublished { .. }
            | Self::Undone { .. } => vec![],
        }
    }

    /// Takes the words of a topic out of a line of the journal; whether there were any. What stays tells the same day
    /// without them. No `_`: a new change says whether it quotes a topic.
    pub fn redact(&mut self, redacted: TopicId) -> bool {
        match self {
            Self::TopicProposed {
                topic,
                title,
                description,
                ..
            }
            | Self::TopicEdited {
                topic,
                title,
                description,
                ..
            } if *topic == redacted => {
                let quoted = !title.is_redacted() || !description.as_str().is_empty();
                (*title, *description) = (TopicTitle::redacted(), Description::default());
                quoted
            }
            Self::TopicProposed { .. } | Self::TopicEdited { .. } => false,
            Self::Described { .. }
            | Self::PhaseSet { .. }
            | Self::Show(_)
            | Self::TopicNumbered { .. }
            | Self::NumbersReserved { .. }
            | Self::TopicWithdrawn { .. }
            | Self::TopicRestored { .. }
            | Self::TopicRedacted { .. }
            | Self::TopicUnnumbered { .. }
            | Self::ConvenersSet { .. }
            | Self::OfferSet { .. }
            | Self::SessionPlaced { .. }
            | Self::SessionMoved { .. }
            | Self::SessionParked { .. }
            | Self::SessionWithdrawn { .. }
            | Self::SessionRestored { .. }
            | Self::SessionMarked { .. }
            | Self::SwapAsked { .. }
            | Self::SwapDropped { .. }
            | Self::MergeSuggested { .. }
            | Self::MergeAnswered { .. }
            | Self::MergeDropped { .. }
            | Self::MergeWordSaid { .. }
            | Self::TopicsMerged { .. }
            | Self::TopicsParted { .. }
            | Self::QueueSet { .. }
            | Self::InterestSet { .. }
            | Self::ScribeSet { .. }
            | Self::ScribeAsked { .. }
            | Self::ScribeAskDropped { .. }
            | Self::ProgressSaid { .. }
            | Self::SlotAdded { .. }
            | Self::SlotEdited { .. }
            | Self::SlotRemoved { .. }
            | Self::SpaceAdded { .. }
            | Self::SpaceEdited { .. }
            | Self::SpaceRemoved { .. }
            | Self::ReportWritten { .. }
            | Self::FileAttached { .. }
            | Self::FileRemoved { .. }
            | Self::VisibilitySet { .. }
            | Self::ReportPublished { .. }
            | Self::ReportUnpublished { .. }
            | Self::Undone { .. } => false,
        }
    }
}
