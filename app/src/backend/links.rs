//! Coming back as who one is already.

use async_trait::async_trait;
use domain::{EmailAddress, ForumCode, PersonId};

use super::{Device, Op};
use crate::error::AppError;

/// Links that make a browser that of a person: each once, for a quarter of an hour, confirmed by a form so that a program
/// that looks at links does not use them up. Of their tokens, 256 bits, only hashes are kept.
#[async_trait]
pub trait Links: Send + Sync {
    /// Makes one for another device of the person who asks. It replaces the one before; the same `op` makes the same one.
    ///
    /// # Errors
    /// [`AppError::NotJoined`]
    async fn make(&self, code: &ForumCode, device: &Device, op: Op) -> Result<(), AppError>;

    /// The same for someone else, who has lost their browser; it is shown to them.
    ///
    /// # Errors
    /// Only organisers may.
    async fn make_for(&self, code: &ForumCode, device: &Device, op: Op, person: PersonId) -> Result<(), AppError>;

    /// The token of the link that this form made; `None` once it was used or is out of date.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`]
    async fn made(&self, code: &ForumCode, device: &Device, op: Op) -> Result<Option<String>, AppError>;

    /// The name of the person whom a link is for. Looking does not use it up.
    ///
    /// # Errors
    /// [`AppError::LinkExpired`], also for a token that never was one.
    async fn holder(&self, code: &ForumCode, token: &str) -> Result<String, AppError>;

    /// Makes the browser that of this person. Who it was before has left, when it was their last one.
    ///
    /// # Errors
    /// As [`holder`](Self::holder).
    async fn follow(&self, code: &ForumCode, device: &Device, token: &str) -> Result<(), AppError>;

    /// Sends a link to whoever gave this address. The answer is the same, and takes as long, when nobody did.
    ///
    /// # Errors
    /// [`AppError::TooMany`]; [`AppError::NoMail`] when this server sends none.
    async fn reconnect(&self, code: &ForumCode, device: &Device, address: EmailAddress) -> Result<(), AppError>;
}
