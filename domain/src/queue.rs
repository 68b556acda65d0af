//! Making the agenda together: who announces a topic now, and who waits to (product.md, point 1).

use serde::{Deserialize, Serialize};

use crate::{Timestamp, TopicId};

/// How topics are announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pace {
    /// How long an announcement takes, [`Pace::SHORTEST`] ..= [`Pace::LONGEST`].
    pub seconds: u16,
    /// Phones and the wall do not show how many would come before the announcement is over, so that nobody follows
    /// the crowd.
    pub hides_interest: bool,
    /// The wall plays a short sound when the time is over.
    pub sounds: bool,
}

impl Pace {
    pub const SHORTEST: u16 = 15;
    pub const LONGEST: u16 = 300;
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            seconds: 45,
            hides_interest: false,
            sounds: false,
        }
    }
}

/// A topic that is being announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Announcement {
    pub topic: TopicId,
    pub since: Timestamp,
}

/// A topic is in it at most once, and only while it stands in no cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Queue {
    /// Conveners may put themselves in. Facilitators always may.
    pub open: bool,
    pub pace: Pace,
    pub current: Option<Announcement>,
    /// The next one first.
    pub waiting: Vec<TopicId>,
}

impl Queue {
    #[must_use]
    pub fn is_announcing(&self, topic: TopicId) -> bool {
        self.current.is_some_and(|current| current.topic == topic)
    }

    #[must_use]
    pub fn holds(&self, topic: TopicId) -> bool {
        self.is_announcing(topic) || self.waiting.contains(&topic)
    }

    /// All in it, the one that is being announced first.
    pub fn topics(&self) -> impl Iterator<Item = TopicId> {
        let current = self.current.iter().map(|current| current.topic);
        current.chain(self.waiting.iter().copied())
    }

    /// When the time of the announcement is over. Nothing then happens by itself.
    #[must_use]
    pub fn ends(&self) -> Option<Timestamp> {
        let since = self.current?.since.0;
        Some(Timestamp(since.saturating_add(i64::from(self.pace.seconds))))
    }

    /// How many would come is not shown yet.
    #[must_use]
    pub fn hides(&self, topic: TopicId) -> bool {
        self.pace.hides_interest && self.holds(topic)
    }

    /// Without this topic. Whoever was announcing leaves the middle free.
    pub(crate) fn without(mut self, topic: TopicId) -> Self {
        self.current = self.current.filter(|current| current.topic != topic);
        self.waiting.retain(|waiting| *waiting != topic);
        self
    }

    /// The next one steps into the middle; when nobody waits, it is empty.
    pub(crate) fn advanced(mut self, now: Timestamp) -> Self {
        let next = (!self.waiting.is_empty()).then(|| self.waiting.remove(0));
        self.current = next.map(|topic| Announcement { topic, since: now });
        self
    }
}

/// What happened to the queue, for who reads what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueStep {
    Opened,
    Closed,
    Paced,
    Joined(TopicId),
    Left(TopicId),
    Reordered(TopicId),
    Announced(TopicId),
    /// The announcement is over, with or without a cell.
    Ended(TopicId),
}
