//! The live stream of one forum. Each batch of deltas is encoded once; every open connection holds only a cursor
//! and takes everything since it as one write, so that a slow phone costs no memory and never lags by an error.

mod events;
mod ring;
#[cfg(test)]
mod simulation;
mod watch;

use std::sync::{Arc, Mutex, PoisonError};

use app::backend::{Cursor, Format};
use bytes::Bytes;
use domain::Delta;
use tokio::sync::watch as head;

use crate::forum::State;
use ring::Ring;

pub use watch::{Pace, follow};

/// Deltas that are kept for screens that are behind. A whole day of a busy forum has fewer.
const KEPT: usize = 4_096;

/// What everyone may read of a forum: its newest state that was committed, and the deltas that led there.
pub struct Live {
    /// Ends with the process, or when the forum had to be read from the database again.
    epoch: u64,
    ring: Mutex<Ring>,
    head: head::Sender<Head>,
    snapshots: [Mutex<Option<(u64, Bytes)>>; 2],
}

/// What wakes connections.
struct Head {
    state: Arc<State>,
    /// Streams end: the server stops, or the forum was read from the database again. Here and not beside it, so that
    /// a thousand connections wait for one thing.
    over: bool,
}

impl Live {
    #[must_use]
    pub fn new(epoch: u64, state: State) -> Self {
        Self::keeping(KEPT, epoch, state)
    }

    fn keeping(deltas: usize, epoch: u64, state: State) -> Self {
        Self {
            epoch,
            ring: Mutex::new(Ring::keeping(deltas)),
            head: head::Sender::new(Head {
                state: Arc::new(state),
                over: false,
            }),
            snapshots: Default::default(),
        }
    }

    #[must_use]
    pub fn state(&self) -> Arc<State> {
        self.head.borrow().state.clone()
    }

    #[must_use]
    pub fn cursor(&self, state: &State) -> Cursor {
        Cursor {
            epoch: self.epoch,
            revision: state.revision,
        }
    }

    /// Makes a committed state the newest. `deltas` lead to it from the one before.
    pub fn publish(&self, state: State, deltas: Vec<Delta>) {
        if !deltas.is_empty() {
            let cursor = self.cursor(&state);
            let encoded = events::deltas(cursor, &deltas, Format::Postcard);
            self.lock_ring().push(cursor.revision, deltas, encoded);
        }
        self.head.send_modify(|head| head.state = Arc::new(state));
    }

    /// Somebody was forgotten: what was told before may name them, and is not told again. Who is behind gets a snapshot.
    pub fn forget(&self) {
        self.lock_ring().clear();
        for snapshot in &self.snapshots {
            *snapshot.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
    }

    /// Every stream says goodbye and ends.
    pub fn end(&self) {
        self.head.send_modify(|head| head.over = true);
    }

    /// What a screen at `after` must be sent to stand at `state`, as one write; empty when it is there already.
    fn since(&self, after: Option<Cursor>, state: &State, format: Format) -> Bytes {
        let here = after
            .filter(|after| after.epoch == self.epoch)
            .map(|after| after.revision);
        match here {
            Some(revision) if revision == state.revision => Bytes::new(),
            Some(revision) => self
                .lock_ring()
                .since(self.epoch, revision, format)
                .unwrap_or_else(|| self.snapshot(state, format)),
            None => self.snapshot(state, format),
        }
    }

    /// Encoded once for each revision, whoever asks.
    fn snapshot(&self, state: &State, format: Format) -> Bytes {
        let mut cached = self.snapshots[usize::from(format == Format::Json)]
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match &*cached {
            Some((revision, snapshot)) if *revision == state.revision => snapshot.clone(),
            _ => {
                let view = state.view();
                let snapshot = events::snapshot(self.cursor(state), &view, format);
                *cached = Some((state.revision, snapshot.clone()));
                snapshot
            }
        }
    }

    fn lock_ring(&self) -> std::sync::MutexGuard<'_, Ring> {
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
