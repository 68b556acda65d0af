//! Reading and changing boards.

use app::{
    backend::{Attached, Calendar, Cursor, Device, Done, EventBytes, Format, Forums, Listed, Op, ReportBody, Seen},
    error::AppError,
};
use async_trait::async_trait;
use domain::{ActId, Actor, Command, Date, ForumCode, SessionId, Timestamp};

use super::Instance;
use crate::{
    calendar,
    forum::{Ask, Submission},
    people,
    store::Error,
};

#[async_trait]
impl Forums for Instance {
    async fn seen(&self, code: &ForumCode, device: Option<&Device>) -> Result<Seen, AppError> {
        let forum = self.find(code, device).await?;
        let state = forum.state();
        let me = device.map_or(Actor::Visitor, |device| {
            state.members.actor(&people::device_key(code, device))
        });
        let now = self.parts.clock.now();
        let (here, crowds) = forum.presence(&state, now, me.person());
        let accepted = me
            .person()
            .and_then(|person| state.members.accepted.get(&person).cloned());
        Ok(Seen {
            code: code.clone(),
            forum: state.forum.clone(),
            names: state.names.clone(),
            profiles: state.profiles.clone(),
            charters: state.charters.clone(),
            due: state.due(me.person()),
            accepted: accepted.unwrap_or_default(),
            me,
            registered: me.person().and_then(|person| state.members.registered(person)),
            registrants: state.members.registrants(),
            unproven: me.person().is_some_and(|person| state.is_unproven(person)),
            frozen: me
                .person()
                .is_some_and(|person| state.members.frozen.contains_key(&person)),
            read: me
                .person()
                .and_then(|person| state.members.read.get(&person).copied())
                .unwrap_or(ActId(0)),
            here,
            crowds,
            cursor: forum.cursor(&state),
            now,
        })
    }

    async fn execute(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        command: Command,
        attached: Attached,
    ) -> Result<Done, AppError> {
        let forum = self.find(code, Some(device)).await?;
        let key = people::device_key(code, device);
        self.limits.may_write(&key)?;
        let submission = Box::new(Submission::new(key, &device.0, op, command, attached));
        forum.ask(|answer| Ask::Do { submission, answer }).await
    }

    async fn watch(
        &self,
        code: &ForumCode,
        device: Option<&Device>,
        after: Option<Cursor>,
        format: Format,
    ) -> Result<EventBytes, AppError> {
        let forum = self.find(code, device).await?;
        Ok(forum.follow(after, format, None))
    }

    async fn report(&self, code: &ForumCode, session: SessionId) -> Result<ReportBody, AppError> {
        let forum = match self.running(code) {
            // Whoever asks has seen the forum, and was let in then.
            Some(forum) => forum,
            None => self.find(code, None).await?,
        };
        self.parts.store.report(forum.key, session).await.map_err(unreadable)
    }

    async fn listed(&self) -> Result<Vec<Listed>, AppError> {
        let forums = self.parts.store.forums().await.map_err(unreadable)?;
        let today = calendar::day(self.parts.clock.now());
        let day = |date: Date| (date.year, date.month, date.day);
        // By date: first those to come, then those that were, the last one first.
        let (mut past, mut next): (Vec<_>, Vec<_>) = forums
            .into_iter()
            .filter(|forum| forum.listed)
            .map(|forum| Listed {
                code: forum.code,
                title: forum.title,
                date: forum.date,
            })
            .partition(|forum| day(forum.date) < day(today));
        past.reverse();
        next.append(&mut past);
        Ok(next)
    }
}

impl Calendar for Instance {
    fn origin(&self, date: Date, time_zone: &str) -> Option<Timestamp> {
        calendar::origin(date, time_zone.parse().ok()?)
    }
}

pub(super) fn unreadable(error: Error) -> AppError {
    tracing::error!(%error, "the database cannot be read: {error}");
    AppError::Internal
}
