//! Who may come in, and how many register. Reading is never restricted by it (S4-18).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{EmailAddress, ForumCode, MailDomain};

/// Most domains of one forum: the ministries and their incubators.
pub const MAX_DOMAINS: usize = 50;

/// Most places one may limit a forum to.
pub const MAX_PLACES_FOR_PEOPLE: u32 = 10_000;

/// What a forum asks of those who come in by themselves; whoever has an invitation of the team is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Admission {
    pub policy: Policy,
    /// How many may register before the day; whoever comes later waits. `None`: as many as wish to. It counts no one
    /// on the day itself (S4-03).
    pub capacity: Option<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Whoever has found the board, by its code or on the home page.
    #[default]
    Open,
    /// Whoever also knows a second code, which is written like the forum's own and is on no public page: the team hands
    /// it out, or its QR. A forum can so be announced on the home page and yet be for those who were told.
    Code(ForumCode),
    /// Whoever has an address of one of these domains, and has shown that it is theirs by opening a link sent there. One
    /// comes in with the address and does nothing before it is shown.
    Domains(BTreeSet<MailDomain>),
}

impl Policy {
    /// Whether someone with this address may come in; of the other policies it asks nothing.
    #[must_use]
    pub fn takes(&self, address: Option<&EmailAddress>) -> bool {
        match self {
            Self::Domains(domains) => address.is_some_and(|address| domains.iter().any(|domain| domain.is_of(address))),
            Self::Open | Self::Code(_) => true,
        }
    }

    #[must_use]
    pub fn asks_for_address(&self) -> bool {
        matches!(self, Self::Domains(_))
    }
}
