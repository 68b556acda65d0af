//! Coming in and going away.

use app::{
    backend::{Device, Newcomer, Op, People},
    error::{AppError, ENTRY, Problem},
    text::{self, Lang},
};
use async_trait::async_trait;
use domain::{Actor, ForumCode, Policy, Role};

use super::Instance;
use crate::{
    forum::{Answer, Ask, ForumHandle},
    people, random,
    store::Invitation,
};

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
                device: None,
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
        browser: &Device,
        newcomer: Newcomer,
        key: Option<&str>,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(browser)).await?;
        let device = people::device_key(code, browser);
        self.limits.may_write(&device)?;
        self.limits.may_join(forum.key)?;
        let key = key.map(people::key_hash);
        let ask = |answer| Ask::Join {
            device,
            newcomer,
            key,
            answer,
        };
        if key.is_none() {
            return self.guarded(&forum, browser, ask).await;
        }
        self.limits.may_guess(Some(browser))?;
        let asked = forum.ask(ask).await;
        if asked == Err(AppError::WrongKey) {
            self.limits.guessed(Some(browser));
        }
        asked
    }

    /// Asks on behalf of someone who may come in with a code: who tries codes is told to wait, as who tries those of
    /// forums is.
    pub(super) async fn guarded(
        &self,
        forum: &ForumHandle,
        browser: &Device,
        ask: impl FnOnce(Answer<()>) -> Ask,
    ) -> Result<(), AppError> {
        let state = forum.state();
        let known = state.members.actor(&people::device_key(&forum.code, browser)) != Actor::Visitor;
        let asks_for_code = matches!(state.forum.details.admission.policy, Policy::Code(_));
        if !asks_for_code || known {
            return forum.ask(ask).await;
        }
        self.limits.may_guess(Some(browser))?;
        let asked = forum.ask(ask).await;
        if asked == Err(AppError::invalid(ENTRY, Problem::Entry)) {
            self.limits.guessed(Some(browser));
        }
        asked
    }
}
