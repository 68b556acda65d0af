//! Making a forum: the same rules decide as during the day, with the console as the actor, and everything is kept in
//! one transaction, so that a forum is there whole or not at all.

mod demo;
mod draft;
mod making;
mod template;

use app::backend::{Device, Op};
use chrono_tz::Tz;
use domain::{Date, Details, ForumCode, ForumTitle, HelpContacts, Phase, Rejection, Role, Timestamp, Venue};

use crate::{
    instance::printed_label,
    people, random,
    store::{Hash, NewForum, WallChange},
    writer::{NotKept, Writer},
};

pub use app::backend::Created;
pub use draft::Draft;
pub use template::Template;

use making::Making;

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
pub const DRAWS: u32 = 8;

/// Where the names and secrets of a new forum come from.
#[derive(Clone, Copy)]
pub enum Secrets<'a> {
    Drawn,
    /// From a browser's secret and the name of a form, so that the same form sent again makes the same forum. Who does
    /// not have the browser's secret cannot tell them.
    Derived {
        device: &'a Device,
        op: Op,
    },
}

impl Secrets<'_> {
    fn secret(self, of: &str) -> Hash {
        match self {
            Self::Drawn => Hash(random::bytes()),
            Self::Derived { device, op } => people::derived(device, op, of),
        }
    }
}

/// Creates the forum, with one invitation for its organisers, one for its facilitators and one link for its wall.
///
/// # Errors
/// The day does not exist, the rules refuse something, or nothing can be kept.
pub async fn create(writer: &Writer, plan: &Plan, now: Timestamp) -> Result<Created, CreationError> {
    let new = New::of(&Draft::of(plan)?, Secrets::Drawn, now)?;
    for draw in 0..DRAWS {
        let code = new.code(draw);
        if new.keep(writer, &code).await? {
            return Ok(new.created(code));
        }
    }
    Err(CreationError::NotKept)
}

/// A forum that has everything but a code that is its own.
pub struct New<'a> {
    making: Making,
    secrets: Secrets<'a>,
    organiser: String,
    facilitator: String,
    wall: String,
}

impl<'a> New<'a> {
    /// # Errors
    /// The rules refuse something.
    pub fn of(draft: &Draft, secrets: Secrets<'a>, now: Timestamp) -> Result<Self, CreationError> {
        let mut making = Making::new(draft, now)?;
        let organiser = making.invite(Role::Organiser, secrets);
        let facilitator = making.invite(Role::Facilitator, secrets);
        let wall = secrets.secret("wall").to_string();
        making.batch.walls.push(WallChange::Added {
            token: people::wall_hash(&wall),
            label: printed_label().to_string(),
            view: None,
            at: now,
        });
        Ok(Self {
            making,
            secrets,
            organiser,
            facilitator,
            wall,
        })
    }

    /// The code to try at this draw, below [`DRAWS`].
    #[must_use]
    pub fn code(&self, draw: u32) -> ForumCode {
        let Hash(bytes) = self.secrets.secret(&format!("code {draw}"));
        random::forum_code_from(&bytes)
    }

    /// Whether the code was free; then the forum is kept.
    ///
    /// # Errors
    /// Nothing can be kept.
    pub async fn keep(&self, writer: &Writer, code: &ForumCode) -> Result<bool, CreationError> {
        let Details {
            title, date, listed, ..
        } = &self.making.forum.details;
        let forum = NewForum {
            code: code.clone(),
            title: title.to_string(),
            date: *date,
            listed: *listed,
            created_at: self.making.now,
        };
        match writer.create(forum, self.making.batch_for(code)).await {
            Ok(_) => Ok(true),
            Err(NotKept::Contradicted) => Ok(false),
            Err(NotKept::Unavailable) => Err(CreationError::NotKept),
        }
    }

    #[must_use]
    pub fn created(self, code: ForumCode) -> Created {
        Created {
            code,
            organiser: self.organiser,
            facilitator: self.facilitator,
            wall: self.wall,
        }
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
