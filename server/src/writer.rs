//! The one writer. All forums hand it their batches; it commits whatever is queued in one transaction, so that the
//! more is asked at once the less each change costs. Nobody holds a transaction but this task.

use std::time::Duration;

use domain::Timestamp;
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, timeout_at},
};

use crate::retention::Kind;
use crate::store::{Batch, Error, ForumKey, NewForum, Store, Writing};

/// Forums that wait for a commit; each has at most one batch under way.
const QUEUE: usize = 1_024;

/// Batches in one transaction. More would only make the first of them wait.
const TOGETHER: usize = 256;

/// How long what nobody waits for is held back, to be kept together with what somebody does. A commit of its own would
/// make a tap that comes in the middle of it wait for the disk twice.
const PATIENCE: Duration = Duration::from_millis(250);

/// Why a batch was not kept. The cause is in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The database holds something that contradicts it.
    Contradicted,
    /// The disk is full, the file is gone, the server is stopping.
    Unavailable,
}

#[derive(Clone)]
pub struct Writer(mpsc::Sender<Work>);

enum Work {
    Keep {
        batch: Batch,
        can_wait: bool,
        answer: oneshot::Sender<Result<(), NotKept>>,
    },
    Create {
        forum: NewForum,
        batch: Batch,
        answer: oneshot::Sender<Result<ForumKey, NotKept>>,
    },
    Purge {
        kind: Kind,
        before: Timestamp,
        now: Timestamp,
        answer: oneshot::Sender<Result<u64, NotKept>>,
    },
    Stop {
        stopped: oneshot::Sender<()>,
    },
}

impl Writer {
    /// Starts the task.
    ///
    /// # Errors
    /// When the database cannot be opened for writing.
    pub async fn start(store: &Store) -> Result<Self, Error> {
        let writing = store.writing().await?;
        let (sender, receiver) = mpsc::channel(QUEUE);
        tokio::spawn(write(writing, receiver));
        Ok(Self(sender))
    }

    /// Returns when the batch is on the disk.
    ///
    /// # Errors
    /// Nothing of it was kept; after a failure at the very end that is unknown, and the forum must be read again.
    pub async fn keep(&self, batch: Batch) -> Result<(), NotKept> {
        self.keep_batch(batch, false).await
    }

    /// As [`Self::keep`], for what no screen waits for: with the next commit, or alone after a moment.
    ///
    /// # Errors
    /// As [`Self::keep`].
    pub async fn keep_unhurried(&self, batch: Batch) -> Result<(), NotKept> {
        self.keep_batch(batch, true).await
    }

    async fn keep_batch(&self, batch: Batch, can_wait: bool) -> Result<(), NotKept> {
        let (answer, kept) = oneshot::channel();
        let work = Work::Keep {
            batch,
            can_wait,
            answer,
        };
        self.hand_over(work, kept).await
    }

    /// Makes a forum with everything in it.
    ///
    /// # Errors
    /// [`NotKept::Contradicted`] when the code is taken.
    pub async fn create(&self, forum: NewForum, batch: Batch) -> Result<ForumKey, NotKept> {
        let (answer, kept) = oneshot::channel();
        self.hand_over(Work::Create { forum, batch, answer }, kept).await
    }

    /// Deletes what is in the database only and is over since before that time; returns how many rows.
    ///
    /// # Errors
    /// Nothing was deleted.
    pub async fn purge(&self, kind: Kind, before: Timestamp, now: Timestamp) -> Result<u64, NotKept> {
        let (answer, purged) = oneshot::channel();
        let work = Work::Purge {
            kind,
            before,
            now,
            answer,
        };
        self.hand_over(work, purged).await
    }

    /// Keeps what was handed over before, folds the database's log into its file, and keeps nothing afterwards.
    pub async fn stop(&self) {
        let (stopped, done) = oneshot::channel();
        if self.0.send(Work::Stop { stopped }).await.is_ok() {
            let _ = done.await;
        }
    }

    async fn hand_over<T>(&self, work: Work, kept: oneshot::Receiver<Result<T, NotKept>>) -> Result<T, NotKept> {
        self.0.send(work).await.map_err(|_| NotKept::Unavailable)?;
        kept.await.unwrap_or(Err(NotKept::Unavailable))
    }
}

async fn write(mut writing: Writing, mut queue: mpsc::Receiver<Work>) {
    let mut works = Vec::new();
    let mut stop = None;
    while stop.is_none() && receive(&mut queue, &mut works).await > 0 {
        let mut batches = Vec::with_capacity(works.len());
        for work in works.drain(..) {
            match work {
                Work::Keep { batch, answer, .. } => batches.push((batch, answer)),
                Work::Create { forum, batch, answer } => {
                    let kept = writing.create(&forum, batch).await;
                    let _ = answer.send(kept.map_err(|error| say(&error)));
                }
                Work::Purge {
                    kind,
                    before,
                    now,
                    answer,
                } => {
                    let purged = writing.purge(kind, before, now).await;
                    let _ = answer.send(purged.map_err(|error| say(&error)));
                }
                Work::Stop { stopped } => stop = Some(stopped),
            }
        }
        commit(&mut writing, batches).await;
    }
    if let Err(error) = writing.fold().await {
        tracing::warn!(%error, "the database's log stays beside it: {error}");
    }
    drop(queue);
    if let Some(stopped) = stop {
        let _ = stopped.send(());
    }
}

/// What is queued, and while all of it can wait what comes within a moment. Returns how much there is: nothing, once
/// nobody can hand over any more.
async fn receive(queue: &mut mpsc::Receiver<Work>, works: &mut Vec<Work>) -> usize {
    if queue.recv_many(works, TOGETHER).await == 0 {
        return 0;
    }
    let until = Instant::now() + PATIENCE;
    let can_wait = |work: &Work| matches!(work, Work::Keep { can_wait: true, .. });
    while works.len() < TOGETHER && works.iter().all(can_wait) {
        match timeout_at(until, queue.recv_many(works, TOGETHER)).await {
            Ok(0) | Err(_) => break,
            Ok(_) => {}
        }
    }
    works.len()
}

/// All together; when that fails one by one, so that a batch that contradicts the database fails alone.
async fn commit(writing: &mut Writing, batches: Vec<(Batch, oneshot::Sender<Result<(), NotKept>>)>) {
    if batches.is_empty() {
        return;
    }
    let together: Vec<&Batch> = batches.iter().map(|(batch, _)| batch).collect();
    let kept = writing.commit(&together).await;
    let alone = kept.is_err() && batches.len() > 1;
    let kept = kept.map_err(|error| say(&error));
    for (batch, answer) in batches {
        let kept = if alone {
            writing.commit(&[&batch]).await.map_err(|error| say(&error))
        } else {
            kept
        };
        // Whoever asked may be gone; what was kept is kept.
        let _ = answer.send(kept);
    }
}

/// The one place where a failure of the database is logged.
fn say(error: &Error) -> NotKept {
    if error.is_constraint() {
        tracing::error!(%error, "a batch contradicts the database: {error}");
        NotKept::Contradicted
    } else {
        tracing::error!(%error, "nothing can be kept: {error}");
        NotKept::Unavailable
    }
}
