//! What a person says of themselves, and what is kept of them.

use async_trait::async_trait;
use domain::{ForumCode, Profile};

use super::Device;
use crate::error::AppError;

#[async_trait]
pub trait OwnData: Send + Sync {
    /// Keeps what the sender says of themselves, instead of what they said before.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], or the store cannot be written.
    async fn introduce(&self, code: &ForumCode, device: &Device, profile: Profile) -> Result<(), AppError>;
}
