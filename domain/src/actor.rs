//! Who asks.

use serde::{Deserialize, Serialize};

use crate::PersonId;

/// What a person may do beyond their own topics, in one forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Participant,
    Facilitator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Reads the board and has not joined.
    Visitor,
    Person {
        id: PersonId,
        role: Role,
    },
    /// The person at the server's console: creates forums from a template.
    Console,
}

impl Actor {
    #[must_use]
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } => Some(id),
            Self::Visitor | Self::Console => None,
        }
    }

    /// Who may whatever anyone may: facilitators, and the console.
    #[must_use]
    pub fn is_organiser(self) -> bool {
        match self {
            Self::Person { role, .. } => role == Role::Facilitator,
            Self::Visitor => false,
            Self::Console => true,
        }
    }
}
