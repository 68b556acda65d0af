//! Links that open someone's account on another browser: once, and for a quarter of an hour.

use std::sync::Arc;

use app::error::AppError;

use super::Round;
use crate::{
    forum::ask::Holder,
    store::{Hash, Link},
};

/// Seconds.
const LASTS: i64 = 15 * 60;

impl Round<'_> {
    /// One that someone shows replaces the one they showed before; the same form makes the same one.
    pub(super) fn make_link(&mut self, holder: Holder, token: Hash) -> Result<(), AppError> {
        let (person, address) = match holder {
            Holder::Device(device) => {
                let person = self.state.members.devices.get(&device).copied();
                (person.ok_or(AppError::NotJoined)?, None)
            }
            Holder::Address(person, address) => (person, Some(address)),
            Holder::Person { by, person } => {
                self.has_agreed(self.organiser(&by)?)?;
                // Told to whom it is for: whoever opens it becomes them.
                if self.state.is_here(person) && !self.state.members.links.contains_key(&token) {
                    self.batch.accesses.insert(person, self.now);
                }
                (person, None)
            }
        };
        let members = &self.state.members;
        if members.links.contains_key(&token) {
            return Ok(());
        }
        if !self.state.is_here(person) {
            return Err(AppError::LinkExpired);
        }
        let replaced = |link: &Link| address.is_none() && link.person == person && link.address.is_none();
        let over = |link: &Link| link.expires_at <= self.now || replaced(link);
        let over: Vec<_> = members.links.iter().filter(|(_, link)| over(link)).collect();
        let over: Vec<Hash> = over.into_iter().map(|(token, _)| *token).collect();
        for token in over {
            self.drop_link(token);
        }
        let link = Link {
            person,
            address,
            expires_at: domain::Timestamp(self.now.0 + LASTS),
        };
        let members = Arc::make_mut(&mut self.state.members);
        members.links.insert(token, link.clone());
        self.batch.links.insert(token, Some(link));
        Ok(())
    }

    /// Who the browser was before is forgotten as if they had left, when it was their last one.
    pub(super) fn follow_link(&mut self, device: Hash, token: Hash) -> Result<(), AppError> {
        let members = &self.state.members;
        let link = members.links.get(&token).filter(|link| link.expires_at > self.now);
        let link = link.cloned().ok_or(AppError::LinkExpired)?;
        let before = members.devices.get(&device).copied();
        let before = before.filter(|before| *before != link.person);
        if let Some(before) = before.filter(|before| members.devices_of(*before) == 1) {
            self.may_go(before)?;
        }
        self.drop_link(token);
        let members = Arc::make_mut(&mut self.state.members);
        members.devices.insert(device, link.person);
        self.batch.devices.insert(device, Some(link.person));
        if let Some(address) = &link.address {
            self.verify(link.person, address);
        }
        if let Some(before) = before {
            self.depart(before);
        }
        Ok(())
    }

    fn drop_link(&mut self, token: Hash) {
        Arc::make_mut(&mut self.state.members).links.remove(&token);
        self.batch.links.insert(token, None);
    }
}
