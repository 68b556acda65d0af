//! Which forums are at work, and who may find them.

use std::sync::PoisonError;

use app::{backend::Device, error::AppError};
use domain::{Actor, ForumCode};

use super::Instance;
use crate::{forum::ForumHandle, people, store::Error};

impl Instance {
    /// The forum with this code, for someone who may ask for codes.
    ///
    /// Who belongs to the forum always finds it. Others do not while they, or all strangers together, guess codes too
    /// fast: a forum that is not on the home page is found only by those who were told.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], [`AppError::TooMany`]; [`AppError::Internal`] when it cannot be read.
    pub async fn find(&self, code: &ForumCode, device: Option<&Device>) -> Result<ForumHandle, AppError> {
        let running = self.running(code);
        if let Some(forum) = &running {
            let state = forum.state();
            let member = device.map(|device| state.members.actor(&people::device_key(code, device)));
            if state.forum.details.listed || member.is_some_and(|actor| actor != Actor::Visitor) {
                return Ok(forum.clone());
            }
        }
        self.limits.may_guess(device)?;
        if let Some(forum) = running {
            return Ok(forum);
        }
        let read = self.read(code).await.map_err(|error| {
            tracing::error!(%error, "a forum cannot be read: {error}");
            AppError::Internal
        })?;
        read.ok_or_else(|| {
            self.limits.guessed(device);
            AppError::UnknownForum
        })
    }

    pub(super) fn running(&self, code: &ForumCode) -> Option<ForumHandle> {
        let running = self.running.read().unwrap_or_else(PoisonError::into_inner);
        running.get(code).filter(|forum| forum.is_running()).cloned()
    }

    /// The forum with this code, for the server itself.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn open_forum(&self, code: &ForumCode) -> Result<Option<ForumHandle>, Error> {
        match self.running(code) {
            Some(forum) => Ok(Some(forum)),
            None => self.read(code).await,
        }
    }

    async fn read(&self, code: &ForumCode) -> Result<Option<ForumHandle>, Error> {
        if !self.parts.store.knows(code).await? {
            return Ok(None);
        }
        let _alone = self.reading.lock().await;
        if let Some(forum) = self.running(code) {
            return Ok(Some(forum));
        }
        let Some(kept) = self.parts.store.load(code).await? else {
            return Ok(None);
        };
        let forum = ForumHandle::start(kept, &self.parts, &self.actors);
        let mut running = self.running.write().unwrap_or_else(PoisonError::into_inner);
        running.insert(code.clone(), forum.clone());
        Ok(Some(forum))
    }
}
