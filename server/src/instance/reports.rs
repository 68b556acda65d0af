//! Reports: what they said before, what is being written, and what readers found wrong.

use app::{
    backend::{Device, Flag, FlagId, MAX_FLAGS, MAX_FLAGS_OF_ONE_PERSON, ReportDraft, Reports, Revision},
    error::AppError,
};
use async_trait::async_trait;
use domain::{Command, FlagText, ForumCode, ReportFields, SessionId, Timestamp, decide};

use super::{Instance, forums::unreadable};
use crate::{
    forum::{Ask, ForumHandle, State},
    people,
    store::{Batch, Hash},
};

#[async_trait]
impl Reports for Instance {
    async fn revisions(&self, code: &ForumCode, session: SessionId) -> Result<Vec<Revision>, AppError> {
        let forum = self.already_seen(code).await?;
        let revisions = self.parts.store.revisions(forum.key, session).await;
        revisions.map_err(unreadable)
    }

    async fn revision(
        &self,
        code: &ForumCode,
        session: SessionId,
        revision: u32,
    ) -> Result<Option<ReportFields>, AppError> {
        let forum = self.already_seen(code).await?;
        let fields = self.parts.store.revision(forum.key, session, revision).await;
        fields.map_err(unreadable)
    }

    async fn draft(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
    ) -> Result<Option<ReportDraft>, AppError> {
        let forum = self.already_seen(code).await?;
        let device = people::device_key(code, device);
        let Some(person) = forum.state().members.devices.get(&device).copied() else {
            return Ok(None);
        };
        let draft = self.parts.store.report_draft(forum.key, session, person).await;
        draft.map_err(unreadable)
    }

    async fn keep_draft(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
        fields: Option<Vec<(String, String)>>,
    ) -> Result<Timestamp, AppError> {
        let (forum, device) = self.writing(code, device).await?;
        let at = self.parts.clock.now();
        let state = forum.state();
        let person = state.members.actor(&device).person().ok_or(AppError::NotJoined)?;
        let writer = &self.parts.writer;
        let mut batch = Batch::new(forum.key);
        // A draft is on no screen: the forum's own queue, in which taps stand, is not held up by it.
        let kept = match fields {
            Some(fields) => {
                may_keep_draft(&state, &device, session, at)?;
                let draft = ReportDraft { fields, at };
                batch.report_drafts.insert((session, person), Some(draft));
                writer.keep_unhurried(batch).await
            }
            None => {
                batch.report_drafts.insert((session, person), None);
                writer.keep(batch).await
            }
        };
        kept.map_err(|_| AppError::NotKept)?;
        Ok(at)
    }

    async fn flags(&self, code: &ForumCode, session: SessionId) -> Result<Vec<Flag>, AppError> {
        let forum = self.already_seen(code).await?;
        self.parts.store.flags(forum.key, session).await.map_err(unreadable)
    }

    async fn flag(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
        text: FlagText,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        let me = forum.state().members.devices.get(&device).copied();
        let waiting = self.parts.store.flags(forum.key, session).await.map_err(unreadable)?;
        let said = waiting
            .iter()
            .any(|flag| Some(flag.person) == me && flag.text == text.as_str());
        let own = waiting.iter().filter(|flag| Some(flag.person) == me).count();
        let full = waiting.len() >= MAX_FLAGS || own >= MAX_FLAGS_OF_ONE_PERSON;
        // The same form twice is no second flag.
        if full && !said {
            let max = if own >= MAX_FLAGS_OF_ONE_PERSON {
                MAX_FLAGS_OF_ONE_PERSON
            } else {
                MAX_FLAGS
            };
            return Err(AppError::TooManyFlags { max });
        }
        forum
            .ask(|answer| Ask::Flag {
                device,
                session,
                text,
                answer,
            })
            .await
    }

    async fn close_flag(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
        flag: FlagId,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::CloseFlag {
                device,
                session,
                flag,
                answer,
            })
            .await
    }
}

impl Instance {
    /// Whoever asks has seen the forum, and was let in then.
    async fn already_seen(&self, code: &ForumCode) -> Result<ForumHandle, AppError> {
        match self.running(code) {
            Some(forum) => Ok(forum),
            None => self.find(code, None).await,
        }
    }
}

/// Whoever may not save the report now keeps no draft of it either.
fn may_keep_draft(state: &State, device: &Hash, session: SessionId, now: Timestamp) -> Result<(), AppError> {
    state.members.may_act(device)?;
    let actor = state.members.actor(device);
    let person = actor.person().ok_or(AppError::NotJoined)?;
    state.has_agreed(person)?;
    if state.is_unproven(person) {
        return Err(AppError::NotVerified);
    }
    let known = state.forum.sessions.get(&session);
    let command = Command::WriteReport {
        session,
        revision: known.map_or(0, |session| session.report.revision),
        empty: false,
    };
    decide(&state.forum, &actor, now, command)?;
    Ok(())
}
