//! What the pages and server functions need from the server, as small object-safe traits. `server` implements
//! them and provides one [`Backend`] as Leptos context, with the same closure for pages, server functions and
//! the 404 page. The seam does not grow with features: every change of the board is a [`Command`].

mod calendar;
mod charters;
mod creation;
mod feeds;
mod files;
mod forums;
mod links;
mod mail;
mod moderation;
mod notices;
mod own_data;
mod people;
mod posted;
mod presences;
mod records;
mod registrations;
mod reports;
mod sharing;
mod team;
mod to_know;
mod walls;

use std::sync::Arc;

pub use calendar::Calendar;
pub use charters::*;
pub use creation::*;
pub use feeds::*;
pub use files::*;
pub use forums::*;
pub use links::*;
pub use mail::*;
pub use moderation::*;
pub use notices::*;
pub use own_data::*;
pub use people::*;
pub use posted::*;
pub use presences::*;
pub use records::*;
pub use registrations::*;
pub use reports::*;
pub use sharing::*;
pub use team::*;
pub use to_know::*;
pub use walls::*;

/// The one thing a page or a server function asks the context for.
#[derive(Clone)]
pub struct Backend {
    pub forums: Arc<dyn Forums>,
    pub files: Arc<dyn Files>,
    pub reports: Arc<dyn Reports>,
    pub people: Arc<dyn People>,
    pub charters: Arc<dyn Charters>,
    pub refusals: Arc<dyn Refusals>,
    pub walls: Arc<dyn Walls>,
    pub presences: Arc<dyn Presences>,
    pub links: Arc<dyn Links>,
    pub feeds: Arc<dyn Feeds>,
    pub to_know: Arc<dyn ToKnowRead>,
    pub team: Arc<dyn Team>,
    pub mail: Arc<dyn Mail>,
    pub sharing: Arc<dyn Sharing>,
    pub moderation: Arc<dyn Moderation>,
    pub registrations: Arc<dyn Registrations>,
    pub calendar: Arc<dyn Calendar>,
    pub creation: Arc<dyn Creation>,
    pub own_data: Arc<dyn OwnData>,
    pub records: Arc<dyn Records>,
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
    /// Files that are sent as soon as they are chosen.
    pub upload: String,
    /// How a mailing goes on, without reloading.
    pub progress: String,
    /// Draws a part of a page again when something it shows has changed.
    pub follow: String,
    /// The style of what a step shows on walls.
    pub show: String,
    /// The style of the remote and of the running order.
    pub remote: String,
    /// Parts of a page that are asked for again.
    pub again: String,
    /// What concerns the reader, on live pages.
    pub heard: String,
    /// How what is printed looks.
    pub paper: String,
    /// The button that opens the printer's window.
    pub print: String,
    /// Copies a text with one tap.
    pub copy: String,
    /// Keeping a report as it is typed.
    pub report: String,
    /// Reloads the page after a build; only under `make watch`, else empty.
    pub reload_script: String,
}
