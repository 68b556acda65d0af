//! The page's data block: what islands start from. Islands take no props, because props are JSON and its decoder
//! weighs more than the board.

use domain::{BoardView, Minute, Phase, Timestamp, TopicId, minute_of_day};
use serde::{Deserialize, Serialize};

use super::Words;

/// The id of the element that holds it, as base64 of postcard; `live.js` knows it.
pub const DATA_ELEMENT: &str = "donnees";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PageData {
    pub code: String,
    /// The server's clock when the page was made.
    pub now: Timestamp,
    pub board: BoardView,
    pub mine: Mine,
    pub words: Words,
}

/// The stream is the same for all, so a page carries what is its reader's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mine {
    /// Led by this person, alone or with others; also those that are part of another one.
    pub topics: Vec<TopicId>,
    /// « Ça m'intéresse », where it was marked: also on a topic that is part of another one.
    pub interest: Vec<TopicId>,
}

impl PageData {
    /// `None` before the forum's day, and the end of that day ever after: what was planned is over then.
    #[must_use]
    pub fn time_of_day(&self, now: Timestamp) -> Option<Minute> {
        let origin = self.board.forum.origin;
        minute_of_day(origin, now).or_else(|| (origin < now).then_some(Minute(Minute::DAY)))
    }

    /// May topics be marked in this phase?
    #[must_use]
    pub fn takes_interest(phase: Phase) -> bool {
        matches!(phase, Phase::Registration | Phase::Marketplace | Phase::Sessions)
    }

    /// May topics be placed in this phase?
    #[must_use]
    pub fn takes_placements(phase: Phase) -> bool {
        matches!(phase, Phase::Marketplace | Phase::Sessions)
    }
}
