//! Coming in and going away.

use app::{
    backend::{Device, Newcomer, Op, People},
    error::AppError,
    text::{self, Lang},
};
use async_trait::async_trait;
use domain::{ForumCode, Role};

use super::Instance;
use crate::{forum::Ask, people, random, store::Invitation};

#[async_trait]
impl People for Instance {
    async fn join(&self, code: &ForumCode, device: &Device, newcomer: Newcomer) -> Result<(), AppError> {
        self.come_in(code, device, newcomer, None).await
    }

    async fn enter(&self, code: &ForumCode, device: &Device, newcomer: Newcomer, key: &str) -> Result<(), AppError> {
        self.come_in(code, device, newcomer, Some(key)).await
    }

    async fn leave(&self, code: &ForumCode, device: &Device) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum.ask(|answer| Ask::Leave { device, answer }).await
    }

    fn new_device(&self) -> (Device, String) {
        let device = Device(random::secret());
        let cookie = people::cookie(&device, self.secure);
        (device, cookie)
    }

    fn new_op(&self) -> Op {
        Op(random::id())
    }
}

impl Instance {
    /// A key for the terminal, that gives its holder a role; the one printed before is worth nothing any more.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or nothing can be kept.
    pub async fn print_invitation(&self, code: &ForumCode, role: Role) -> Result<String, AppError> {
        let forum = self.find(code, None).await?;
        let (secret, label) = (random::secret(), text::team::printed_at_start(Lang::Fr));
        let key = people::key_hash(&secret);
        let invitation = Invitation::printed(role, label, self.parts.clock.now());
        forum
            .ask(|answer| Ask::Invite {
                key,
                invitation,
                answer,
            })
            .await?;
        Ok(secret)
    }

    async fn come_in(
        &self,
        code: &ForumCode,
        device: &Device,
        newcomer: Newcomer,
        key: Option<&str>,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        self.limits.may_join(forum.key)?;
        forum
            .ask(|answer| Ask::Join {
                device,
                newcomer,
                key: key.map(people::key_hash),
                answer,
            })
            .await
    }
}
