//! Coming in and going away.

use app::{
    backend::{Device, Newcomer, Op, People},
    error::AppError,
};
use async_trait::async_trait;
use domain::{ForumCode, Role};

use super::Instance;
use crate::{forum::Ask, people, random, store::Invitation};

#[async_trait]
impl People for Instance {
    async fn join(&self, code: &ForumCode, device: &Device, newcomer: Newcomer) -> Result<(), AppError> {
        self.come_in(code, device, newcomer, Role::Participant, None).await
    }

    async fn enter(&self, code: &ForumCode, device: &Device, newcomer: Newcomer, key: &str) -> Result<(), AppError> {
        self.come_in(code, device, newcomer, Role::Facilitator, Some(key)).await
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
    /// Makes a key that lets its holder facilitate; an earlier one with the same label is worth nothing any more.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or nothing can be kept.
    pub async fn invite(&self, code: &ForumCode, label: &str) -> Result<String, AppError> {
        let forum = self.find(code, None).await?;
        let key = random::secret();
        let invitation = Invitation {
            role: Role::Facilitator,
            key_hash: people::key_hash(&key),
            label: label.to_owned(),
            created_at: self.parts.clock.now(),
        };
        forum.ask(|answer| Ask::Invite { invitation, answer }).await?;
        Ok(key)
    }

    async fn come_in(
        &self,
        code: &ForumCode,
        device: &Device,
        newcomer: Newcomer,
        least: Role,
        key: Option<&str>,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        self.limits.may_join(forum.key)?;
        let role = match key {
            None => least,
            Some(key) => {
                let invited = self.parts.store.invitation(forum.key, people::key_hash(key)).await;
                let invited = invited.map_err(|error| {
                    tracing::error!(%error, "an invitation cannot be read: {error}");
                    AppError::Internal
                })?;
                invited.filter(|role| *role == least).ok_or(AppError::WrongKey)?
            }
        };
        forum
            .ask(|answer| Ask::Join {
                device,
                newcomer,
                role,
                answer,
            })
            .await
    }
}
