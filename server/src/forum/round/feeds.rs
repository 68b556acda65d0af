//! Addresses of people's own calendars.

use std::sync::Arc;

use app::error::AppError;
use domain::PersonId;

use super::Round;
use crate::store::{Feed, Hash};

impl Round<'_> {
    /// One replaces the one before; the same form makes the same one.
    pub(super) fn make_feed(&mut self, device: &Hash, token: Hash) -> Result<(), AppError> {
        let person = self.owner(device)?;
        let feed = Feed {
            token,
            made_at: self.now,
        };
        let known = self.state.members.feeds.get(&person);
        if known.is_none_or(|known| known.token != token) {
            Arc::make_mut(&mut self.state.members).feeds.insert(person, feed);
            self.batch.feeds.insert(person, Some(feed));
        }
        Ok(())
    }

    pub(super) fn take_back_feed(&mut self, device: &Hash) -> Result<(), AppError> {
        let person = self.owner(device)?;
        if Arc::make_mut(&mut self.state.members).feeds.remove(&person).is_some() {
            self.batch.feeds.insert(person, None);
        }
        Ok(())
    }

    fn owner(&self, device: &Hash) -> Result<PersonId, AppError> {
        let person = self.state.members.devices.get(device);
        person.copied().ok_or(AppError::NotJoined)
    }
}
