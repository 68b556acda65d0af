//! « Ma journée » in one's own calendar.

use async_trait::async_trait;
use domain::{Date, ForumCode, Minute};

use super::{Device, Op};
use crate::error::AppError;

/// Addresses that calendar programs ask again and again without a cookie: whoever has one reads one person's day. Of their
/// tokens, 256 bits, only hashes are kept; a person has one at most.
#[async_trait]
pub trait Feeds: Send + Sync {
    /// Makes one for who asks. It replaces the one before; the same `op` makes the same one.
    ///
    /// # Errors
    /// [`AppError::NotJoined`]
    async fn make(&self, code: &ForumCode, device: &Device, op: Op) -> Result<(), AppError>;

    /// The token of the one that this form made; `None` when it was replaced or taken back.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`]
    async fn made(&self, code: &ForumCode, device: &Device, op: Op) -> Result<Option<String>, AppError>;

    /// When the one that who asks has was made, as the forum's calendar and clock show it.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`]
    async fn since(&self, code: &ForumCode, device: &Device) -> Result<Option<(Date, Minute)>, AppError>;

    /// Takes it back: whoever asks for it again is told that there is no such page.
    ///
    /// # Errors
    /// [`AppError::NotJoined`]
    async fn take_back(&self, code: &ForumCode, device: &Device) -> Result<(), AppError>;
}
