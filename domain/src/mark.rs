//! What people say of a session as it goes (« Board work »): that it has begun, that it ended early. Information only:
//! nothing moves by it, and the cell of a session that ended stays taken.

use serde::{Deserialize, Serialize};

use crate::{Minute, SlotId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionMark {
    /// « On commence », also after « C'est terminé »: it goes on.
    Begun,
    /// « C'est terminé », before its slot is over: the room is free from then on.
    Ended,
}

/// A mark, when it was made, and for which slot: a session that moves to another one has not begun there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Marked {
    pub mark: SessionMark,
    pub slot: SlotId,
    pub at: Minute,
}

/// How long before its slot a session may begin, in minutes: people come when the room is free.
pub const BEGINS_EARLY_MINUTES: u16 = 15;
