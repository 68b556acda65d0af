//! The newest deltas, encoded, for screens that are only a little behind.

use std::{collections::VecDeque, sync::OnceLock};

use app::backend::{Cursor, Format};
use bytes::{Bytes, BytesMut};
use domain::Delta;

use super::events;

pub(super) struct Ring {
    entries: VecDeque<Entry>,
    /// Deltas in them.
    kept: usize,
    /// Deltas that are kept at most.
    room: usize,
    /// What was put together last, after which revision: when several batches came before the screens woke, all of
    /// them miss the same.
    together: Option<(u64, Bytes)>,
}

/// One batch: what one commit changed.
struct Entry {
    /// The revision after it.
    revision: u64,
    deltas: Vec<Delta>,
    postcard: Bytes,
    /// Made when the first integrator asks.
    json: OnceLock<Bytes>,
}

impl Entry {
    /// The revision before it.
    fn before(&self) -> u64 {
        self.revision - self.deltas.len() as u64
    }

    fn encoded(&self, epoch: u64, format: Format) -> &Bytes {
        match format {
            Format::Postcard => &self.postcard,
            Format::Json => self.json.get_or_init(|| {
                let cursor = Cursor {
                    epoch,
                    revision: self.revision,
                };
                events::deltas(cursor, &self.deltas, Format::Json)
            }),
        }
    }
}

impl Ring {
    pub(super) fn keeping(room: usize) -> Self {
        Self {
            entries: VecDeque::new(),
            kept: 0,
            room,
            together: None,
        }
    }

    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.kept = 0;
        self.together = None;
    }

    pub(super) fn push(&mut self, revision: u64, deltas: Vec<Delta>, postcard: Bytes) {
        self.kept += deltas.len();
        self.together = None;
        let json = OnceLock::new();
        self.entries.push_back(Entry {
            revision,
            deltas,
            postcard,
            json,
        });
        // The newest batch always stays, however long.
        while self.kept > self.room && self.entries.len() > 1 {
            if let Some(oldest) = self.entries.pop_front() {
                self.kept -= oldest.deltas.len();
            }
        }
    }

    /// Everything after `revision` as one text of events. `None`: too old, or not a revision there ever was.
    ///
    /// A revision inside a batch gets that batch again: applying a delta twice is harmless.
    pub(super) fn since(&mut self, epoch: u64, revision: u64, format: Format) -> Option<Bytes> {
        let (oldest, newest) = (self.entries.front()?, self.entries.back()?);
        if revision < oldest.before() || revision > newest.revision {
            return None;
        }
        let first = self.entries.partition_point(|entry| entry.revision <= revision);
        let missed = self.entries.iter().skip(first);
        match missed.len() {
            0 => Some(Bytes::new()),
            // The commonest: everyone is sent the very same bytes.
            1 => missed.last().map(|entry| entry.encoded(epoch, format).clone()),
            _ => {
                if let Some((after, together)) = &self.together
                    && *after == revision
                    && format == Format::Postcard
                {
                    return Some(together.clone());
                }
                let all = missed.fold(BytesMut::new(), |mut all, entry| {
                    all.extend_from_slice(entry.encoded(epoch, format));
                    all
                });
                let all = all.freeze();
                if format == Format::Postcard {
                    self.together = Some((revision, all.clone()));
                }
                Some(all)
            }
        }
    }
}
