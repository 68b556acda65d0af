//! The actor's loop.

use std::{path::PathBuf, sync::Arc, time::Duration};

use app::{backend::Device, error::AppError};
use domain::{FileId, ForumCode, PersonId};
use tokio::{
    sync::{Notify, mpsc},
    time::Instant,
};
use tokio_util::sync::CancellationToken;

use super::{State, answers::Answers, ask::Ask, presence, round::Round};
use crate::{
    clock::Clock,
    erased::Erased,
    instance::Memory,
    live::Live,
    people,
    store::{ForumKey, Hash, Store},
    writer::Writer,
};

/// Asks decided in one round. More would only make the first of them wait.
const TOGETHER: usize = 256;

pub(super) struct ForumActor {
    pub(super) key: ForumKey,
    pub(super) code: ForumCode,
    pub(super) live: Arc<Live>,
    pub(super) answers: Answers,
    pub(super) store: Store,
    pub(super) writer: Writer,
    pub(super) clock: Clock,
    /// Woken when there is something to send; `None`: this server sends no mail.
    pub(super) mail: Option<Arc<Notify>>,
    /// Who was erased, beside the database.
    pub(super) erased: Erased,
    /// What names people besides the state.
    pub(super) memory: Memory,
    /// Who says where they are, in memory only.
    pub(super) presence: presence::Shared,
    /// When they are counted next; `None`: nobody is anywhere.
    pub(super) counted_at: Option<Instant>,
    pub(super) beat: Duration,
    /// Where files are; those that are removed go from here too.
    pub(super) files: PathBuf,
    /// Cancelled when what is in memory is no longer what is kept: streams end, and the forum is read anew.
    pub(super) retired: CancellationToken,
    /// A commit failed, so that it is unknown whether it was kept after all.
    pub(super) doubtful: bool,
}

impl ForumActor {
    /// Runs until everyone who could ask is gone or the server stops; what was asked before that is decided.
    pub(super) async fn run(mut self, mut inbox: mpsc::Receiver<Ask>, stopping: CancellationToken) {
        let mut asks = Vec::new();
        loop {
            let asked = tokio::select! {
                biased;
                () = presence::due(self.counted_at) => {
                    self.count_people();
                    continue;
                }
                asked = inbox.recv_many(&mut asks, TOGETHER) => asked,
                () = stopping.cancelled(), if !inbox.is_closed() => {
                    inbox.close();
                    continue;
                }
            };
            if asked == 0 {
                return;
            }
            // Who tapped at the same moment belongs to this round: their requests are read first. It costs nothing
            // when there are none.
            tokio::task::yield_now().await;
            while asks.len() < TOGETHER
                && let Ok(ask) = inbox.try_recv()
            {
                asks.push(ask);
            }
            let asks = std::mem::take(&mut asks);
            if self.doubtful && !self.is_current().await {
                refuse(asks);
                // Still in doubt: the database cannot be read, and may be again at the next ask.
                if self.doubtful {
                    continue;
                }
                inbox.close();
                self.retired.cancel();
                return;
            }
            self.decide(asks).await;
        }
    }

    async fn decide(&mut self, asks: Vec<Ask>) {
        if !self.recall(&asks).await {
            return refuse(asks);
        }
        let mut round = Round::new(
            self.key,
            State::clone(&self.live.state()),
            &self.answers,
            self.clock.now(),
            self.mail.is_some(),
        );
        for ask in asks {
            round.take(ask);
        }
        round.settle();
        round.index();
        let Round {
            mut state,
            batch,
            deltas,
            replies,
            removed_files,
            left,
            erased,
            said,
            forgotten,
            ..
        } = round;
        // Nothing is to be kept and nobody to be told: what is true stays, and nobody is woken for it.
        let changed = !batch.is_empty() || !deltas.is_empty();
        let operations = batch.operations.clone();
        let has_mail = !batch.mail.is_empty();
        let kept = if batch.is_empty() {
            Ok(())
        } else {
            self.writer.keep(batch).await
        };
        if kept.is_ok() {
            state.revision += deltas.len() as u64;
            for operation in &operations {
                self.answers.remember_kept(operation);
            }
            for device in &left {
                self.answers.forget(device);
            }
            if forgotten {
                self.forget_in_memory(&left);
            }
            self.note_presence(&state, said, forgotten);
            if changed {
                self.live.publish(state, deltas);
            }
            self.write_down(&erased);
            if let Some(mail) = self.mail.as_ref().filter(|_| has_mail) {
                mail.notify_one();
            }
            self.remove(removed_files).await;
        } else {
            // Nothing is swapped: everyone goes on reading what was kept last.
            self.doubtful = true;
        }
        let told = kept.map_err(|_| AppError::NotKept);
        for reply in replies {
            reply.send(told.clone());
        }
    }

    /// Reads the answers that may have been given before this process, or too long ago to be in memory.
    async fn recall(&mut self, asks: &[Ask]) -> bool {
        let asked: Vec<(Hash, _)> = asks
            .iter()
            .filter_map(Ask::operation)
            .filter(|(device, op)| self.answers.is_to_be_read(device, *op))
            .collect();
        if asked.is_empty() {
            return true;
        }
        match self.store.operations(self.key, &asked).await {
            Ok(known) => {
                known.into_iter().for_each(|known| self.answers.remember_read(known));
                true
            }
            Err(error) => {
                tracing::error!(%error, "earlier answers cannot be read: {error}");
                false
            }
        }
    }

    /// Is what is in memory what is kept? Asked after a commit failed: its rows may be on the disk all the same.
    async fn is_current(&mut self) -> bool {
        match self.store.load(&self.code).await {
            Ok(kept) => {
                self.doubtful = false;
                kept.is_some_and(|kept| State::replay(&kept).is_same_day(&self.live.state()))
            }
            Err(error) => {
                tracing::error!(%error, "the forum cannot be read: {error}");
                false
            }
        }
    }

    /// What still names them besides the state: told deltas, shared pages, forms that were refused.
    fn forget_in_memory(&self, browsers: &[Hash]) {
        self.live.forget();
        self.memory.visitor_pages.forget(&self.code);
        let is_theirs = |device: &Device| browsers.contains(&people::device_key(&self.code, device));
        self.memory.refusals.forget(is_theirs);
    }

    fn write_down(&self, erased: &[PersonId]) {
        if !erased.is_empty()
            && let Err(error) = self.erased.add(erased)
        {
            tracing::error!(%error, "a restored backup would not forget someone again: {error}");
        }
    }

    async fn remove(&self, files: Vec<FileId>) {
        for file in files {
            let path = self.files.join(file.0.to_string());
            if let Err(error) = tokio::fs::remove_file(path).await {
                // The sweep at the next start takes it.
                tracing::warn!(%error, "a removed file is still on the disk: {error}");
            }
        }
    }
}

fn refuse(asks: Vec<Ask>) {
    asks.into_iter().for_each(|ask| ask.refuse(AppError::NotKept));
}
