//! « J'y suis », « Je papillonne ».

use app::{
    backend::{Device, Presences},
    error::AppError,
};
use async_trait::async_trait;
use domain::{ForumCode, Whereabouts};

use super::Instance;
use crate::{forum::Ask, people};

#[async_trait]
impl Presences for Instance {
    async fn be_there(
        &self,
        code: &ForumCode,
        device: &Device,
        whereabouts: Option<Whereabouts>,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        let ask = |answer| Ask::BeThere {
            device,
            whereabouts,
            answer,
        };
        forum.ask(ask).await
    }
}
