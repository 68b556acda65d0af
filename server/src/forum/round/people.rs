//! Coming in, and being called something.

use std::sync::Arc;

use app::{
    backend::{Accepted, Channel, NewContact, Newcomer},
    error::AppError,
};
use domain::{PersonId, PersonName, Phase, Rejection};

use super::Round;
use crate::{
    random,
    store::{Hash, MailContent, Person},
};

impl Round<'_> {
    /// Before the forum opens only its team comes in, by invitation.
    pub(super) fn join(&mut self, device: Hash, newcomer: Newcomer, key: Option<Hash>) -> Result<(), AppError> {
        let invited = key.map(|key| self.invited(key)).transpose()?;
        let phase = self.state.forum.phase;
        let person = self.state.members.devices.get(&device).copied();
        if phase == Phase::Preparation && invited.is_none() && person.is_none() {
            let opens = Phase::ALL
                .into_iter()
                .filter(|phase| *phase != Phase::Preparation)
                .collect();
            return Err(Rejection::NotNow { phase, opens }.into());
        }
        let is_new = person.is_none();
        let person = match person {
            // A new name is no new person: what has changed is asked before the next act. A role is one.
            Some(person) if invited.is_none() => {
                if newcomer.contact.is_some() && self.state.is_unproven(person) {
                    self.takes(newcomer.contact.as_ref())?;
                }
                person
            }
            Some(person) => {
                self.agree(person, &newcomer.accepted)?;
                person
            }
            None => {
                let person = PersonId(random::id());
                if invited.is_none() {
                    self.admit(&newcomer)?;
                }
                self.agree(person, &newcomer.accepted)?;
                let proven = !self.state.forum.details.admission.policy.asks_for_address();
                if invited.is_none() && phase == Phase::Registration && proven {
                    self.enrol(person);
                }
                person
            }
        };
        self.name(person, &newcomer.name, Channel::Web);
        if let Some((key, role)) = key.zip(invited) {
            self.give(person, role);
            self.invitation_used(key);
        }
        self.recognise(device, person, newcomer.contact);
        if is_new && self.state.is_unproven(person) {
            self.ask_mail(person, MailContent::Reconnection);
        }
        Ok(())
    }

    /// This browser is this person's from now on.
    pub(super) fn recognise(&mut self, device: Hash, person: PersonId, contact: Option<NewContact>) {
        Arc::make_mut(&mut self.state.members).devices.insert(device, person);
        self.batch.devices.insert(device, Some(person));
        if contact.is_some() {
            self.keep_contact(person, contact);
        }
    }

    /// Someone without a browser here, whom a facilitator has asked; sent again, nobody comes twice.
    pub(super) fn register_on_site(
        &mut self,
        device: &Hash,
        person: PersonId,
        name: &PersonName,
        accepted: &[Accepted],
    ) -> Result<(), AppError> {
        let facilitator = self.facilitator(device)?;
        self.has_agreed(facilitator)?;
        match self.state.names.get(&person) {
            Some(known) if known == name.as_str() => return Ok(()),
            Some(_) => return Err(AppError::OpReused),
            None => {}
        }
        self.hear(person, accepted, facilitator)?;
        self.name(person, name, Channel::OnSite);
        Ok(())
    }

    /// `channel` counts for who is new.
    pub(super) fn name(&mut self, person: PersonId, name: &PersonName, channel: Channel) {
        let name = name.as_str().to_owned();
        Arc::make_mut(&mut self.state.names).insert(person, name.clone());
        let joined_at = self.now;
        let row = Person {
            name,
            channel,
            joined_at,
        };
        self.batch.people.insert(person, Some(row));
        self.deltas
            .extend(self.state.forum.project_names(person, &self.state.names));
    }
}
