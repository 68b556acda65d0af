//! Rule texts: reading their versions, writing new ones.

use std::collections::BTreeSet;

use app::{
    backend::{Accepted, Charter, Charters, Device, Receipt, Review, Writing},
    error::AppError,
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{CharterSlug, Date, ForumCode, Minute, PersonId, Timestamp};

use super::{Instance, forums::unreadable};
use crate::{calendar, forum::Ask, people};

#[async_trait]
impl Charters for Instance {
    async fn versions(&self, code: Option<&ForumCode>, slug: &CharterSlug) -> Result<Vec<Charter>, AppError> {
        let forum = match code {
            // Whoever asks has seen the forum, and was let in then.
            Some(code) => Some(match self.running(code) {
                Some(forum) => forum.key,
                None => self.find(code, None).await?.key,
            }),
            None => None,
        };
        let versions = self.parts.store.charter_versions(forum, slug).await;
        versions.map_err(unreadable)
    }

    async fn starting(&self) -> Result<Vec<Charter>, AppError> {
        self.parts.store.starting_charters().await.map_err(unreadable)
    }

    async fn write(&self, code: &ForumCode, device: &Device, writing: Writing) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        let writing = Box::new(writing);
        forum
            .ask(|answer| Ask::WriteCharter {
                device,
                writing,
                answer,
            })
            .await
    }

    async fn review(
        &self,
        code: &ForumCode,
        device: &Device,
        slug: CharterSlug,
        seal: String,
        review: Review,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::ReviewCharter {
                device,
                slug,
                seal,
                review,
                answer,
            })
            .await
    }

    async fn require(
        &self,
        code: &ForumCode,
        device: &Device,
        slugs: BTreeSet<CharterSlug>,
        asks_approval: bool,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::RequireCharters {
                device,
                slugs,
                asks_approval,
                answer,
            })
            .await
    }

    async fn accept(&self, code: &ForumCode, device: &Device, accepted: Vec<Accepted>) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::AcceptCharters {
                device,
                accepted,
                answer,
            })
            .await
    }

    async fn receipts(&self, code: &ForumCode, person: PersonId) -> Result<Vec<Receipt>, AppError> {
        let forum = match self.running(code) {
            // Whoever asks has seen the forum, and was let in then.
            Some(forum) => forum,
            None => self.find(code, None).await?,
        };
        let receipts = self.parts.store.receipts(forum.key, person).await;
        receipts.map_err(unreadable)
    }

    fn local(&self, at: Timestamp, time_zone: &str) -> (Date, Minute) {
        calendar::local(at, time_zone.parse().unwrap_or(Tz::UTC))
    }
}
