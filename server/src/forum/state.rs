//! What is true of a forum. Shared and never changed in place: who holds one holds a moment.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use app::{
    backend::{Case, Charter, Op, Registered, Registrants, Shelf},
    error::AppError,
};
use domain::{
    ActId, Actor, BoardView, CaseId, Change, CharterSlug, Crowd, Date, Details, EmailAddress, Forum, ForumTitle, Names,
    PersonId, Profile, Profiles, Roles, Stamp, Timestamp,
};

use crate::{
    cases,
    store::{Contact, Entry, Feed, Hash, Invitation, Kept, Link, Registrant},
};

/// Cloning one costs a few pointers; changing a clone copies only what is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub forum: Arc<Forum>,
    pub names: Arc<Names>,
    pub profiles: Arc<Profiles>,
    pub members: Arc<Members>,
    /// Links that give a role, by the hash of their key; those that were taken back too.
    pub invitations: Arc<BTreeMap<Hash, Invitation>>,
    pub charters: Arc<Shelf>,
    /// What was reported to the moderators.
    pub cases: Arc<BTreeMap<CaseId, Case>>,
    /// How many say that they are where, as screens were told it.
    pub crowds: Arc<Vec<Crowd>>,
    /// The number of the journal's last entry.
    pub seq: u64,
    /// How many deltas were published in this epoch.
    pub revision: u64,
}

/// Whose browser is whose, and who may do what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    pub devices: HashMap<Hash, PersonId>,
    /// Who is more than a participant.
    pub roles: HashMap<PersonId, Roles>,
    /// Who asked that nothing of them is shown or used: what they are called and say of themselves, kept out of
    /// [`State::names`] and [`State::profiles`].
    pub frozen: BTreeMap<PersonId, Frozen>,
    /// Who may do nothing at the moment, by a decision of the moderators. Follows from the cases.
    pub excluded: BTreeSet<PersonId>,
    /// Of those who gave one.
    pub contacts: HashMap<PersonId, Contact>,
    /// Who registered before the day.
    pub registrants: BTreeMap<PersonId, Registrant>,
    /// Links that open someone's account on another browser, by the hash of their token; also those out of date.
    pub links: HashMap<Hash, Link>,
    /// Addresses of calendars.
    pub feeds: HashMap<PersonId, Feed>,
    /// Up to which act they have read what concerns them.
    pub read: HashMap<PersonId, ActId>,
    /// The newest version that each person has accepted.
    pub accepted: HashMap<PersonId, BTreeMap<CharterSlug, u32>>,
}

/// What someone is not called and does not say, for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    pub name: String,
    pub profile: Option<Arc<Profile>>,
}

impl State {
    /// Replays what the database holds.
    #[must_use]
    pub fn replay(kept: &Kept) -> Self {
        let mut forum = Forum::new(blank());
        let mut acts = Acts::default();
        for entry in &kept.journal {
            let stamp = acts.of(&forum, entry);
            forum.keep(stamp, &entry.change);
        }
        for (topic, person) in &kept.interest {
            forum.apply(&Change::InterestSet {
                topic: *topic,
                person: *person,
                on: true,
            });
        }
        for (session, said) in &kept.progress {
            forum.apply(&Change::ProgressSaid {
                session: *session,
                by: said.by,
                line: said.line.clone(),
            });
        }
        for (pair, by, word) in &kept.merge_words {
            forum.apply(&Change::MergeWordSaid {
                host: pair.host,
                guest: pair.guest,
                by: *by,
                word: word.clone(),
            });
        }
        forum.folded.clone_from(&kept.folded);
        let mut names: Names = kept.people.iter().cloned().collect();
        forum.forget_scribes(|person| !names.contains_key(&person));
        let mut profiles = kept.profiles.clone();
        let frozen = kept.frozen.iter().filter_map(|person| {
            let name = names.remove(person)?;
            let profile = profiles.remove(person);
            Some((*person, Frozen { name, profile }))
        });
        let frozen = frozen.collect();
        let mut roles: HashMap<_, Roles> = HashMap::new();
        for (person, role) in &kept.roles {
            let held = roles.entry(*person).or_default();
            *held = held.with(*role);
        }
        let mut accepted: HashMap<_, BTreeMap<_, _>> = HashMap::new();
        for (person, slug, version) in &kept.accepted {
            accepted.entry(*person).or_default().insert(slug.clone(), *version);
        }
        let devices = kept.devices.iter().copied().collect();
        Self {
            forum: Arc::new(forum),
            names: Arc::new(names),
            profiles: Arc::new(profiles),
            members: Arc::new(Members {
                devices,
                roles,
                frozen,
                excluded: cases::excluded(&kept.cases),
                contacts: kept.contacts.iter().cloned().collect(),
                registrants: kept.registrants.iter().copied().collect(),
                links: kept.links.iter().cloned().collect(),
                feeds: kept.feeds.iter().copied().collect(),
                read: kept.to_know_read.iter().copied().collect(),
                accepted,
            }),
            invitations: Arc::new(kept.invitations.iter().cloned().collect()),
            charters: Arc::new(kept.charters.clone()),
            cases: Arc::new(kept.cases.clone()),
            crowds: Arc::default(),
            seq: kept.journal.len() as u64,
            revision: 0,
        }
    }

    /// Someone of this forum, also who asked to be shown nowhere.
    #[must_use]
    pub fn is_here(&self, person: PersonId) -> bool {
        self.own_name(person).is_some()
    }

    /// What someone is called, for themselves.
    #[must_use]
    pub fn own_name(&self, person: PersonId) -> Option<&String> {
        let frozen = || self.members.frozen.get(&person).map(|frozen| &frozen.name);
        self.names.get(&person).or_else(frozen)
    }

    /// The mandatory charters that someone has not accepted as they are now; all of them for a stranger.
    #[must_use]
    pub fn due(&self, person: Option<PersonId>) -> Vec<Arc<Charter>> {
        let accepted = person.and_then(|person| self.members.accepted.get(&person));
        accepted.map_or_else(
            || self.charters.due(&BTreeMap::new()),
            |accepted| self.charters.due(accepted),
        )
    }

    /// # Errors
    /// [`AppError::NotAccepted`] of a person who has not accepted what everyone is asked to.
    pub fn has_agreed(&self, person: PersonId) -> Result<(), AppError> {
        let due = self.due(Some(person));
        if due.is_empty() {
            return Ok(());
        }
        let due = due.into_iter().map(|charter| charter.slug.clone()).collect();
        Err(AppError::NotAccepted { due })
    }

    /// Whether someone has come in with an address that they have not yet shown to be theirs, where that is asked. Who was
    /// given a role was invited, and is not asked.
    #[must_use]
    pub fn is_unproven(&self, person: PersonId) -> bool {
        let asked = self.forum.details.admission.policy.asks_for_address();
        let contact = self.members.contacts.get(&person);
        asked && self.members.roles_of(person) == Roles::NONE && contact.is_some_and(|contact| !contact.verified)
    }

    /// What anyone may see.
    #[must_use]
    pub fn view(&self) -> BoardView {
        BoardView {
            crowds: self.crowds.to_vec(),
            ..self.forum.view(&self.names)
        }
    }

    /// The same but for how much of it was published.
    #[must_use]
    pub fn is_same_day(&self, other: &Self) -> bool {
        let Self {
            forum,
            names,
            profiles,
            members,
            invitations,
            charters,
            cases,
            // Kept nowhere.
            crowds: _,
            seq,
            revision: _,
        } = self;
        (forum, names, profiles, members) == (&other.forum, &other.names, &other.profiles, &other.members)
            && (invitations, charters, cases, seq) == (&other.invitations, &other.charters, &other.cases, &other.seq)
    }
}

impl Members {
    #[must_use]
    pub fn actor(&self, device: &Hash) -> Actor {
        let Some(id) = self.devices.get(device) else {
            return Actor::Visitor;
        };
        // Who may not act for themselves does not for others.
        let roles = if self.may_act(device).is_ok() {
            self.roles_of(*id)
        } else {
            Roles::NONE
        };
        Actor::Person { id: *id, roles }
    }

    /// Whether someone acts here under their name.
    ///
    /// # Errors
    /// [`AppError::Frozen`], [`AppError::Excluded`].
    pub fn may_act(&self, device: &Hash) -> Result<(), AppError> {
        match self.devices.get(device) {
            Some(person) if self.frozen.contains_key(person) => Err(AppError::Frozen),
            Some(person) if self.excluded.contains(person) => Err(AppError::Excluded),
            _ => Ok(()),
        }
    }

    #[must_use]
    pub fn roles_of(&self, person: PersonId) -> Roles {
        self.roles.get(&person).copied().unwrap_or_default()
    }

    /// An organiser, and nobody else is one who has a browser here to do it with.
    #[must_use]
    pub fn is_last_organiser(&self, person: PersonId) -> bool {
        let mut others = self.roles.iter().filter(|(other, _)| **other != person);
        self.roles_of(person).is_organiser()
            && !others.any(|(other, roles)| {
                roles.is_organiser()
                    && self.devices_of(*other) > 0
                    && !self.frozen.contains_key(other)
                    && !self.excluded.contains(other)
            })
    }

    /// Whether this person registered, and where they stand in the waiting list.
    #[must_use]
    pub fn registered(&self, person: PersonId) -> Option<Registered> {
        let own = self.registrants.get(&person)?;
        if !own.waiting {
            return Some(Registered::Placed);
        }
        let before = |other: &&Registrant| other.waiting && other.turn < own.turn;
        let place = self.registrants.values().filter(before).count() + 1;
        Some(Registered::Waiting { place })
    }

    #[must_use]
    pub fn registrants(&self) -> Registrants {
        let waiting = self
            .registrants
            .values()
            .filter(|registrant| registrant.waiting)
            .count();
        Registrants {
            placed: self.registrants.len() - waiting,
            waiting,
        }
    }

    /// Who wants practical information, each address once, in their order.
    #[must_use]
    pub fn recipients(&self) -> Vec<(PersonId, EmailAddress)> {
        let contacts = self.contacts.iter();
        let contacts = contacts.filter(|(person, contact)| contact.practical && !self.frozen.contains_key(person));
        let mut recipients: Vec<_> = contacts
            .map(|(person, contact)| (*person, contact.address.clone()))
            .collect();
        recipients.sort_by_cached_key(|(person, address)| (address.as_str().to_ascii_lowercase(), *person));
        let mut seen = BTreeSet::new();
        recipients.retain(|(_, address)| seen.insert(address.as_str().to_ascii_lowercase()));
        recipients
    }

    /// Whose day a calendar asks for with a token of this hash.
    #[must_use]
    pub fn feed(&self, token: &Hash) -> Option<PersonId> {
        let mut feeds = self.feeds.iter();
        feeds.find(|(_, feed)| feed.token == *token).map(|(person, _)| *person)
    }

    /// How many browsers this person has here.
    #[must_use]
    pub fn devices_of(&self, person: PersonId) -> usize {
        self.devices.values().filter(|owner| **owner == person).count()
    }
}

/// Which lines of a journal belong together: one command has one `op`, and nothing comes between its changes.
#[derive(Default)]
struct Acts(Option<(Op, Stamp)>);

impl Acts {
    fn of(&mut self, forum: &Forum, entry: &Entry) -> Stamp {
        let new = Stamp {
            act: forum.history.next_act(),
            at: entry.at,
            actor: entry.actor,
        };
        let stamp = match self.0 {
            Some((op, stamp)) if op == entry.op && stamp.actor == entry.actor => stamp,
            _ => new,
        };
        self.0 = Some((entry.op, stamp));
        stamp
    }
}

/// Before the journal says anything; its first line is always the description.
fn blank() -> Details {
    Details {
        title: ForumTitle::parse("Rencontre").expect("a title within its bounds"),
        date: Date {
            year: 1970,
            month: 1,
            day: 1,
        },
        time_zone: String::new(),
        origin: Timestamp(0),
        venue: domain::Venue::parse("").expect("an empty venue is one"),
        help: domain::HelpContacts::parse("").expect("no contacts are some"),
        practical: Box::default(),
        admission: Box::default(),
        listed: false,
        allowed_tools: domain::AllowedTools::default(),
    }
}
