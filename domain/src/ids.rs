//! Names for things. Inside one forum they are small numbers handed out in order by `decide`, so that the
//! rules need no randomness and a tap weighs few bytes on the wire; people are random, so that nothing is
//! said by the id of someone who has left.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! numbered {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }
    )*};
}

numbered! {
    /// What someone wants to talk about.
    TopicId,
    /// The number people say aloud and write on the paper card: 1, 2, 3… within the forum.
    TopicNo,
    /// A topic placed in a slot and a space; stays the same when it moves.
    SessionId,
    /// A period of the day.
    SlotId,
    /// A room, corner, terrace or corridor.
    SpaceId,
    /// One step of the running order.
    StepId,
    /// What was done by one command: the number of its first change in the journal.
    ActId,
}

/// A person within one forum. Random, and the only trace of a person in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub Uuid);

/// A file attached to a session's report; also its name on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileId(pub Uuid);

/// One place of the board: this slot in that space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cell {
    pub slot: SlotId,
    pub space: SpaceId,
}
