//! Accepting the charters: before coming in, and again when one has changed before doing anything more.

use std::sync::Arc;

use app::{
    backend::{Accepted, Charter},
    error::AppError,
    text::{self, Lang},
};
use domain::{CharterSlug, PersonId};

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
        let (ticked, missing) = self.ticked(person, accepted);
        if !missing.is_empty() {
            return Err(AppError::NotAccepted { due: missing });
        }
        self.note(person, ticked, None);
        Ok(())
    }

    /// The same, said aloud to a facilitator.
    pub(super) fn hear(
        &mut self,
        person: PersonId,
        accepted: &[Accepted],
        facilitator: PersonId,
    ) -> Result<(), AppError> {
        let (ticked, missing) = self.ticked(person, accepted);
        if !missing.is_empty() {
            return Err(AppError::NotHeard { due: missing });
        }
        self.note(person, ticked, Some(facilitator));
        Ok(())
    }

    /// Of what is due: what was ticked as it is now, and what is missing.
    fn ticked(&self, person: PersonId, accepted: &[Accepted]) -> (Vec<Arc<Charter>>, Vec<CharterSlug>) {
        let due = self.state.due(Some(person));
        let is_ticked = |charter: &Charter| {
            let mut boxes = accepted.iter();
            boxes.any(|one| one.slug == charter.slug && one.version == charter.version)
        };
        let missing = self.state.charters.missing(&due, is_ticked);
        (due.into_iter().filter(|charter| is_ticked(charter)).collect(), missing)
    }

    fn note(&mut self, person: PersonId, charters: Vec<Arc<Charter>>, heard_by: Option<PersonId>) {
        let wording = match heard_by {
            None => text::charters::commitment,
            Some(_) => text::charters::heard,
        };
        for charter in charters {
            self.batch.acceptances.push(Acceptance {
                person,
                slug: charter.slug.clone(),
                version: charter.version,
                sha256: charter.sha256.clone(),
                wording: wording(Lang::Fr, charter.content.title.as_str()),
                at: self.now,
                heard_by,
            });
            let members = Arc::make_mut(&mut self.state.members);
            let known = members.accepted.entry(person).or_default();
            known.insert(charter.slug.clone(), charter.version);
        }
    }

    /// Nobody does anything before having accepted what everyone is asked to.
    pub(super) fn has_agreed(&self, person: PersonId) -> Result<(), AppError> {
        self.state.has_agreed(person)
    }
}
