//! What a person says of themselves, and what is kept of them.

use app::{
    backend::{Device, OwnData},
    error::AppError,
};
use async_trait::async_trait;
use domain::{ForumCode, Profile};

use super::Instance;
use crate::{forum::Ask, people};

#[async_trait]
impl OwnData for Instance {
    async fn introduce(&self, code: &ForumCode, device: &Device, profile: Profile) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        let profile = Box::new(profile);
        forum
            .ask(|answer| Ask::Introduce {
                device,
                profile,
                answer,
            })
            .await
    }
}
