//! Attaching one file that was received to the report of its session.

use app::{
    backend::{Attached, Device, Forums, Op},
    error::AppError,
};
use axum::extract::multipart::Field;
use domain::{Command, FileId, ForumCode, Rejection, SessionId, decide};
use tokio::sync::Mutex;

use super::receive::receive;
use crate::{forum::ForumHandle, people, random, router::AppState};

/// One file is counted at a time, so that two that arrive together do not both take the room that is left for one.
static COUNTING: Mutex<()> = Mutex::const_new(());

/// Who sends files, and where to.
pub(super) struct Attaching<'a> {
    pub(super) state: &'a AppState,
    pub(super) forum: ForumHandle,
    pub(super) code: &'a ForumCode,
    pub(super) device: &'a Device,
    pub(super) session: SessionId,
}

impl Attaching<'_> {
    /// Asked before anything is read, so that what the rules refuse is not sent for nothing. How many files there are
    /// is asked of each.
    pub(super) fn is_allowed(&self) -> Result<(), AppError> {
        let state = self.forum.state();
        let actor = state.members.actor(&people::device_key(self.code, self.device));
        if actor.person().is_none() {
            return Err(AppError::NotJoined);
        }
        let (session, file) = (self.session, FileId(random::id()));
        let now = self.state.instance.parts.clock.now();
        match decide(&state.forum, &actor, now, Command::AttachFile { session, file }) {
            Ok(_) | Err(Rejection::TooMany { .. }) => Ok(()),
            Err(rejection) => Err(rejection.into()),
        }
    }

    /// Returns what the file is called from now on.
    pub(super) async fn attach(&self, field: &mut Field<'_>, op: Op) -> Result<String, AppError> {
        let limits = self.state.backend.file_limits;
        let received = receive(field, &self.state.instance.parts.files, limits.each).await?;
        let (file, session) = (received.info.id, self.session);
        let attached = Attached::File {
            info: received.info.clone(),
            content: received.content,
        };
        let counting = COUNTING.lock().await;
        self.is_room(received.info.size, op).await?;
        self.state
            .instance
            .execute(
                self.code,
                self.device,
                op,
                Command::AttachFile { session, file },
                attached,
            )
            .await?;
        drop(counting);
        let name = received.info.name.clone();
        // What was sent twice is attached as it was received the first time.
        let forum = self.forum.state().forum.clone();
        let report = forum.sessions.get(&session).map(|session| &session.report);
        if report.is_some_and(|report| report.files.contains(&file)) {
            received.keep();
        }
        Ok(name)
    }

    /// For so many bytes more, unless they were attached before.
    async fn is_room(&self, bytes: u64, op: Op) -> Result<(), AppError> {
        let store = &self.state.instance.parts.store;
        let max_bytes = self.state.backend.file_limits.session;
        let unreadable = |error| {
            tracing::error!(%error, "the files of a session cannot be counted: {error}");
            AppError::Internal
        };
        let there = store
            .size_of_files(self.forum.key, self.session)
            .await
            .map_err(unreadable)?;
        if there + bytes <= max_bytes {
            return Ok(());
        }
        let asked = [(people::device_key(self.code, self.device), op)];
        let known = store.operations(self.forum.key, &asked).await.map_err(unreadable)?;
        if known.is_empty() {
            Err(AppError::NoRoom { max_bytes })
        } else {
            Ok(())
        }
    }
}
