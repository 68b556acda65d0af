//! Coming in, being called something, going away.

use std::sync::Arc;

use app::{backend::Newcomer, error::AppError};
use domain::{Change, PersonId, PersonName, Phase, Rejection, Role};

use super::Round;
use crate::{
    random,
    store::{Hash, Person},
};

impl Round<'_> {
    /// Before the forum opens only its organisers come in.
    pub(super) fn join(&mut self, device: Hash, newcomer: Newcomer, role: Role) -> Result<(), AppError> {
        let phase = self.state.forum.phase;
        let person = self.state.members.devices.get(&device).copied();
        if phase == Phase::Preparation && role == Role::Participant && person.is_none() {
            let opens = Phase::ALL
                .into_iter()
                .filter(|phase| *phase != Phase::Preparation)
                .collect();
            return Err(Rejection::NotNow { phase, opens }.into());
        }
        let person = match person {
            // A new name is no new person: what has changed is asked before the next act.
            Some(person) => person,
            None => {
                let person = PersonId(random::id());
                self.agree(person, &newcomer.accepted)?;
                person
            }
        };
        let known = self.state.members.roles.get(&person).copied();
        let role = if known == Some(Role::Facilitator) {
            Role::Facilitator
        } else {
            role
        };
        self.name(person, &newcomer.name, role);
        Arc::make_mut(&mut self.state.members).devices.insert(device, person);
        self.batch.devices.insert(device, Some(person));
        if newcomer.contact.is_some() {
            self.keep_contact(person, newcomer.contact);
        }
        Ok(())
    }

    pub(super) fn name(&mut self, person: PersonId, name: &PersonName, role: Role) {
        let name = name.as_str().to_owned();
        Arc::make_mut(&mut self.state.names).insert(person, name.clone());
        Arc::make_mut(&mut self.state.members).roles.insert(person, role);
        let joined_at = self.now;
        self.batch.people.insert(person, Some(Person { name, role, joined_at }));
        self.deltas
            .extend(self.state.forum.project_names(person, &self.state.names));
    }

    /// Forgets the browser, and with the last one of a person their name and what they were interested in.
    pub(super) fn leave(&mut self, device: Hash) {
        let Some(person) = Arc::make_mut(&mut self.state.members).devices.remove(&device) else {
            return;
        };
        self.batch.devices.insert(device, None);
        self.batch.operations.retain(|operation| operation.device != device);
        self.left.push(device);
        if self.state.members.devices_of(person) > 0 {
            return;
        }
        let interested = self
            .state
            .forum
            .interest
            .iter()
            .filter(|(_, people)| people.contains(&person));
        let topics: Vec<_> = interested.map(|(topic, _)| *topic).collect();
        for topic in topics {
            let change = Change::InterestSet {
                topic,
                person,
                on: false,
            };
            Arc::make_mut(&mut self.state.forum).apply(&change);
            self.tell(&change);
        }
        let members = Arc::make_mut(&mut self.state.members);
        members.roles.remove(&person);
        members.accepted.remove(&person);
        members.contacts.remove(&person);
        self.batch.farewells.push((person, self.now));
        Arc::make_mut(&mut self.state.names).remove(&person);
        self.batch.people.insert(person, None);
        self.deltas
            .extend(self.state.forum.project_names(person, &self.state.names));
    }
}
