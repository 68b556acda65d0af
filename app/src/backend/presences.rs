//! « J'y suis », « Je papillonne ».

use async_trait::async_trait;
use domain::{ForumCode, Whereabouts};

use super::Device;
use crate::error::AppError;

#[async_trait]
pub trait Presences: Send + Sync {
    /// Where this person is until the slot is over; `None` takes it back. In memory only: screens learn how many are
    /// where, and nobody who.
    ///
    /// # Errors
    /// Nobody joined on this device; nothing runs that one could be at.
    async fn be_there(
        &self,
        code: &ForumCode,
        device: &Device,
        whereabouts: Option<Whereabouts>,
    ) -> Result<(), AppError>;
}
