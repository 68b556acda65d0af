//! Writing to people who gave an address.

use async_trait::async_trait;
use domain::{EmailAddress, ForumCode, PersonId};

use super::Device;
use crate::error::AppError;

/// Where someone wants to be written to, as they typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContact {
    pub address: EmailAddress,
    /// They want practical information; asked by a box of its own, apart from any charter's.
    pub practical: bool,
}

/// The same, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub address: EmailAddress,
    pub practical: bool,
    /// They have opened a link that was sent there.
    pub verified: bool,
}

#[async_trait]
pub trait Mail: Send + Sync {
    /// Does this server send mail? Pages say so when it does not, and offer the way by hand.
    fn sends(&self) -> bool;

    /// What this person gave, if anything; for themselves.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`]
    async fn contact(&self, code: &ForumCode, person: PersonId) -> Result<Option<Contact>, AppError>;

    /// Replaces it; `None` forgets it. Another address is not verified yet.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], or it cannot be kept.
    async fn set_contact(&self, code: &ForumCode, device: &Device, contact: Option<NewContact>)
    -> Result<(), AppError>;
}
