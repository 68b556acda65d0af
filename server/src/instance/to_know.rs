//! How far people have read what concerns them.

use app::{
    backend::{Device, ToKnowRead},
    error::AppError,
};
use async_trait::async_trait;
use domain::{ActId, ForumCode};

use super::Instance;
use crate::forum::Ask;

#[async_trait]
impl ToKnowRead for Instance {
    async fn read(&self, code: &ForumCode, device: &Device, until: ActId) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        forum.ask(|answer| Ask::ReadToKnow { device, until, answer }).await
    }
}
