//! How everyone else speaks to a forum's actor.

use std::sync::Arc;

use app::{
    backend::{Cursor, EventBytes, Format},
    error::AppError,
};
use domain::{Crowd, ForumCode, PersonId, Timestamp, Whereabouts};
use tokio::sync::{mpsc, oneshot};
use tokio_util::task::TaskTracker;

use super::{
    State,
    actor::ForumActor,
    answers::Answers,
    ask::{Answer, Ask},
    presence::Shared,
};
use crate::{
    instance::{Parts, Screen},
    live::{self, Live, Pace},
    random,
    store::{ForumKey, Kept},
};

/// Asks that wait. When it is full the server is far behind, and saying so helps more than waiting.
const QUEUE: usize = 1_024;

#[derive(Clone)]
pub struct ForumHandle {
    pub key: ForumKey,
    pub code: ForumCode,
    live: Arc<Live>,
    inbox: mpsc::Sender<Ask>,
    presence: Shared,
    pace: Pace,
}

impl ForumHandle {
    /// Starts the actor of a forum that was just read.
    #[must_use]
    pub fn start(kept: Kept, parts: &Parts, tasks: &TaskTracker) -> Self {
        let state = State::replay(&kept);
        let live = Arc::new(Live::new(random::number(), state));
        let (inbox, receiver) = mpsc::channel(QUEUE);
        let presence = Shared::default();
        let ending = parts.ending.child_token();
        let actor = ForumActor {
            key: kept.key,
            code: kept.code.clone(),
            live: live.clone(),
            answers: Answers::new(kept.operations),
            store: parts.store.clone(),
            writer: parts.writer.clone(),
            clock: parts.clock.clone(),
            mail: parts.mail.clone(),
            erased: parts.erased.clone(),
            memory: parts.memory.clone(),
            presence: presence.clone(),
            counted_at: None,
            beat: parts.beat,
            files: parts.files.clone(),
            retired: ending.clone(),
            doubtful: false,
        };
        tasks.spawn(actor.run(receiver, parts.stopping.clone()));
        tokio::spawn({
            let live = live.clone();
            async move {
                ending.cancelled().await;
                live.end();
            }
        });
        Self {
            key: kept.key,
            code: kept.code,
            live,
            inbox,
            presence,
            pace: Pace {
                clock: parts.clock.clone(),
                beat: parts.beat,
            },
        }
    }

    /// False when the actor has ended, by retiring or by a panic: the forum must be read again.
    #[must_use]
    pub fn is_running(&self) -> bool {
        !self.inbox.is_closed()
    }

    #[must_use]
    pub fn state(&self) -> Arc<State> {
        self.live.state()
    }

    #[must_use]
    pub fn cursor(&self, state: &State) -> Cursor {
        self.live.cursor(state)
    }

    /// Where this person says they are, and how many are where.
    #[must_use]
    pub fn presence(
        &self,
        state: &State,
        now: Timestamp,
        person: Option<PersonId>,
    ) -> (Option<Whereabouts>, Arc<Vec<Crowd>>) {
        self.presence.seen(state, now, person)
    }

    #[must_use]
    pub fn follow(&self, after: Option<Cursor>, format: Format, screen: Option<Screen>) -> EventBytes {
        live::follow(&self.live, after, format, &self.pace, screen)
    }

    /// Asks and waits. Going away meanwhile changes nothing about what is done.
    ///
    /// # Errors
    /// The actor's answer; [`AppError::TooMany`] when too many wait already.
    pub async fn ask<T>(&self, ask: impl FnOnce(Answer<T>) -> Ask) -> Result<T, AppError> {
        let (answer, answered) = oneshot::channel();
        self.inbox.try_send(ask(answer)).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => AppError::TooMany { seconds: 1 },
            mpsc::error::TrySendError::Closed(_) => AppError::NotKept,
        })?;
        answered.await.unwrap_or(Err(AppError::NotKept))
    }
}
