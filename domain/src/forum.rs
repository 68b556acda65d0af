//! The state of one forum, as the journal tells it.

mod apply;
mod calendar;
mod counters;
mod marks;
mod merges;
mod queries;
mod show;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    Access, Accessibility, Admission, AiAssistance, AllowedTools, Cell, Date, Description, Equipment, Features, FileId,
    ForumTitle, HelpContacts, History, Marked, MergeAsk, MergePair, MergedInto, PersonId, PhotoRule, ProgressLine,
    Queue, Rejection, RunOfShow, SessionId, SlotDetails, SlotId, SpaceId, SpaceName, Timestamp, TopicId, TopicKind,
    TopicNo, TopicTitle, Venue, Visibility, WebAddress, Wifi,
};

pub use calendar::{CalendarEvent, CalendarKind};

/// Where the day stands. Only the facilitator moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Organisers only.
    Preparation,
    /// People register and may propose; these stay proposals.
    Registration,
    /// Conveners confirm, announce and place.
    Marketplace,
    /// The board lives; notes are written.
    Sessions,
    /// News wall, feedback.
    Closing,
    /// The proceedings are readable.
    Archived,
}

impl Phase {
    /// In the order of the day.
    pub const ALL: [Self; 6] = [
        Self::Preparation,
        Self::Registration,
        Self::Marketplace,
        Self::Sessions,
        Self::Closing,
        Self::Archived,
    ];
}

/// What a forum is called, when and where it is, and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Details {
    pub title: ForumTitle,
    pub date: Date,
    /// IANA name, for example `Europe/Paris`; only the server converts with it.
    pub time_zone: String,
    /// Local noon minus twelve hours: what `Minute`s count from.
    pub origin: Timestamp,
    pub venue: Venue,
    pub help: HelpContacts,
    /// Boxed, so that other changes of the journal stay small in memory.
    #[serde(default)]
    pub practical: Box<Practical>,
    #[serde(default)]
    pub admission: Box<Admission>,
    /// On the home page of its instance.
    #[serde(default)]
    pub listed: bool,
    /// Which tools of artificial intelligence may help to write a report. Warns, never blocks.
    #[serde(default)]
    pub allowed_tools: AllowedTools,
}

/// What people want to know before they set out (S4-02, S2-05). When the day opens and closes follows from its slots:
/// see [`Forum::hours`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Practical {
    pub access: Access,
    pub accessibility: Accessibility,
    pub wifi: Wifi,
    /// The room where the community talks: Tchap, Mattermost.
    pub room: Option<WebAddress>,
    pub photos: PhotoRule,
}

/// A room, corner, terrace or corridor.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SpaceDetails {
    pub name: SpaceName,
    /// How many people it holds, 1 ..= [`crate::MAX_CAPACITY`], when that is known. Warns, never blocks.
    pub capacity: Option<u32>,
    /// How many sessions it takes at once, 0 ..= [`crate::MAX_PLACES`]; 0 for a quiet corner that takes none.
    pub places: u8,
    pub equipment: Equipment,
    pub accessibility: Accessibility,
    /// What topics may need and this space has.
    #[serde(default)]
    pub features: Features,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub no: Option<TopicNo>,
    pub convener: PersonId,
    /// Who lead it as well, in the order in which they came; never the convener.
    pub co_conveners: Vec<PersonId>,
    /// Who offered to lead it as well, in the order in which they did.
    pub offers: Vec<PersonId>,
    pub title: TopicTitle,
    pub description: Description,
    pub kind: TopicKind,
    pub needs: Features,
    /// The topic it was split from.
    pub origin: Option<TopicId>,
    /// Steps at every edit, so that a stale form is noticed.
    pub edition: u32,
    pub withdrawn: bool,
    /// The topic it is part of, with all that people did for it.
    pub merged: Option<MergedInto>,
    /// The topics that are part of this one, in the order in which they came.
    pub guests: Vec<TopicId>,
}

impl Topic {
    /// Neither withdrawn nor part of another: one that can be placed, and that people are shown.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.withdrawn && self.merged.is_none()
    }

    /// # Errors
    /// Why nothing more is done with it.
    pub fn may_change(&self) -> Result<(), Rejection> {
        match &self.merged {
            _ if self.withdrawn => Err(Rejection::Withdrawn),
            Some(merged) => Err(Rejection::Merged { into: merged.into }),
            None => Ok(()),
        }
    }

    /// The convener, or a co-convener, who may do the same.
    #[must_use]
    pub fn is_led_by(&self, person: PersonId) -> bool {
        self.convener == person || self.co_conveners.contains(&person)
    }

    /// Who offered to lead it as well and waits for an answer.
    pub fn waiting_offers(&self) -> impl Iterator<Item = PersonId> {
        self.offers.iter().copied().filter(|person| !self.is_led_by(*person))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub topic: TopicId,
    /// `None`: en attente; the report stays with the session.
    pub cell: Option<Cell>,
    pub report: Report,
    /// Who takes notes. Those who left are none any more: see [`Forum::forget_scribes`].
    pub scribes: BTreeSet<PersonId>,
    /// Who was asked to take notes and has not answered yet, with who asked.
    pub scribe_asks: BTreeMap<PersonId, PersonId>,
    /// « On en est à… »; kept beside the journal, and forgotten when it is replaced.
    pub progress: Option<Progress>,
    /// See [`Session::mark`].
    pub marked: Option<Marked>,
    /// The first cell that it left once sessions may be held: see [`Session::was`].
    pub left: Option<Cell>,
}

impl Session {
    /// « On en est à… », empty when nothing was said: a session without notes tells nothing of itself.
    #[must_use]
    pub fn progress_line(&self) -> &str {
        let told = self.report.visibility != Visibility::WithoutNotes;
        let said = self.progress.as_ref().filter(|_| told);
        said.map_or("", |said| said.line.as_str())
    }

    /// In a cell or waiting for one; nothing was written, nobody takes notes.
    pub(crate) fn new(topic: TopicId) -> Self {
        Self {
            topic,
            cell: None,
            report: Report::default(),
            scribes: BTreeSet::new(),
            scribe_asks: BTreeMap::new(),
            progress: None,
            marked: None,
            left: None,
        }
    }
}

/// What a session is at just now, and who said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub line: ProgressLine,
    pub by: PersonId,
}

/// One side asks another to change places. It holds only while both stand where they stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SwapAsk {
    pub session: SessionId,
    pub at: Cell,
    pub with: SessionId,
    pub with_at: Cell,
}

/// What the board knows of a report; its text is stored beside the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// 0: nothing was ever written.
    pub revision: u32,
    /// Something was written and not taken back.
    pub written: bool,
    pub files: BTreeSet<FileId>,
    pub visibility: Visibility,
    pub published: Option<Publication>,
}

/// A report that was given to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Always the newest one: a correction is published as it is saved.
    pub revision: u32,
    pub at: Timestamp,
    pub assistance: AiAssistance,
}

impl Report {
    /// Notes or a file that somebody may read. « Sans notes » shows none of those that were taken before.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.visibility != Visibility::WithoutNotes && (self.written || !self.files.is_empty())
    }

    /// Who may read the text and the files: what is public, everyone once it is published; else who has joined, also
    /// while notes are still being taken (S0-03).
    #[must_use]
    pub fn may_be_read(&self, joined: bool) -> bool {
        match self.visibility {
            Visibility::WithoutNotes => false,
            Visibility::Participants => joined,
            Visibility::Public => joined || self.published.is_some(),
        }
    }
}

/// Where a topic is in its life. Every topic is in exactly one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicState {
    /// Not on the board yet.
    Proposed,
    /// In the queue of announcements.
    Queued,
    Announcing,
    /// Was on the board and waits for a cell again.
    Parked,
    Placed,
    /// Part of another one.
    Merged,
    Withdrawn,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forum {
    pub details: Details,
    /// Steps each time the details are said anew, so that a stale form is noticed.
    pub edition: u32,
    pub phase: Phase,
    pub run_of_show: RunOfShow,
    pub slots: BTreeMap<SlotId, SlotDetails>,
    /// In the order of their columns.
    pub spaces: Vec<(SpaceId, SpaceDetails)>,
    /// Shared, so that a working copy of the forum costs a pointer for each topic.
    pub topics: BTreeMap<TopicId, Arc<Topic>>,
    /// Numbers of blank cards that nobody has typed in yet.
    pub reserved: BTreeSet<TopicNo>,
    pub sessions: BTreeMap<SessionId, Session>,
    /// Who announces a topic, and who waits to.
    pub queue: Queue,
    /// Asked and not answered yet.
    pub swaps: BTreeSet<SwapAsk>,
    /// That two topics be one: asked, answered or done.
    pub merges: BTreeMap<MergePair, MergeAsk>,
    /// Topics nobody is interested in are absent.
    pub interest: BTreeMap<TopicId, Arc<BTreeSet<PersonId>>>,
    /// How many marks were made nameless for good, when their time was over.
    pub folded: BTreeMap<TopicId, u32>,
    /// What was done, as far as it can be listed and undone.
    pub history: Arc<History>,
    /// Part of the state: two forums that would give out different ids are not the same.
    pub(crate) counters: counters::Counters,
}

impl Forum {
    /// In Preparation, with nothing in it: a new forum has zero sessions.
    #[must_use]
    pub fn new(details: Details) -> Self {
        Self {
            details,
            edition: 0,
            phase: Phase::Preparation,
            run_of_show: RunOfShow::default(),
            slots: BTreeMap::new(),
            spaces: Vec::new(),
            topics: BTreeMap::new(),
            reserved: BTreeSet::new(),
            sessions: BTreeMap::new(),
            queue: Queue::default(),
            swaps: BTreeSet::new(),
            merges: BTreeMap::new(),
            interest: BTreeMap::new(),
            folded: BTreeMap::new(),
            history: Arc::default(),
            counters: counters::Counters::default(),
        }
    }
}

/// Who is called what. People are not in the journal; a missing name reads « une personne partie ».
pub type Names = HashMap<PersonId, String>;
