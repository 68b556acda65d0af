//! Addresses of people's own calendars.

use app::{
    backend::{Device, Feeds, Op},
    error::AppError,
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{Date, ForumCode, Minute};

use super::Instance;
use crate::{calendar, forum::Ask, people};

#[async_trait]
impl Feeds for Instance {
    async fn make(&self, code: &ForumCode, device: &Device, op: Op) -> Result<(), AppError> {
        let token = people::feed_hash(&people::feed_token(code, device, op));
        let (forum, device) = self.writing(code, device).await?;
        forum.ask(|answer| Ask::MakeFeed { device, token, answer }).await
    }

    async fn made(&self, code: &ForumCode, device: &Device, op: Op) -> Result<Option<String>, AppError> {
        let state = self.known(code).await?.state();
        let token = people::feed_token(code, device, op);
        Ok(state.members.feed(&people::feed_hash(&token)).map(|_| token))
    }

    async fn since(&self, code: &ForumCode, device: &Device) -> Result<Option<(Date, Minute)>, AppError> {
        let state = self.known(code).await?.state();
        let zone: Tz = state.forum.details.time_zone.parse().unwrap_or(Tz::UTC);
        let person = state.members.devices.get(&people::device_key(code, device));
        let feed = person.and_then(|person| state.members.feeds.get(person));
        Ok(feed.map(|feed| calendar::local(feed.made_at, zone)))
    }

    async fn take_back(&self, code: &ForumCode, device: &Device) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        forum.ask(|answer| Ask::TakeBackFeed { device, answer }).await
    }
}
