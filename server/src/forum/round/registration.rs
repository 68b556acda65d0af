//! Registering before the day, a place in the waiting list, and taking both back.

use std::sync::Arc;

use app::{
    backend::{Channel, NewContact, Newcomer, Op, Proposal, Registration},
    error::{AppError, ENTRY, Problem},
};
use domain::{
    Actor, Assistance, Change, Command, Features, Forum, ForumCode, PersonId, Phase, Policy, Rejection, Stamp,
    TopicKind, decide,
};

use super::Round;
use crate::{
    random,
    store::{Hash, Operation, Outcome, Registrant},
};

impl Round<'_> {
    /// All of it, or nothing. Sent again it is answered as it was.
    pub(super) fn register(
        &mut self,
        device: Hash,
        op: Op,
        digest: Hash,
        registration: Registration,
    ) -> Result<(), AppError> {
        if let Some((known, outcome)) = self.answered(device, op) {
            return if known == digest {
                Result::from(outcome).map(drop)
            } else {
                Err(AppError::OpReused)
            };
        }
        let phase = self.state.forum.phase;
        if phase != Phase::Registration {
            let opens = vec![Phase::Registration];
            return Err(Rejection::NotNow { phase, opens }.into());
        }
        let Registration {
            newcomer,
            profile,
            assistance,
            proposals,
        } = registration;
        let known = self.state.members.devices.get(&device).copied();
        match known {
            Some(person) => self.is_proven(person)?,
            // Who gives an address shows first that it is theirs.
            None if self.state.forum.details.admission.policy.asks_for_address() => return Err(AppError::NotJoined),
            None => {}
        }
        let person = known.unwrap_or_else(|| PersonId(random::id()));
        // Decided on a copy: nothing is true before all of it can be.
        let changes = self.would_propose(person, proposals)?;
        if known.is_none() {
            self.admit(&newcomer)?;
        }
        self.agree(person, &newcomer.accepted)?;
        self.name(person, &newcomer.name, Channel::Web);
        self.recognise(device, person, newcomer.contact);
        if let Some(profile) = profile {
            self.introduce(&device, profile)?;
        }
        self.enrol(person);
        self.batch.assistance.insert(person, assistance);
        self.make_true(person, op, changes);
        self.batch.operations.push(Operation {
            device,
            op,
            digest,
            outcome: Outcome::Done(app::backend::Done::default()),
        });
        Ok(())
    }

    fn would_propose(&self, person: PersonId, proposals: Vec<Proposal>) -> Result<Vec<Change>, Rejection> {
        let mut forum = Forum::clone(&self.state.forum);
        let actor = Actor::Person {
            id: person,
            roles: self.state.members.roles_of(person),
        };
        let mut changes = Vec::new();
        for Proposal { title, description } in proposals {
            let command = Command::Propose {
                convener: person,
                title,
                description,
                kind: TopicKind::default(),
                needs: Features::new(),
            };
            for change in decide(&forum, &actor, self.now, command)? {
                forum.apply(&change);
                changes.push(change);
            }
        }
        Ok(changes)
    }

    /// As one act of this person.
    fn make_true(&mut self, person: PersonId, op: Op, changes: Vec<Change>) {
        let stamp = Stamp {
            act: self.state.forum.history.next_act(),
            at: self.now,
            actor: Some(person),
        };
        for change in changes {
            self.keep(stamp, &change);
            self.write_down(change, person, op);
        }
    }

    /// What the forum asks of those who come in by themselves.
    pub(super) fn admit(&self, newcomer: &Newcomer) -> Result<(), AppError> {
        match &self.state.forum.details.admission.policy {
            Policy::Open => Ok(()),
            Policy::Code(code) if ForumCode::parse(&newcomer.entry).as_ref() == Some(code) => Ok(()),
            Policy::Code(_) => Err(AppError::invalid(ENTRY, Problem::Entry)),
            Policy::Domains(_) => self.takes(newcomer.contact.as_ref()),
        }
    }

    /// Of a list of domains, the address is on it.
    pub(super) fn takes(&self, contact: Option<&NewContact>) -> Result<(), AppError> {
        let policy = &self.state.forum.details.admission.policy;
        if policy.takes(contact.map(|contact| &contact.address)) {
            Ok(())
        } else {
            Err(AppError::invalid("email", Problem::MailDomain))
        }
    }

    /// Nobody does anything before having shown that the address they came in with is theirs.
    pub(super) fn is_proven(&self, person: PersonId) -> Result<(), AppError> {
        if self.state.is_unproven(person) {
            Err(AppError::NotVerified)
        } else {
            Ok(())
        }
    }

    /// Whoever registered already keeps their turn.
    pub(super) fn enrol(&mut self, person: PersonId) {
        let capacity = self.state.forum.details.admission.capacity;
        let registrants = &mut Arc::make_mut(&mut self.state.members).registrants;
        if registrants.contains_key(&person) {
            return;
        }
        let placed = registrants.values().filter(|registrant| !registrant.waiting).count();
        let last = registrants.values().map(|registrant| registrant.turn).max();
        let registrant = Registrant {
            turn: last.unwrap_or(0) + 1,
            waiting: capacity.is_some_and(|capacity| placed >= capacity as usize),
        };
        registrants.insert(person, registrant);
        self.batch.registrants.insert(person, Some(registrant));
    }

    pub(super) fn set_assistance(&mut self, device: &Hash, assistance: Assistance) -> Result<(), AppError> {
        let members = &self.state.members;
        let person = members.devices.get(device).copied().ok_or(AppError::NotJoined)?;
        if !members.registrants.contains_key(&person) {
            return Err(AppError::NotJoined);
        }
        self.batch.assistance.insert(person, assistance);
        Ok(())
    }

    /// Once it is done nothing tells that there was a registration: no reason, no time, no list (S4-15).
    pub(super) fn withdraw(&mut self, device: &Hash, op: Op) -> Result<(), AppError> {
        let person = self.state.members.devices.get(device).copied();
        let person = person.ok_or(AppError::NotJoined)?;
        let members = Arc::make_mut(&mut self.state.members);
        if members.registrants.remove(&person).is_none() {
            return Ok(());
        }
        self.batch.registrants.insert(person, None);
        self.batch.assistance.remove(&person);
        // Who does not come is not written to.
        if let Some(contact) = members.contacts.get_mut(&person).filter(|contact| contact.practical) {
            contact.practical = false;
            self.batch.contacts.insert(person, Some(contact.clone()));
        }
        let changes = self.would_take_back(person);
        self.make_true(person, op, changes);
        Ok(())
    }

    /// What this person alone proposed and nobody has confirmed: there would be no one to bring it.
    fn would_take_back(&self, person: PersonId) -> Vec<Change> {
        let mut forum = Forum::clone(&self.state.forum);
        let actor = Actor::Person {
            id: person,
            roles: self.state.members.roles_of(person),
        };
        let own = forum.topics.iter().filter(|(_, topic)| {
            let alone = topic.convener == person && topic.co_conveners.is_empty();
            alone && topic.no.is_none() && topic.is_active()
        });
        let own: Vec<_> = own.map(|(topic, _)| *topic).collect();
        let mut changes = Vec::new();
        for topic in own {
            // On the archive's shelf nothing moves any more; it stays where it is.
            for change in decide(&forum, &actor, self.now, Command::Withdraw { topic }).unwrap_or_default() {
                forum.apply(&change);
                changes.push(change);
            }
        }
        changes
    }

    /// Once everything of this round is decided: places that became free go to those who wait, in their turn.
    pub(in crate::forum) fn settle(&mut self) {
        let batch = &self.batch;
        if batch.people.is_empty() && batch.registrants.is_empty() && batch.described.is_none() {
            return;
        }
        let (names, frozen) = (self.state.names.clone(), self.state.members.frozen.clone());
        let is_here = |person: &PersonId| names.contains_key(person) || frozen.contains_key(person);
        let capacity = self.state.forum.details.admission.capacity;
        let registrants = &mut Arc::make_mut(&mut self.state.members).registrants;
        // Of whom was erased; their row went with them.
        registrants.retain(|person, _| is_here(person));
        self.batch.registrants.retain(|person, _| is_here(person));
        self.batch.assistance.retain(|person, _| is_here(person));
        let placed = registrants.values().filter(|registrant| !registrant.waiting).count();
        let free = capacity.map_or(usize::MAX, |capacity| (capacity as usize).saturating_sub(placed));
        let mut waiting: Vec<_> = registrants
            .iter_mut()
            .filter(|(_, registrant)| registrant.waiting)
            .collect();
        waiting.sort_by_key(|(_, registrant)| registrant.turn);
        let mut told = Vec::new();
        for (person, registrant) in waiting.into_iter().take(free) {
            registrant.waiting = false;
            self.batch.registrants.insert(*person, Some(*registrant));
            told.push(*person);
        }
        told.into_iter().for_each(|person| self.tell_place(person));
    }
}
