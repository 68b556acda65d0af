//! A forum as one reader sees it, and what changes it.

use std::{collections::BTreeMap, pin::Pin, sync::Arc};

use async_trait::async_trait;
use bytes::Bytes;
use domain::{
    ActId, Actor, CharterSlug, Command, Crowd, Date, Declaration, FileId, Forum, ForumCode, Names, Profiles,
    ReportFields, SessionId, TextAlternative, Timestamp, TopicId, Whereabouts,
};
use futures::Stream;

use super::{Charter, Device, Op, Registered, Registrants, ReportBody, Shelf};
use crate::error::AppError;

/// The forum as one reader sees it. Cheap: everything in it is shared.
#[derive(Clone)]
pub struct Seen {
    pub code: ForumCode,
    pub forum: Arc<Forum>,
    pub names: Arc<Names>,
    /// What people say of themselves; each fact says to whom it may be shown.
    pub profiles: Arc<Profiles>,
    pub charters: Arc<Shelf>,
    /// What the reader has to accept before doing anything.
    pub due: Vec<Arc<Charter>>,
    /// Which versions the reader has accepted.
    pub accepted: BTreeMap<CharterSlug, u32>,
    /// Who the reader is in this forum.
    pub me: Actor,
    /// Whether the reader registered before the day.
    pub registered: Option<Registered>,
    pub registrants: Registrants,
    /// The reader has come in with an address, and has not yet shown that it is theirs.
    pub unproven: bool,
    /// The reader asked that nothing of them is shown or used.
    pub frozen: bool,
    /// Up to which act the reader has read what concerns them; 0: nothing yet.
    pub read: ActId,
    /// Where the reader said they are, in the slot that runs.
    pub here: Option<Whereabouts>,
    /// How many people say that they are where.
    pub crowds: Arc<Vec<Crowd>>,
    /// Where the live stream continues from this state.
    pub cursor: Cursor,
    /// When it was read; pages and islands take the server's clock, never the phone's.
    pub now: Timestamp,
}

impl Seen {
    /// What this session leaves behind: its notes and its files. Whoever has not shown yet that their address is theirs
    /// has not quite come in.
    #[must_use]
    pub fn may_read(&self, session: SessionId) -> bool {
        let joined = self.me.person().is_some() && !self.unproven;
        let session = self.forum.sessions.get(&session);
        session.is_some_and(|session| session.report.may_be_read(joined))
    }
}

/// A place in the live stream: `epoch-revision`. The revision counts deltas; an epoch ends at the latest with the
/// process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub epoch: u64,
    pub revision: u64,
}

/// What travels beside a command and is stored in the same transaction, outside the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attached {
    Nothing,
    /// What the report says that the command announces.
    Report(Box<ReportFields>),
    /// What is declared of the report that the command publishes.
    Declaration(Box<Declaration>),
    /// What is stored under the command's file id, and the SHA-256 of its content: sent again, it is the same.
    File {
        info: FileInfo,
        content: [u8; 32],
    },
}

/// A file as it was received and recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileInfo {
    pub id: FileId,
    /// What the person called it; shown, never used as a path.
    pub name: String,
    /// By content, not by name.
    pub media_type: &'static str,
    /// Bytes.
    pub size: u64,
    /// What one sees on a picture; empty until someone says it.
    pub alt: TextAlternative,
}

/// What an accepted command made.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Done {
    /// The topic it proposed, or whose session it asked about.
    pub topic: Option<TopicId>,
    /// The session it placed or moved.
    pub session: Option<SessionId>,
}

/// How a stream is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Base64 of postcard, for screens.
    Postcard,
    /// For people and integrators.
    Json,
}

/// Server-sent events, ready to be written.
pub type EventBytes = Pin<Box<dyn Stream<Item = Bytes> + Send>>;

/// A forum on the home page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub code: ForumCode,
    pub title: String,
    pub date: Date,
}

#[async_trait]
pub trait Forums: Send + Sync {
    /// # Errors
    /// [`AppError::UnknownForum`]; [`AppError::TooMany`] when this device guesses codes.
    async fn seen(&self, code: &ForumCode, device: Option<&Device>) -> Result<Seen, AppError>;

    /// Decides, commits, publishes, then answers. The same `op` from the same device returns the same answer.
    ///
    /// # Errors
    /// The rules' rejection, or what kept the server from keeping the change.
    async fn execute(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        command: Command,
        attached: Attached,
    ) -> Result<Done, AppError>;

    /// The live stream: everything after `after`, or a snapshot when it is unknown or too old.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`]; [`AppError::TooMany`] when this device guesses codes.
    async fn watch(
        &self,
        code: &ForumCode,
        device: Option<&Device>,
        after: Option<Cursor>,
        format: Format,
    ) -> Result<EventBytes, AppError>;

    /// Of a forum that was just [`seen`](Self::seen).
    ///
    /// # Errors
    /// [`AppError::UnknownForum`]
    async fn report(&self, code: &ForumCode, session: SessionId) -> Result<ReportBody, AppError>;

    /// Only forums marked public, the next one first.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn listed(&self) -> Result<Vec<Listed>, AppError>;
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:x}-{:x}", self.epoch, self.revision)
    }
}

impl Cursor {
    /// Reads what [`std::fmt::Display`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (epoch, revision) = text.split_once('-')?;
        Some(Self {
            epoch: u64::from_str_radix(epoch, 16).ok()?,
            revision: u64::from_str_radix(revision, 16).ok()?,
        })
    }
}
