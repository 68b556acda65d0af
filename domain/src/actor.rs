//! Who asks.

use serde::{Deserialize, Serialize};

use crate::PersonId;

/// What someone may do beyond their own topics, in one forum. A participant has none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// What the forum is, its charters and its people; and all that facilitators may.
    Organiser,
    /// Drives the day: its steps, slots, spaces and walls, and any topic.
    Facilitator,
    /// Handles what is reported; nothing else.
    Moderator,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Organiser, Self::Facilitator, Self::Moderator];

    /// As forms and the database write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Facilitator => "facilitator",
            Self::Moderator => "moderator",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// The roles of one person: any of them together; none for a participant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Roles(u8);

impl Roles {
    /// A participant's.
    pub const NONE: Self = Self(0);

    #[must_use]
    pub const fn of(role: Role) -> Self {
        Self::NONE.with(role)
    }

    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u8)
    }

    #[must_use]
    pub const fn without(self, role: Role) -> Self {
        Self(self.0 & !(1 << role as u8))
    }

    /// Was given exactly this role; for what someone may do ask below.
    #[must_use]
    pub const fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }

    /// In the order of [`Role::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    #[must_use]
    pub const fn is_organiser(self) -> bool {
        self.has(Role::Organiser)
    }

    /// Of the team that drives the day. Organisers are.
    #[must_use]
    pub const fn is_facilitator(self) -> bool {
        self.has(Role::Facilitator) || self.is_organiser()
    }

    #[must_use]
    pub const fn is_moderator(self) -> bool {
        self.has(Role::Moderator)
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<T: IntoIterator<Item = Role>>(roles: T) -> Self {
        roles.into_iter().fold(Self::NONE, Self::with)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Reads the board and has not joined.
    Visitor,
    Person {
        id: PersonId,
        roles: Roles,
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

    /// What was given to this person; nothing to who is none.
    #[must_use]
    pub fn roles(self) -> Roles {
        match self {
            Self::Person { roles, .. } => roles,
            Self::Visitor | Self::Console => Roles::NONE,
        }
    }

    /// Who may do what facilitators may: they, organisers, and the console.
    #[must_use]
    pub fn is_facilitator(self) -> bool {
        match self {
            Self::Person { roles, .. } => roles.is_facilitator(),
            Self::Visitor => false,
            Self::Console => true,
        }
    }

    /// Who may do what organisers may: they, and the console.
    #[must_use]
    pub fn is_organiser(self) -> bool {
        match self {
            Self::Person { roles, .. } => roles.is_organiser(),
            Self::Visitor => false,
            Self::Console => true,
        }
    }
}
