//! Writing to people who gave an address.

use async_trait::async_trait;
use domain::{Date, EmailAddress, ForumCode, MailSubject, MailText, Minute, PersonId};
use uuid::Uuid;

use super::{Device, Op};
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

/// Practical information, as the team wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMailing {
    pub subject: MailSubject,
    pub text: MailText,
}

/// A message that was sent to those who wanted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailing {
    /// The form that sent it.
    pub op: Op,
    pub subject: String,
    /// In the forum's time zone.
    pub at: (Date, Minute),
    /// By address.
    pub mails: Vec<(String, MailState)>,
}

/// What became of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailState {
    /// With what the mail server said last, when it was tried already.
    Waiting(Option<String>),
    Sent,
    /// The mail server refused it, or was not there for days.
    Failed(String),
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

    /// Who wants practical information, each address once; for organisers.
    ///
    /// # Errors
    /// When the reader is none.
    async fn recipients(&self, code: &ForumCode, device: &Device) -> Result<Vec<EmailAddress>, AppError>;

    /// Sends it to them, with the day as a calendar file. The same `op` sends the same message to no address twice.
    ///
    /// # Errors
    /// When the sender is no organiser; [`AppError::NoMail`]; nobody wants it; [`AppError::OpReused`].
    async fn send_practical(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        mailing: NewMailing,
    ) -> Result<(), AppError>;

    /// What was sent in the last 30 days, the newest first; for organisers.
    ///
    /// # Errors
    /// When the reader is none, or the store cannot be read.
    async fn mailings(&self, code: &ForumCode, device: &Device) -> Result<Vec<Mailing>, AppError>;

    /// Whether the person whose mailings carry this token still wants them.
    ///
    /// # Errors
    /// [`AppError::UnknownPage`]: nobody's, or of someone who is gone.
    async fn is_subscribed(&self, code: &ForumCode, token: Uuid) -> Result<bool, AppError>;
}
