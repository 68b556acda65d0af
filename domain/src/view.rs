//! What anyone may see. The same type is rendered to HTML by the server, sent once to a screen, and kept up to
//! date there by deltas.

mod apply;

use serde::{Deserialize, Serialize};

use crate::{
    Cell, Crowd, Date, Marked, Minute, Phase, Queue, SessionId, SlotId, SpaceId, Timestamp, TopicId, TopicKind, TopicNo,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardView {
    pub forum: ForumView,
    pub phase: Phase,
    pub queue: Queue,
    /// By start, then id.
    pub slots: Vec<SlotView>,
    /// In the order of their columns.
    pub spaces: Vec<SpaceView>,
    /// By id; withdrawn topics are absent.
    pub topics: Vec<TopicView>,
    /// By id; only those that stand in a cell.
    pub sessions: Vec<SessionView>,
    /// How many say that they are where. Not of the forum, but of the moment: [`crate::Presence`].
    pub crowds: Vec<Crowd>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForumView {
    pub title: String,
    pub date: Date,
    /// Local noon minus twelve hours: what `Minute`s count from.
    pub origin: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotView {
    pub id: SlotId,
    pub start: Minute,
    pub end: Minute,
    pub title: String,
    pub common: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpaceView {
    pub id: SpaceId,
    pub name: String,
    /// How many people it holds, when that is known.
    pub capacity: Option<u32>,
    /// How many sessions it holds at once; 0: it takes none.
    pub places: u8,
    pub equipment: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicView {
    pub id: TopicId,
    /// `None`: proposed at registration and not confirmed yet.
    pub no: Option<TopicNo>,
    pub title: String,
    pub kind: TopicKind,
    /// `None`: proposed by a person who left.
    pub convener: Option<String>,
    /// « Avec »: the names of the co-conveners who are still here, in one text.
    pub with: String,
    /// The topic it was split from.
    pub origin: Option<TopicId>,
    /// The topics that are part of it: a mark on one of them is a mark on this one.
    pub guests: Vec<TopicId>,
    /// How many people would come.
    pub interest: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub id: SessionId,
    pub topic: TopicId,
    pub cell: Cell,
    pub notes: NotesView,
    /// « On en est à… »; empty when nothing was said.
    pub progress: String,
    /// « A commencé », « terminé »
    pub mark: Option<Marked>,
    /// « Déplacé »: where people may still look for it.
    pub was: Option<Cell>,
}

/// Where the notes of a session are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotesView {
    /// Nobody takes them yet.
    Wanted,
    /// The names of who takes them, in one text.
    By(String),
    /// There are some, and nobody takes them any more.
    Begun,
    /// The report was published.
    Shared,
    /// The session is held without notes.
    Without,
}

/// A change, as screens need it. Every delta is an upsert or a removal, so that applying one twice is harmless.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delta {
    /// The commonest, so the smallest on the wire.
    Interest {
        topic: TopicId,
        count: u32,
    },
    Session(SessionView),
    SessionGone(SessionId),
    Topic(TopicView),
    TopicGone(TopicId),
    /// Someone else leads it, or a name changed or is gone.
    Convener {
        topic: TopicId,
        name: Option<String>,
        with: String,
    },
    Phase(Phase),
    Slot(SlotView),
    SlotGone(SlotId),
    /// `before`: the column it stands in front of; `None`: last.
    Space {
        space: SpaceView,
        before: Option<SpaceId>,
    },
    SpaceGone(SpaceId),
    Forum(ForumView),
    Queue(Queue),
    /// All of them: a place that is not named has none to show.
    Crowds(Vec<Crowd>),
    /// Something of what walls show by the running order is different. What it is now is on their page, and not here, so
    /// that phones do not carry the running order.
    Show {},
}
