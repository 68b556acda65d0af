//! Files of reports. What is sent streams, and is no matter of this seam: see the server's `files`.

use async_trait::async_trait;
use domain::{FileId, ForumCode, SessionId, TextAlternative};

use super::Device;
use crate::error::AppError;

#[async_trait]
pub trait Files: Send + Sync {
    /// Says what one sees on a picture, for those who do not see it. Whoever may attach a file to the session may.
    ///
    /// # Errors
    /// The rules' rejection, the file is not there, or nothing can be kept.
    async fn describe(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
        file: FileId,
        alt: TextAlternative,
    ) -> Result<(), AppError>;
}
