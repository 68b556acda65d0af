//! What a person says of themselves, and what is kept of them: to see, to take away, to erase.

use async_trait::async_trait;
use domain::{ForumCode, Profile, SessionId, Timestamp};

use super::{Device, FileInfo};
use crate::error::AppError;

/// What becomes of the topics of someone who is erased.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnTopics {
    /// They stay, without a name.
    #[default]
    Keep,
    /// They go where the rules allow it, and their words out of the journal.
    Withdraw,
}

impl OwnTopics {
    /// In the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Keep, Self::Withdraw];

    /// In forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Withdraw => "withdraw",
        }
    }
}

/// What is kept of a person, besides what the forum shows of them anyway.
#[derive(Clone, Debug)]
pub struct Dossier {
    pub joined_at: Timestamp,
    /// When an organiser last made a link that opens this person's account.
    pub access_at: Option<Timestamp>,
    /// How many rows there are of each kind, by its name in exports; kinds without any are absent.
    pub kept: Vec<(&'static str, usize)>,
    /// The sessions whose notes they wrote.
    pub reports: Vec<SessionId>,
    /// What they attached, and to which session.
    pub files: Vec<(SessionId, FileInfo)>,
}

#[async_trait]
pub trait OwnData: Send + Sync {
    /// Keeps what the sender says of themselves, instead of what they said before.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], or the store cannot be written.
    async fn introduce(&self, code: &ForumCode, device: &Device, profile: Profile) -> Result<(), AppError>;

    /// What is kept of the sender.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], or the store cannot be read.
    async fn dossier(&self, code: &ForumCode, device: &Device) -> Result<Dossier, AppError>;

    /// From now on nothing of the sender is shown or used, and they do nothing; or all of it again.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], [`AppError::LastOrganiser`], or the store cannot be written.
    async fn freeze(&self, code: &ForumCode, device: &Device, on: bool) -> Result<(), AppError>;

    /// Forgets the sender on all their browsers.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], [`AppError::LastOrganiser`], or the store cannot be written.
    async fn erase(&self, code: &ForumCode, device: &Device, topics: OwnTopics) -> Result<(), AppError>;
}
