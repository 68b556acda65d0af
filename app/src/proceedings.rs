//! The proceedings (« actes »): the rencontre as it was held, slot by slot, as one reader may read it. The page and every
//! file that is taken away are made from this, so that none of them shows more than another.

mod document;
mod file;
mod gather;
mod medium;
mod report;
mod tables;

pub use document::{Document, gap_words, name};
pub use file::html_file;
pub use medium::{Medium, Piece, pieces};

use domain::{
    Date, Declaration, Minute, ReportAction, ReportFields, ReportLink, SessionId, SlotId, Timestamp, TopicId,
    TopicKind, TopicNo, Visibility,
};

use crate::backend::FileInfo;

#[derive(Clone, Debug)]
pub struct Proceedings {
    pub title: String,
    pub date: Date,
    /// The venue, line by line.
    pub venue: Vec<String>,
    /// Slots for everyone and those in which something was placed, by time.
    pub periods: Vec<Period>,
    /// Sessions that wait for a cell again and yet have a report.
    pub parked: Vec<Held>,
    /// Proposed, and never placed.
    pub never_held: Vec<NeverHeld>,
}

#[derive(Clone, Debug)]
pub struct Period {
    pub slot: SlotId,
    pub start: Minute,
    pub end: Minute,
    /// What a slot for everyone is called.
    pub common: Option<String>,
    pub sessions: Vec<Held>,
}

/// A session that was on the board.
#[derive(Clone, Debug)]
pub struct Held {
    pub session: SessionId,
    pub topic: TopicId,
    pub no: Option<TopicNo>,
    pub title: String,
    pub kind: TopicKind,
    /// Who is still here of those who led it.
    pub conveners: Vec<String>,
    /// Who is still here of those who took notes.
    pub scribes: Vec<String>,
    pub start: Option<Minute>,
    pub end: Option<Minute>,
    pub space: Option<String>,
    /// What the topic was about; Markdown.
    pub description: String,
    pub notes: Notes,
}

/// What a session leaves behind, for this reader.
#[derive(Clone, Debug)]
pub enum Notes {
    Published(Box<Published>),
    /// Published for those who have joined, and the reader has not.
    ForParticipants,
    /// The session chose to leave none.
    Without,
    /// Its time is over, and nothing was published.
    Missing,
    /// Its time is to come.
    ToCome,
}

#[derive(Clone, Debug)]
pub struct Published {
    pub fields: ReportFields,
    pub files: Vec<FileInfo>,
    pub visibility: Visibility,
    pub declaration: Declaration,
    pub at: Timestamp,
}

#[derive(Clone, Debug)]
pub struct NeverHeld {
    pub topic: TopicId,
    pub no: Option<TopicNo>,
    pub title: String,
    pub convener: Option<String>,
}

impl Proceedings {
    /// All that was on the board, by time.
    pub fn sessions(&self) -> impl Iterator<Item = &Held> {
        let periods = self.periods.iter().flat_map(|period| &period.sessions);
        periods.chain(&self.parked)
    }

    /// Those whose report this reader may read.
    pub fn published(&self) -> impl Iterator<Item = (&Held, &Published)> {
        self.sessions().filter_map(|held| Some((held, held.published()?)))
    }

    pub fn decisions(&self) -> impl Iterator<Item = (&Held, &str)> {
        let all = self.published();
        all.flat_map(|(held, report)| report.fields.decisions.ideas().map(move |idea| (held, idea)))
    }

    pub fn actions(&self) -> impl Iterator<Item = (&Held, &ReportAction)> {
        let all = self.published();
        all.flat_map(|(held, report)| report.fields.actions.iter().map(move |action| (held, action)))
    }

    pub fn links(&self) -> impl Iterator<Item = (&Held, &ReportLink)> {
        let all = self.published();
        all.flat_map(|(held, report)| report.fields.links.iter().map(move |link| (held, link)))
    }

    /// How many reports are only for those who have joined.
    #[must_use]
    pub fn for_participants(&self) -> usize {
        let hidden = |held: &&Held| matches!(held.notes, Notes::ForParticipants);
        self.sessions().filter(hidden).count()
    }
}

impl Held {
    #[must_use]
    pub fn published(&self) -> Option<&Published> {
        match &self.notes {
            Notes::Published(report) => Some(report),
            _ => None,
        }
    }
}
