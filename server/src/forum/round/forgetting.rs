//! Going away, being erased, and what is forgotten because its time is over. All of it is one path.

use std::{collections::BTreeSet, sync::Arc};

use app::{
    backend::{Op, OwnTopics},
    error::AppError,
};
use domain::{Actor, Change, Command, PersonId, PhotoChoice, Rejection, Stamp, Timestamp, TopicId, decide};

use super::Round;
use crate::{
    forum::Frozen,
    random,
    retention::Kind,
    store::{Hash, Link, MailChange, Purged},
};

/// In the journal of purges: an organiser erased someone who had asked for it.
const ASKED: &str = "asked";

impl Round<'_> {
    /// Forgets the browser, and with the last one of a person the person.
    pub(super) fn leave(&mut self, device: Hash) -> Result<(), AppError> {
        let Some(person) = self.state.members.devices.get(&device).copied() else {
            return Ok(());
        };
        if self.state.members.devices_of(person) == 1 {
            self.may_go(person)?;
        }
        Arc::make_mut(&mut self.state.members).devices.remove(&device);
        self.forget_device(device);
        self.depart(person);
        Ok(())
    }

    /// Someone without any browser left is gone.
    pub(super) fn depart(&mut self, person: PersonId) {
        if self.state.members.devices_of(person) == 0 {
            self.forget(&BTreeSet::from([person]));
            self.erased.push(person);
        }
    }

    /// What they are called and say of themselves is kept and shown to nobody, until they say so.
    pub(super) fn freeze(&mut self, device: &Hash, on: bool) -> Result<(), AppError> {
        let person = self.state.members.devices.get(device).copied();
        let person = person.ok_or(AppError::NotJoined)?;
        if self.state.members.frozen.contains_key(&person) == on {
            return Ok(());
        }
        let names = Arc::make_mut(&mut self.state.names);
        let profiles = Arc::make_mut(&mut self.state.profiles);
        if on {
            if self.state.members.is_last_organiser(person) {
                return Err(AppError::LastOrganiser);
            }
            let name = names.remove(&person).ok_or(AppError::NotJoined)?;
            let profile = profiles.remove(&person);
            let frozen = Frozen { name, profile };
            Arc::make_mut(&mut self.state.members).frozen.insert(person, frozen);
            // Nor in what screens were told before.
            self.forgotten = true;
        } else if let Some(Frozen { name, profile }) = Arc::make_mut(&mut self.state.members).frozen.remove(&person) {
            names.insert(person, name);
            profiles.extend(profile.map(|profile| (person, profile)));
        }
        self.batch.frozen.insert(person, on);
        self.deltas
            .extend(self.state.forum.project_names(person, &self.state.names));
        Ok(())
    }

    /// Forgets the person, on all their browsers.
    pub(super) fn erase(&mut self, device: &Hash, topics: OwnTopics) -> Result<(), AppError> {
        let person = self.state.members.devices.get(device).copied();
        let person = person.ok_or(AppError::NotJoined)?;
        self.may_go(person)?;
        if topics == OwnTopics::Withdraw {
            self.take_back_topics(person);
        }
        self.forget(&BTreeSet::from([person]));
        self.erased.push(person);
        Ok(())
    }

    /// Erases someone who asked for it: who has a browser here can do it with that, so that it is `asked` once more.
    pub(super) fn erase_other(&mut self, device: &Hash, person: PersonId, asked: bool) -> Result<(), AppError> {
        self.has_agreed(self.organiser(device)?)?;
        if self.state.members.devices_of(person) > 0 && !asked {
            return Err(AppError::HasBrowser);
        }
        // Erased already: the same form, sent again.
        if self.state.is_here(person) {
            self.may_go(person)?;
            self.forget(&BTreeSet::from([person]));
            self.erased.push(person);
            self.batch.purged.push(Purged {
                what: ASKED,
                count: 1,
                at: self.now,
            });
        }
        Ok(())
    }

    /// Takes their topics off the board where the rules allow it, and their words out of the journal. A topic that
    /// others lead too is theirs as well, and stays.
    fn take_back_topics(&mut self, person: PersonId) {
        let actor = Actor::Person {
            id: person,
            roles: self.state.members.roles.get(&person).copied().unwrap_or_default(),
        };
        let own = self.state.forum.topics.iter();
        let own = own.filter(|(_, topic)| topic.convener == person && topic.co_conveners.is_empty());
        let own: Vec<TopicId> = own.map(|(id, _)| *id).collect();
        for topic in own {
            self.remove_words(topic, &actor, person, false);
        }
    }

    /// Takes a topic off the board, and its words out of the journal. Where `actor` may not withdraw it only the
    /// moderators take its words.
    pub(super) fn remove_words(&mut self, topic: TopicId, actor: &Actor, by: PersonId, moderated: bool) {
        let command = Command::Withdraw { topic };
        // Nothing to change when it was withdrawn before; not allowed when the day is over.
        let mut changes = match decide(&self.state.forum, actor, self.now, command) {
            Ok(changes) => changes,
            // Off the board already, as part of another one.
            Err(Rejection::Merged { .. }) => Vec::new(),
            Err(_) if moderated => Vec::new(),
            Err(_) => return,
        };
        changes.push(Change::TopicRedacted { topic, moderated });
        let stamp = Stamp {
            act: self.state.forum.history.next_act(),
            at: self.now,
            actor: Some(by),
        };
        let op = Op(random::id());
        for change in changes {
            self.keep(stamp, &change);
            self.write_down(change, by, op);
        }
        self.batch.redacted.insert(topic);
        for entry in &mut self.batch.journal {
            entry.change.redact(topic);
        }
    }

    /// Their names, browsers and all that hangs on them; topics and notes stay, of nobody.
    pub(super) fn forget(&mut self, people: &BTreeSet<PersonId>) {
        let members = Arc::make_mut(&mut self.state.members);
        let browsers = members.devices.iter();
        let browsers = browsers.filter(|(_, person)| people.contains(person));
        let browsers: Vec<Hash> = browsers.map(|(device, _)| *device).collect();
        for device in &browsers {
            members.devices.remove(device);
        }
        for person in people {
            members.roles.remove(person);
            members.accepted.remove(person);
            members.contacts.remove(person);
            members.frozen.remove(person);
            members.feeds.remove(person);
            members.read.remove(person);
        }
        members.links.retain(|_, link| !people.contains(&link.person));
        browsers.into_iter().for_each(|device| self.forget_device(device));
        self.forget_interest(people);
        self.forget_scribes(people);
        self.forget_merge_words(people);
        for person in people {
            Arc::make_mut(&mut self.state.names).remove(person);
            Arc::make_mut(&mut self.state.profiles).remove(person);
            self.batch.profiles.remove(person);
            self.batch.contacts.remove(person);
            self.batch.accesses.remove(person);
            self.batch.frozen.remove(person);
            self.batch.feeds.remove(person);
            self.batch.to_know_read.remove(person);
            self.batch.people.insert(*person, None);
            self.batch.farewells.push((*person, self.now));
        }
        self.batch.roles.retain(|(owner, _), _| !people.contains(owner));
        let theirs = |link: &Option<Link>| link.as_ref().is_some_and(|link| people.contains(&link.person));
        self.batch.links.retain(|_, link| !theirs(link));
        let to_them = |mail: &MailChange| matches!(mail, MailChange::Asked { person, .. } if people.contains(person));
        self.batch.mail.retain(|mail| !to_them(mail));
        let led = self.state.forum.topics.values();
        let led = led.flat_map(|topic| std::iter::once(topic.convener).chain(topic.co_conveners.iter().copied()));
        let leading: BTreeSet<PersonId> = led.filter(|person| people.contains(person)).collect();
        for person in leading {
            self.deltas
                .extend(self.state.forum.project_names(person, &self.state.names));
        }
        self.forgotten = true;
    }

    fn forget_device(&mut self, device: Hash) {
        self.batch.devices.insert(device, None);
        self.batch.operations.retain(|operation| operation.device != device);
        self.left.push(device);
    }

    /// They take no notes any more, and what they said that a session is at is gone.
    fn forget_scribes(&mut self, people: &BTreeSet<PersonId>) {
        let touched = Arc::make_mut(&mut self.state.forum).forget_scribes(|person| people.contains(&person));
        touched.iter().for_each(|session| self.note_progress(*session));
        let shown = self
            .state
            .forum
            .project_sessions(touched.into_iter(), &self.state.names);
        self.deltas.extend(shown);
    }

    fn forget_interest(&mut self, people: &BTreeSet<PersonId>) {
        let marks = self.state.forum.interest.iter();
        let marks = marks.flat_map(|(topic, marked)| marked.intersection(people).map(|person| (*topic, *person)));
        let marks: Vec<(TopicId, PersonId)> = marks.collect();
        for (topic, person) in marks {
            let change = Change::InterestSet {
                topic,
                person,
                on: false,
            };
            Arc::make_mut(&mut self.state.forum).apply(&change);
            self.tell(&change);
        }
    }

    /// Lets go of what is over in this forum.
    pub(super) fn purge(&mut self, kind: Kind, before: Timestamp) {
        let count = match kind {
            Kind::Interest => {
                let forum = Arc::make_mut(&mut self.state.forum);
                let marks = forum.fold_interest();
                self.batch.folded = Some(forum.folded.clone());
                // They are in the counts.
                self.batch.interest.clear();
                marks
            }
            Kind::Photos => {
                let profiles = Arc::make_mut(&mut self.state.profiles);
                let mut choices = 0;
                for (person, profile) in profiles.iter_mut().filter(|(_, said)| said.photo != PhotoChoice::No) {
                    let profile = Arc::make_mut(profile);
                    profile.photo = PhotoChoice::No;
                    self.batch.profiles.insert(*person, profile.clone());
                    choices += 1;
                }
                profiles.retain(|_, profile| !profile.facts.is_empty());
                choices
            }
            Kind::Warning => self.warn(),
            Kind::Cases => self.purge_cases(before),
            Kind::People => {
                let shown = self.state.names.keys();
                let people: BTreeSet<PersonId> = shown.chain(self.state.members.frozen.keys()).copied().collect();
                self.forget(&people);
                people.len()
            }
            // In the database only.
            Kind::Assistance | Kind::Mail | Kind::Acceptances => 0,
        };
        if count > 0 {
            self.batch.purged.push(Purged {
                what: kind.name(),
                count: count as u64,
                at: self.now,
            });
        }
    }
}
