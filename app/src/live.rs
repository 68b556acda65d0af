//! What live pages share: the board as signals, the connection, the clock. On the server it is filled from the
//! forum for one rendering; in the browser once from the page's data block, then from the stream.

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod clock;
mod data;
#[cfg(feature = "hydrate")]
mod inbox;
#[cfg(feature = "hydrate")]
mod news;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "hydrate")]
mod stream;
mod words;

use std::sync::Arc;

use domain::{BoardView, Minute};
use leptos::prelude::*;

#[cfg(feature = "hydrate")]
pub use browser::live;
pub use data::*;
#[cfg(feature = "ssr")]
pub use page::*;
pub use words::*;

/// One live page. Two signals and no more: every type of signal is code that phones download.
#[derive(Clone)]
pub struct Live {
    /// What does not change while the page is open.
    pub page: Arc<PageData>,
    pub board: ArcRwSignal<Board>,
    pub status: ArcRwSignal<Status>,
}

/// What is shown.
#[derive(Clone, Debug)]
pub struct Board {
    pub view: BoardView,
    /// What this person marked and proposes.
    pub mine: Mine,
}

/// How it is shown.
#[derive(Clone, Debug)]
pub struct Status {
    pub connection: Connection,
    /// The person asked that nothing moves for now; what arrives waits.
    pub paused: bool,
    /// What changed, for those who do not see it move.
    pub news: String,
    /// The time of the forum's day, by the server's clock; `None` on other days.
    pub now: Option<Minute>,
}

impl Live {
    #[must_use]
    pub fn new(page: PageData) -> Self {
        let now = domain::minute_of_day(page.board.forum.origin, page.now);
        Self {
            board: ArcRwSignal::new(Board {
                view: page.board.clone(),
                mine: page.mine.clone(),
            }),
            status: ArcRwSignal::new(Status {
                connection: Connection::Opening,
                paused: false,
                news: String::new(),
                now,
            }),
            page: Arc::new(page),
        }
    }

    #[must_use]
    pub fn words(&self) -> &Words {
        &self.page.words
    }

    /// The time of the forum's day; follows the clock.
    #[must_use]
    pub fn now(&self) -> Option<Minute> {
        self.status.read().now
    }
}

/// Whether what is shown is what is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// The page is as it was loaded; the stream is being opened.
    Opening,
    Live,
    Reconnecting,
    /// `None` on another day than the forum's.
    OfflineSince(Option<Minute>),
}
