//! How far people have read what concerns them.

use async_trait::async_trait;
use domain::{ActId, ForumCode};

use super::Device;
use crate::error::AppError;

#[async_trait]
pub trait ToKnowRead: Send + Sync {
    /// The sender has read up to this act; an earlier one changes nothing.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], or the store cannot be written.
    async fn read(&self, code: &ForumCode, device: &Device, until: ActId) -> Result<(), AppError>;
}
