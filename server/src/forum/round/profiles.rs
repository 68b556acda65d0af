//! What people say of themselves.

use std::sync::Arc;

use app::error::AppError;
use domain::Profile;

use super::Round;
use crate::store::Hash;

impl Round<'_> {
    /// All of it, instead of what they said before.
    pub(super) fn introduce(&mut self, device: &Hash, profile: Profile) -> Result<(), AppError> {
        let person = self.state.members.devices.get(device).copied();
        let person = person.ok_or(AppError::NotJoined)?;
        let known = self.state.profiles.get(&person);
        if known.map_or_else(|| profile == Profile::default(), |known| **known == profile) {
            return Ok(());
        }
        let profiles = Arc::make_mut(&mut self.state.profiles);
        if profile == Profile::default() {
            profiles.remove(&person);
        } else {
            profiles.insert(person, Arc::new(profile.clone()));
        }
        self.batch.profiles.insert(person, profile);
        Ok(())
    }
}
