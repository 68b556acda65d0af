//! Accepting the charters: before coming in, and again when one has changed before doing anything more.

use std::sync::Arc;

use app::{
    backend::Accepted,
    error::AppError,
    text::{self, Lang},
};
use domain::PersonId;

use super::Round;
use crate::store::{Acceptance, Hash};

impl Round<'_> {
    pub(super) fn accept_charters(&mut self, device: &Hash, accepted: &[Accepted]) -> Result<(), AppError> {
        let person = self.state.members.devices.get(device).copied();
        let person = person.ok_or(AppError::NotJoined)?;
        let is_due = !self.state.due(Some(person)).is_empty();
        self.agree(person, accepted)?;
        if is_due {
            self.send_receipt(person);
        }
        Ok(())
    }

    /// All that is due, or nothing is kept.
    pub(super) fn agree(&mut self, person: PersonId, accepted: &[Accepted]) -> Result<(), AppError> {
        let due = self.state.due(Some(person));
        let ticked = |slug, version| accepted.iter().any(|one| one.slug == slug && one.version == version);
        let missing: Vec<_> = due
            .iter()
            .filter(|charter| !ticked(charter.slug.clone(), charter.version))
            .map(|charter| charter.slug.clone())
            .collect();
        if !missing.is_empty() {
            return Err(AppError::NotAccepted { due: missing });
        }
        for charter in due {
            self.batch.acceptances.push(Acceptance {
                person,
                slug: charter.slug.clone(),
                version: charter.version,
                sha256: charter.sha256.clone(),
                wording: text::charters::commitment(Lang::Fr, charter.content.title.as_str()),
                at: self.now,
                heard_by: None,
            });
            let members = Arc::make_mut(&mut self.state.members);
            let known = members.accepted.entry(person).or_default();
            known.insert(charter.slug.clone(), charter.version);
        }
        Ok(())
    }

    /// Nobody does anything before having accepted what everyone is asked to.
    pub(super) fn has_agreed(&self, person: PersonId) -> Result<(), AppError> {
        let due = self.state.due(Some(person));
        if due.is_empty() {
            return Ok(());
        }
        let due = due.into_iter().map(|charter| charter.slug.clone()).collect();
        Err(AppError::NotAccepted { due })
    }
}
