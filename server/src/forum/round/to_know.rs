//! How far people have read what concerns them.

use std::sync::Arc;

use app::error::AppError;
use domain::ActId;

use super::Round;
use crate::store::Hash;

impl Round<'_> {
    /// Not beyond what has happened, and never back.
    pub(super) fn read_to_know(&mut self, device: &Hash, until: ActId) -> Result<(), AppError> {
        let person = self.state.members.devices.get(device).copied();
        let person = person.ok_or(AppError::NotJoined)?;
        let newest = self.state.forum.history.acts().next().map(|act| act.stamp.act);
        let until = newest.map_or(until, |newest| newest.min(until));
        let read = self.state.members.read.get(&person).copied();
        if newest.is_some() && read.is_none_or(|read| read < until) && until > ActId(0) {
            Arc::make_mut(&mut self.state.members).read.insert(person, until);
            self.batch.to_know_read.insert(person, until);
        }
        Ok(())
    }
}
