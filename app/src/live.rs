//! What live pages share: the board as a signal. On the server it is filled from the forum for one rendering; in the
//! browser once from the page's data block, then by `app/public/live.js`, which holds the stream, the clock and the
//! pause: these are the browser's own things, and weigh a multiple as WebAssembly.

#[cfg(feature = "hydrate")]
mod browser;
mod data;
#[cfg(feature = "ssr")]
mod line;
#[cfg(feature = "hydrate")]
mod news;
#[cfg(feature = "ssr")]
mod page;
mod words;

use std::sync::Arc;

use domain::{BoardView, Minute, TopicId, TopicView};
use leptos::prelude::*;

#[cfg(feature = "hydrate")]
pub use browser::live;
pub use data::*;
#[cfg(feature = "ssr")]
pub use line::*;
#[cfg(feature = "ssr")]
pub use page::*;
pub use words::*;

/// One live page. One signal and no more: every type of signal is code that phones download.
#[derive(Clone)]
pub struct Live {
    /// What does not change while the page is open.
    pub page: Arc<PageData>,
    pub board: ArcRwSignal<Board>,
}

/// What is shown.
#[derive(Clone, Debug)]
pub struct Board {
    pub view: BoardView,
    /// What this person marked and proposes.
    pub mine: Mine,
    /// The time of the forum's day, by the server's clock; see [`PageData::time_of_day`].
    pub now: Option<Minute>,
}

/// Whether a topic, or one that is part of it, is in a list of this person's.
#[must_use]
pub fn is_in(mine: &[TopicId], topic: &TopicView) -> bool {
    mine.contains(&topic.id) || topic.guests.iter().any(|guest| mine.contains(guest))
}

impl Live {
    #[must_use]
    pub fn new(page: PageData) -> Self {
        let now = page.time_of_day(page.now);
        Self {
            board: ArcRwSignal::new(Board {
                view: page.board.clone(),
                mine: page.mine.clone(),
                now,
            }),
            page: Arc::new(page),
        }
    }

    #[must_use]
    pub fn words(&self) -> &Words {
        &self.page.words
    }
}
