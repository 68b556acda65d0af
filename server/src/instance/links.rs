//! Links that open someone's account on another browser.

use app::{
    backend::{Device, Links, Op},
    error::AppError,
};
use async_trait::async_trait;
use domain::{EmailAddress, ForumCode, PersonId};

use super::Instance;
use crate::{
    forum::{Ask, Holder},
    people,
};

#[async_trait]
impl Links for Instance {
    async fn make(&self, code: &ForumCode, device: &Device, op: Op) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let key = people::device_key(code, device);
        self.limits.may_write(&key)?;
        let token = people::link_hash(&people::link_token(code, device, op));
        let holder = Holder::Device(key);
        forum.ask(|answer| Ask::MakeLink { holder, token, answer }).await
    }

    async fn make_for(&self, code: &ForumCode, device: &Device, op: Op, person: PersonId) -> Result<(), AppError> {
        let (forum, by) = self.writing(code, device).await?;
        let token = people::link_hash(&people::link_token(code, device, op));
        let holder = Holder::Person { by, person };
        forum.ask(|answer| Ask::MakeLink { holder, token, answer }).await
    }

    async fn made(&self, code: &ForumCode, device: &Device, op: Op) -> Result<Option<String>, AppError> {
        let forum = self.known(code).await?;
        let token = people::link_token(code, device, op);
        let state = forum.state();
        let link = state.members.links.get(&people::link_hash(&token));
        let now = self.parts.clock.now();
        Ok(link.filter(|link| link.expires_at > now).map(|_| token))
    }

    async fn holder(&self, code: &ForumCode, token: &str) -> Result<String, AppError> {
        let forum = self.known(code).await?;
        let state = forum.state();
        let link = state.members.links.get(&people::link_hash(token));
        let now = self.parts.clock.now();
        let link = link.filter(|link| link.expires_at > now).ok_or(AppError::LinkExpired)?;
        state.own_name(link.person).cloned().ok_or(AppError::LinkExpired)
    }

    async fn follow(&self, code: &ForumCode, device: &Device, token: &str) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        let token = people::link_hash(token);
        forum.ask(|answer| Ask::FollowLink { device, token, answer }).await
    }

    async fn reconnect(&self, code: &ForumCode, device: &Device, address: EmailAddress) -> Result<(), AppError> {
        if self.mailer.is_none() {
            return Err(AppError::NoMail);
        }
        self.limits.may_reconnect(device)?;
        let forum = self.find(code, Some(device)).await?;
        forum.ask(|answer| Ask::Reconnect { address, answer }).await
    }
}
