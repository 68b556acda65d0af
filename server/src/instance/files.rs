//! What one sees on pictures.

use app::{
    backend::{Device, Files},
    error::AppError,
};
use async_trait::async_trait;
use domain::{FileId, ForumCode, SessionId, TextAlternative};

use super::Instance;
use crate::{forum::Ask, people};

#[async_trait]
impl Files for Instance {
    async fn describe(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
        file: FileId,
        alt: TextAlternative,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::DescribeFile {
                device,
                session,
                file,
                alt,
                answer,
            })
            .await
    }
}
