//! What the pages and server functions need from the server, as small object-safe traits. `server` implements
//! them and provides one [`Backend`] as Leptos context, with the same closure for pages, server functions and
//! the 404 page. The seam does not grow with features: every change of the board is a [`Command`].

mod calendar;
mod creation;
mod links;
mod mail;
mod notices;
mod own_data;
mod registrations;
mod team;

use std::{
    collections::{BTreeMap, BTreeSet},
    pin::Pin,
    sync::Arc,
};

use async_trait::async_trait;
use bytes::Bytes;
use domain::{
    Actor, Audience, CharterContent, CharterSlug, Command, Date, FileId, Forum, ForumCode, Minute, Names, PersonId,
    PersonName, Profiles, ReportText, SessionId, Timestamp, TopicId, WallLabel,
};
use futures::Stream;
use uuid::Uuid;

use crate::error::AppError;

pub use calendar::Calendar;
pub use creation::*;
pub use links::*;
pub use mail::*;
pub use notices::*;
pub use own_data::*;
pub use registrations::*;
pub use team::*;

/// The one thing a page or a server function asks the context for.
#[derive(Clone)]
pub struct Backend {
    pub forums: Arc<dyn Forums>,
    pub people: Arc<dyn People>,
    pub charters: Arc<dyn Charters>,
    pub refusals: Arc<dyn Refusals>,
    pub walls: Arc<dyn Walls>,
    pub links: Arc<dyn Links>,
    pub team: Arc<dyn Team>,
    pub mail: Arc<dyn Mail>,
    pub registrations: Arc<dyn Registrations>,
    pub calendar: Arc<dyn Calendar>,
    pub creation: Arc<dyn Creation>,
    pub own_data: Arc<dyn OwnData>,
    pub about: Arc<dyn About>,
    pub assets: Arc<Assets>,
    /// Where people reach this instance: scheme, host and port, without a slash at the end.
    pub public_url: Arc<str>,
    pub file_limits: FileLimits,
}

/// What is taken of files, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileLimits {
    pub each: u64,
    /// All files of one session.
    pub session: u64,
}

/// What one form submission is called, so that sending it twice never acts twice. Made by the server when it
/// renders a form, and by the form enhancer for each submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Op(pub Uuid);

/// A browser, by the secret of its cookie: 64 hexadecimal digits. Never logged; stored hashed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Device(pub String);

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
    /// Where the live stream continues from this state.
    pub cursor: Cursor,
    /// When it was read; pages and islands take the server's clock, never the phone's.
    pub now: domain::Timestamp,
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
    /// The text of the report that the command announces.
    Report(ReportText),
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

/// One version of a charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charter {
    pub slug: CharterSlug,
    /// 1, 2, 3…
    pub version: u32,
    pub content: CharterContent,
    /// SHA-256 of the bytes of its text, in hexadecimal digits.
    pub sha256: String,
    pub written_at: Timestamp,
    /// `None`: a starting text of this program.
    pub author: Option<PersonId>,
}

/// A box that was ticked: this version of this charter, and no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub slug: CharterSlug,
    pub version: u32,
}

/// What someone says when coming in. All of it is kept in one transaction, or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    pub name: PersonName,
    pub accepted: Vec<Accepted>,
    /// `None`: nothing is said about it, what was kept before stays.
    pub contact: Option<NewContact>,
    /// The code that [`domain::Policy::Code`] asks for, as it was typed.
    pub entry: String,
}

/// What someone has accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub slug: CharterSlug,
    pub version: u32,
    pub sha256: String,
    /// The sentence that stood beside the box.
    pub wording: String,
    pub at: Timestamp,
}

/// The charters of a forum as they are now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The newest version of each.
    pub newest: BTreeMap<CharterSlug, Arc<Charter>>,
    /// Those that everyone is asked to accept.
    pub mandatory: BTreeSet<CharterSlug>,
}

/// A forum on the home page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub code: ForumCode,
    pub title: String,
    pub date: Date,
}

/// The text of a session's report and its files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportBody {
    pub text: String,
    /// 0: nothing was written yet.
    pub revision: u32,
    pub files: Vec<FileInfo>,
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

/// Rule texts. A forum begins with the starting texts of this program, as version 1; what its team writes afterwards
/// is the forum's own.
#[async_trait]
pub trait Charters: Send + Sync {
    /// All versions of a charter, the newest first; without a forum, of a starting text. Empty: there is no such
    /// charter.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or the store cannot be read.
    async fn versions(&self, code: Option<&ForumCode>, slug: &CharterSlug) -> Result<Vec<Charter>, AppError>;

    /// The starting texts.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn starting(&self) -> Result<Vec<Charter>, AppError>;

    /// Makes a new version, for facilitators. `after` is the version it was written from, 0 for a new charter. What
    /// is already the newest version makes none.
    ///
    /// # Errors
    /// [`domain::Rejection::Edited`] when someone else has made a version since.
    async fn write(
        &self,
        code: &ForumCode,
        device: &Device,
        slug: CharterSlug,
        after: u32,
        content: CharterContent,
    ) -> Result<(), AppError>;

    /// Says which charters everyone is asked to accept, for facilitators.
    ///
    /// # Errors
    /// When the sender is no facilitator, or the store cannot be written.
    async fn require(&self, code: &ForumCode, device: &Device, slugs: BTreeSet<CharterSlug>) -> Result<(), AppError>;

    /// Keeps that the sender has accepted what is due, all of it.
    ///
    /// # Errors
    /// [`AppError::NotAccepted`] when a box is missing, or of an earlier version; then nothing is kept.
    async fn accept(&self, code: &ForumCode, device: &Device, accepted: Vec<Accepted>) -> Result<(), AppError>;

    /// What a person has accepted, the newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn receipts(&self, code: &ForumCode, person: PersonId) -> Result<Vec<Receipt>, AppError>;

    /// An instant as a calendar and a clock in that time zone show it.
    fn local(&self, at: Timestamp, time_zone: &str) -> (Date, Minute);
}

#[async_trait]
pub trait People: Send + Sync {
    /// Gives this browser a name in this forum; joining again changes the name.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or the forum is not open yet; [`AppError::NotAccepted`] for someone new.
    async fn join(&self, code: &ForumCode, device: &Device, newcomer: Newcomer) -> Result<(), AppError>;

    /// Joins as a facilitator with the key of an invitation link.
    ///
    /// # Errors
    /// [`AppError::WrongKey`]
    async fn enter(&self, code: &ForumCode, device: &Device, newcomer: Newcomer, key: &str) -> Result<(), AppError>;

    /// Forgets this browser in this forum; the person's topics stay.
    ///
    /// # Errors
    /// When the store cannot be written.
    async fn leave(&self, code: &ForumCode, device: &Device) -> Result<(), AppError>;

    /// A new browser, and the `Set-Cookie` header that tells it so.
    fn new_device(&self) -> (Device, String);

    fn new_op(&self) -> Op;
}

/// Links that open the wall on one screen each, and can be taken back. The board itself is public; the link is what a
/// screen is known by.
#[async_trait]
pub trait Walls: Send + Sync {
    /// Makes a link for a screen and returns its token: 64 hexadecimal digits, of which only a hash is kept. The same
    /// `op` from the same device makes the same one.
    ///
    /// # Errors
    /// Only facilitators may.
    async fn add(&self, code: &ForumCode, device: &Device, op: Op, label: WallLabel) -> Result<String, AppError>;

    /// Takes a link back; its screens go dark at once. One that is gone already is no error.
    ///
    /// # Errors
    /// Only facilitators may.
    async fn retire(&self, code: &ForumCode, device: &Device, wall: WallId) -> Result<(), AppError>;

    /// All links of a forum, the oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn list(&self, code: &ForumCode) -> Result<Vec<WallLink>, AppError>;

    /// What the link with this token is called.
    ///
    /// # Errors
    /// [`AppError::WallRetired`], also for a token that never was one.
    async fn label(&self, code: &ForumCode, token: &str) -> Result<WallLabel, AppError>;

    /// A screen opens its page.
    ///
    /// # Errors
    /// As [`label`](Self::label).
    async fn open(&self, code: &ForumCode, token: &str) -> Result<(), AppError>;

    /// The live stream of [`Forums::watch`], which ends when the link is taken back.
    ///
    /// # Errors
    /// As [`label`](Self::label).
    async fn watch(
        &self,
        code: &ForumCode,
        token: &str,
        after: Option<Cursor>,
        format: Format,
    ) -> Result<EventBytes, AppError>;
}

/// Names a wall's link within its forum; says nothing about its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallId(pub i64);

/// One line of the list of screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallLink {
    pub id: WallId,
    pub label: String,
    /// How many screens show it at this moment.
    pub open: usize,
    /// When a screen last did, in the forum's time zone; `None`: never.
    pub seen: Option<(Date, Minute)>,
}

/// A form that comes back to who sent it, kept for 15 minutes: refused, so that the sentence stands beside the field
/// and nothing typed is lost, or to be read over.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// `None`: nothing is wrong with it, it is a preview.
    pub error: Option<AppError>,
    /// The server function that refused, for example `/api/place_topic`.
    pub action: String,
    /// The fields as they were posted.
    pub fields: Vec<(String, String)>,
}

pub trait Refusals: Send + Sync {
    fn keep(&self, device: &Device, op: Op, refusal: Refusal);
    fn find(&self, device: &Device, op: Op) -> Option<Arc<Refusal>>;
}

/// Where the built files are, with their hashes, read once at start-up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    pub css: String,
    pub js: String,
    pub wasm: String,
    /// The form enhancer.
    pub forms: String,
    /// What makes a page live.
    pub live: String,
    /// What the projected screen needs besides.
    pub wall: String,
    /// Moving cards by hand, for wide screens with a mouse.
    pub drag: String,
    /// Reloads the page after a build; only under `make watch`, else empty.
    pub reload_script: String,
}

/// The browser that sent this request, when it has a cookie; put into the request's extensions by the server.
#[derive(Clone)]
pub struct Sender(pub Option<Device>);

/// The fields of the form that was posted, in order; put into the request's extensions by the server.
#[derive(Clone, Debug, Default)]
pub struct Posted(pub Vec<(String, String)>);

impl Posted {
    /// The last value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        last(&self.0, name)
    }

    /// Boxes of one group have names that begin alike: the rest of each name that was sent, and its value.
    pub fn group<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        group(&self.0, prefix)
    }
}

impl Newcomer {
    /// Someone who gives nothing but a name.
    #[must_use]
    pub fn new(name: PersonName, accepted: Vec<Accepted>) -> Self {
        Self {
            name,
            accepted,
            contact: None,
            entry: String::new(),
        }
    }
}

impl Accepted {
    /// How the names of boxes begin; their value is the version, and whom it speaks to when that was asked.
    pub const PREFIX: &str = "accept-";

    /// The name of the question whom one works for.
    pub const AUDIENCE: &str = "audience";

    /// The name of a charter's box.
    #[must_use]
    pub fn field(slug: &CharterSlug) -> String {
        format!("{}{slug}", Self::PREFIX)
    }
}

impl Shelf {
    fn asked(&self) -> impl Iterator<Item = &Arc<Charter>> {
        self.mandatory.iter().filter_map(|slug| self.newest.get(slug))
    }

    /// Whether some of the mandatory charters speak to public services and others to companies: then one accepts
    /// those that speak to oneself (S1-01).
    #[must_use]
    pub fn differs(&self) -> bool {
        Audience::SIDES
            .iter()
            .all(|side| self.asked().any(|charter| charter.content.audience == *side))
    }

    /// What someone has to accept who accepted these versions before; where charters differ, those of both sides as
    /// long as nobody knows which one they are on. That follows from what they accepted, and is kept nowhere else.
    #[must_use]
    pub fn due(&self, accepted: &BTreeMap<CharterSlug, u32>) -> Vec<Arc<Charter>> {
        let known: Vec<Audience> = self
            .asked()
            .filter(|charter| accepted.contains_key(&charter.slug))
            .map(|charter| charter.content.audience)
            .filter(|audience| *audience != Audience::Everyone)
            .collect();
        let on_a_side = self.differs() && !known.is_empty();
        let speaks = |audience| audience == Audience::Everyone || !on_a_side || known.contains(&audience);
        self.asked()
            .filter(|charter| speaks(charter.content.audience))
            .filter(|charter| accepted.get(&charter.slug) != Some(&charter.version))
            .cloned()
            .collect()
    }

    /// Which of those that are due are still missing when these were ticked: where charters differ, one side is enough.
    #[must_use]
    pub fn missing(&self, due: &[Arc<Charter>], ticked: impl Fn(&Charter) -> bool) -> Vec<CharterSlug> {
        let of = |audience: Audience| due.iter().filter(move |charter| charter.content.audience == audience);
        let both = self.differs() && Audience::SIDES.iter().all(|side| of(*side).next().is_some());
        let one_is_whole = both
            && Audience::SIDES
                .iter()
                .any(|side| of(*side).all(|charter| ticked(charter)));
        due.iter()
            .filter(|charter| !ticked(charter))
            .filter(|charter| charter.content.audience == Audience::Everyone || !one_is_whole)
            .map(|charter| charter.slug.clone())
            .collect()
    }

    /// The mandatory charters as they are now, as someone accepts them.
    #[must_use]
    pub fn boxes(&self) -> Vec<Accepted> {
        let charters = self.mandatory.iter().filter_map(|slug| self.newest.get(slug));
        charters
            .map(|charter| Accepted {
                slug: charter.slug.clone(),
                version: charter.version,
            })
            .collect()
    }
}

impl Refusal {
    /// The last value of a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        last(&self.fields, name)
    }

    /// See [`Posted::group`].
    pub fn group<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        group(&self.fields, prefix)
    }

    /// What a person wrote or chose: all but what our own pages put into their forms, and boxes.
    pub fn typed(&self) -> impl Iterator<Item = &str> {
        let ours = |name: &str| OURS.contains(&name) || name.contains('-');
        let typed = self.fields.iter().filter(move |(name, _)| !ours(name));
        typed.map(|(_, value)| value.as_str()).filter(|value| *value != "on")
    }
}

/// Hidden fields of our forms.
const OURS: [&str; 13] = [
    "op",
    "code",
    "from",
    "next",
    "key",
    "step",
    "slug",
    "after",
    "edition",
    "revision",
    "session",
    "person",
    "invitation",
];

fn group<'a>(fields: &'a [(String, String)], prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let rest = move |(key, value): &'a (String, String)| Some((key.strip_prefix(prefix)?, value.as_str()));
    fields.iter().filter_map(rest)
}

fn last<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let field = fields.iter().rev().find(|(key, _)| key == name);
    field.map(|(_, value)| value.as_str())
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
