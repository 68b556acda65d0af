//! Making forums in the browser.

use app::{
    backend::{Created, Creation, Device, Op, StartingDay, Wish},
    error::{AppError, Problem},
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{Date, ForumCode, ForumTitle, Needed, Phase, Rejection, SlotDetails, SpaceDetails};

use super::Instance;
use crate::{
    creation::{CreationError, DRAWS, Draft, New, Plan, Secrets, Template},
    forum::ForumHandle,
    people,
    store::Hash,
};

/// The time zone of a forum made in the browser.
const TIME_ZONE: Tz = chrono_tz::Europe::Paris;

/// Who may create forums on an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Creators {
    /// Whoever reaches it.
    Open,
    /// Who has the token of this hash.
    Token(Hash),
}

impl Creators {
    #[must_use]
    pub fn with_token(token: &str) -> Self {
        Self::Token(people::creation_hash(token))
    }
}

#[async_trait]
impl Creation for Instance {
    fn asks_for_token(&self) -> bool {
        self.creators != Creators::Open
    }

    fn preview(&self, day: StartingDay) -> (Vec<SlotDetails>, Vec<SpaceDetails>) {
        Template::from(day).preview()
    }

    async fn create(&self, device: &Device, op: Op, token: &str, wish: Wish) -> Result<Created, AppError> {
        self.may_create(device, token)?;
        let plan = Plan {
            title: wish.title,
            date: wish.date,
            time_zone: TIME_ZONE,
            template: wish.day.into(),
            phase: Phase::Preparation,
            listed: wish.listed,
            demo_topics: 0,
        };
        let mut draft = Draft::of(&plan).map_err(refused)?;
        if !wish.venue.as_str().is_empty() {
            draft.details.venue = wish.venue;
        }
        draft.details.admission = Box::new(wish.admission);
        draft.mandatory = wish.mandatory;
        draft.organiser = Some((device.clone(), wish.organiser));
        self.make(device, op, draft).await
    }

    async fn create_next(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        title: ForumTitle,
        date: Date,
    ) -> Result<Created, AppError> {
        let forum = self.find(code, Some(device)).await?;
        let state = forum.state();
        let organiser = state.members.actor(&people::device_key(code, device));
        let name = organiser.person().and_then(|person| state.names.get(&person));
        let name = name.and_then(|name| domain::PersonName::parse(name).ok());
        let Some(name) = name.filter(|_| organiser.is_organiser()) else {
            let needed = Needed::Organiser;
            return Err(Rejection::NotAllowed { needed }.into());
        };
        let mut draft = Draft::after(&state, title, date).map_err(refused)?;
        draft.organiser = Some((device.clone(), name));
        self.make(device, op, draft).await
    }
}

impl Instance {
    fn may_create(&self, device: &Device, token: &str) -> Result<(), AppError> {
        let Creators::Token(hash) = self.creators else {
            return Ok(());
        };
        self.limits.may_guess(Some(device))?;
        if people::creation_hash(token.trim()) == hash {
            return Ok(());
        }
        self.limits.guessed(Some(device));
        Err(AppError::invalid("token", Problem::CreationToken))
    }

    async fn make(&self, device: &Device, op: Op, draft: Draft) -> Result<Created, AppError> {
        self.limits.may_create()?;
        let secrets = Secrets::Derived { device, op };
        let new = New::of(&draft, secrets, self.parts.clock.now()).map_err(refused)?;
        for draw in 0..DRAWS {
            let code = new.code(draw);
            if self.has_made(device, &code).await || new.keep(&self.parts.writer, &code).await.map_err(refused)? {
                return Ok(new.created(code));
            }
        }
        Err(AppError::NotKept)
    }

    /// A code that follows from this browser's secret is that of a forum which it organises: the same form was sent
    /// before.
    async fn has_made(&self, device: &Device, code: &ForumCode) -> bool {
        if !self.parts.store.knows(code).await.unwrap_or_default() {
            return false;
        }
        let organises = |forum: ForumHandle| {
            let state = forum.state();
            state.members.actor(&people::device_key(code, device)).is_organiser()
        };
        self.find(code, Some(device)).await.is_ok_and(organises)
    }
}

fn refused(error: CreationError) -> AppError {
    match error {
        CreationError::Date => AppError::invalid("date", Problem::Day),
        CreationError::Refused(rejection) => rejection.into(),
        CreationError::NotKept => AppError::NotKept,
    }
}
