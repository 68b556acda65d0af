//! Making a forum: the same rules decide as during the day, with the console as the actor, and everything is kept in
//! one transaction, so that a forum is there whole or not at all.

mod demo;
mod template;

use app::{
    backend::Channel,
    text::{self, Lang},
};
use chrono_tz::Tz;
use domain::{
    Actor, Change, Command, Date, Details, Forum, ForumCode, ForumTitle, HelpContacts, PersonId, Phase, Rejection,
    Role, Stamp, Timestamp, Venue, decide,
};

use crate::{
    calendar,
    instance::printed_label,
    people, random,
    store::{Batch, Entry, Invitation, InvitationChange, NewForum, Person, WallChange},
    writer::{NotKept, Writer},
};

pub use template::Template;

/// What a forum is made from.
#[derive(Clone, Debug)]
pub struct Plan {
    pub title: ForumTitle,
    pub date: Date,
    pub time_zone: Tz,
    pub template: Template,
    pub phase: Phase,
    /// On the home page.
    pub listed: bool,
    pub demo_topics: usize,
}

#[derive(Debug, thiserror::Error)]
pub enum CreationError {
    #[error("there is no such day in this time zone")]
    Date,
    #[error("the rules refuse it: {0:?}")]
    Refused(Rejection),
    #[error("the database did not take it; the log says why")]
    NotKept,
}

/// A code is drawn again when another forum has it: with 31⁶ of them that hardly ever happens once.
const DRAWS: usize = 8;

/// A forum that was just made.
#[derive(Clone, Debug)]
pub struct Created {
    pub code: ForumCode,
    /// Makes who has it an organiser; only its hash is kept, as of the others.
    pub organiser: String,
    /// Makes who has it a facilitator.
    pub facilitator: String,
    /// The token of a link that opens the wall.
    pub wall: String,
}

/// Creates the forum, with one invitation for its organisers, one for its facilitators and one link for its wall.
///
/// # Errors
/// The day does not exist, the rules refuse something, or nothing can be kept.
pub async fn create(writer: &Writer, plan: &Plan, now: Timestamp) -> Result<Created, CreationError> {
    let mut making = Making::new(plan, now)?;
    let organiser = making.invite(Role::Organiser);
    let facilitator = making.invite(Role::Facilitator);
    let wall = random::secret();
    making.batch.walls.push(WallChange::Added {
        token: people::wall_hash(&wall),
        label: printed_label().to_string(),
        at: now,
    });
    for _ in 0..DRAWS {
        let code = random::forum_code();
        let forum = NewForum {
            code: code.clone(),
            title: plan.title.as_str().to_owned(),
            date: plan.date,
            listed: plan.listed,
            created_at: now,
        };
        match writer.create(forum, making.batch.clone()).await {
            Ok(_) => {
                return Ok(Created {
                    code,
                    organiser,
                    facilitator,
                    wall,
                });
            }
            Err(NotKept::Contradicted) => {}
            Err(NotKept::Unavailable) => break,
        }
    }
    Err(CreationError::NotKept)
}

/// A forum being made, and the rows that will keep it.
struct Making {
    forum: Forum,
    batch: Batch,
    now: Timestamp,
}

impl Making {
    fn new(plan: &Plan, now: Timestamp) -> Result<Self, CreationError> {
        let parsed = |error| CreationError::Refused(error);
        let details = Details {
            title: plan.title.clone(),
            date: plan.date,
            time_zone: plan.time_zone.name().to_owned(),
            origin: calendar::origin(plan.date, plan.time_zone).ok_or(CreationError::Date)?,
            venue: plan.template.venue(),
            help: plan.template.help(),
            practical: Box::new(plan.template.practical()),
            admission: Box::default(),
            listed: plan.listed,
        };
        let mut making = Self {
            forum: Forum::new(details.clone()),
            batch: Batch::default(),
            now,
        };
        // The journal begins with what the forum is, so that it alone tells the whole day.
        making.keep(vec![Change::Described { details }]);
        for command in plan.template.commands() {
            making.console(command).map_err(parsed)?;
        }
        if plan.phase > Phase::Preparation {
            // Topics are placed where that is allowed; then the day moves on to where it shall stand.
            making
                .console(Command::SetPhase {
                    phase: plan.phase.min(Phase::Marketplace),
                })
                .map_err(parsed)?;
        }
        making.batch.mandatory = Some(plan.template.mandatory_charters());
        demo::fill(&mut making, plan.demo_topics).map_err(parsed)?;
        making
            .console(Command::SetPhase { phase: plan.phase })
            .map_err(parsed)?;
        Ok(making)
    }

    fn console(&mut self, command: Command) -> Result<Vec<Change>, Rejection> {
        self.act(Actor::Console, command)
    }

    fn act(&mut self, actor: Actor, command: Command) -> Result<Vec<Change>, Rejection> {
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
        let op = app::backend::Op(random::id());
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

    fn invite(&mut self, role: Role) -> String {
        let key = random::secret();
        let label = text::team::printed_at_creation(Lang::Fr);
        self.batch.invitations.push(InvitationChange::Added {
            key: people::key_hash(&key),
            invitation: Invitation::printed(role, label, self.now),
        });
        key
    }

    fn person(&mut self, name: &str) -> PersonId {
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

/// # Panics
/// When a text of ours does not fit its bounds, which a test would have seen.
fn venue(text: &str) -> Venue {
    Venue::parse(text).expect("a venue within its bounds")
}

fn help(text: &str) -> HelpContacts {
    HelpContacts::parse(text).expect("contacts within their bounds")
}
