//! Deciding what a new forum begins with, by the same rules as during the day.

use app::{
    backend::{Channel, Charter, Device, Op},
    text::{self, Lang},
};
use domain::{
    Actor, Change, CharterContent, CharterSlug, Command, Forum, ForumCode, PersonId, Phase, Rejection, Role,
    ShowCommand, Stamp, Timestamp, decide,
};

use super::{CreationError, Draft, Secrets, demo};
use crate::{
    charters,
    forum::findable,
    people, random,
    store::{Batch, Entry, Invitation, InvitationChange, Person},
};

/// A forum being made, and the rows that will keep it.
pub(super) struct Making {
    pub(super) forum: Forum,
    pub(super) batch: Batch,
    pub(super) now: Timestamp,
    /// Whose browser makes it.
    organiser: Option<(Device, PersonId)>,
}

impl Making {
    pub(super) fn new(draft: &Draft, now: Timestamp) -> Result<Self, CreationError> {
        let parsed = |error| CreationError::Refused(error);
        let details = draft.details.clone();
        let mut making = Self {
            forum: Forum::new(details.clone()),
            batch: Batch::default(),
            now,
            organiser: None,
        };
        // The journal begins with what the forum is, so that it alone tells the whole day.
        making.keep(vec![Change::Described { details }]);
        for command in draft.commands.iter().cloned() {
            making.console(command).map_err(parsed)?;
        }
        let steps = draft.run_of_show.clone();
        making
            .console(Command::Show(ShowCommand::Plan { steps }))
            .map_err(parsed)?;
        if draft.phase > Phase::Preparation {
            // Topics are placed where that is allowed; then the day moves on to where it shall stand.
            making
                .console(Command::SetPhase {
                    phase: draft.phase.min(Phase::Marketplace),
                })
                .map_err(parsed)?;
        }
        making.batch.mandatory = Some(draft.mandatory.clone());
        making.batch.asks_approval = Some(draft.asks_approval);
        demo::fill(&mut making, draft.demo_topics).map_err(parsed)?;
        making
            .console(Command::SetPhase { phase: draft.phase })
            .map_err(parsed)?;
        if let Some((device, name)) = &draft.organiser {
            let person = making.person(name.as_str());
            making.batch.roles.insert((person, Role::Organiser), true);
            making.organiser = Some((device.clone(), person));
            making.charters(&draft.charters, person);
        }
        Ok(making)
    }

    /// Each as the forum's first own version: after the starting text, when there is one.
    fn charters(&mut self, own: &[(CharterSlug, CharterContent)], author: PersonId) {
        let starting = charters::starting();
        for (slug, content) in own {
            let follows = starting.iter().any(|charter| charter.slug == *slug);
            self.batch.charters.push(Charter {
                slug: slug.clone(),
                version: if follows { 2 } else { 1 },
                sha256: charters::fingerprint(&content.whole()),
                content: content.clone(),
                written_at: self.now,
                author: Some(author),
                approver: None,
            });
        }
    }

    /// A forum knows a browser by its own code and the browser's secret.
    pub(super) fn batch_for(&self, code: &ForumCode) -> Batch {
        let mut batch = self.batch.clone();
        batch.findable = findable::all(&self.forum);
        if let Some((device, person)) = &self.organiser {
            batch.devices.insert(people::device_key(code, device), Some(*person));
        }
        batch
    }

    pub(super) fn console(&mut self, command: Command) -> Result<Vec<Change>, Rejection> {
        self.act(Actor::Console, command)
    }

    pub(super) fn act(&mut self, actor: Actor, command: Command) -> Result<Vec<Change>, Rejection> {
        let changes = decide(&self.forum, &actor, self.now, command)?;
        self.keep(changes.clone());
        Ok(changes)
    }

    /// The changes of one command.
    fn keep(&mut self, changes: Vec<Change>) {
        let stamp = Stamp {
            act: self.forum.history.next_act(),
            at: self.now,
            actor: None,
        };
        let op = Op(random::id());
        for change in changes {
            self.forum.keep(stamp, &change);
            if let Change::InterestSet { topic, person, on } = change {
                self.batch.interest.insert((topic, person), on);
                continue;
            }
            self.batch.journal.push(Entry {
                seq: self.batch.journal.len() as u64 + 1,
                at: self.now,
                actor: None,
                op,
                change,
            });
        }
    }

    pub(super) fn invite(&mut self, role: Role, secrets: Secrets<'_>) -> String {
        let key = secrets.secret(role.name()).to_string();
        let label = text::team::printed_at_creation(Lang::Fr);
        self.batch.invitations.push(InvitationChange::Added {
            key: people::key_hash(&key),
            invitation: Invitation::printed(role, label, self.now),
        });
        key
    }

    pub(super) fn person(&mut self, name: &str) -> PersonId {
        let id = PersonId(random::id());
        let person = Person {
            name: name.to_owned(),
            channel: Channel::Web,
            joined_at: self.now,
        };
        self.batch.people.insert(id, Some(person));
        id
    }
}
