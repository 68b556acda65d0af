//! Sends what waits in the database: what was asked for survives a kill. Mail and shared reports wait in tables of their
//! own and leave by their own ways; when each is tried, and what happens when the database or the other side is not
//! there, is said here once.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::Timestamp;
use futures::{StreamExt, stream::FuturesUnordered};
use tokio::sync::Notify;
use uuid::Uuid;

use super::Instance;
use crate::store::{Batch, Error};

mod letters;
mod mail;
mod shares;

/// Read at once.
const TOGETHER: u32 = 50;

/// Between two looks at the database when it cannot be read or written.
const PAUSE: Duration = Duration::from_secs(30);

/// Something that waits, of one kind, and the way it leaves by.
trait Way: Send + Sync + 'static {
    type Waiting: Send;
    /// Why something did not leave.
    type Reason: Clone + Send;
    /// What became of it, as it is kept.
    type Change: Clone + Send;

    /// Those whose time has come, first those that have waited longest.
    fn due(&self, now: Timestamp, most: u32) -> impl Future<Output = Result<Vec<Self::Waiting>, Error>> + Send;

    /// When the next one is to be tried; `None`: none waits.
    fn next(&self) -> impl Future<Output = Result<Option<Timestamp>, Error>> + Send;

    fn id(&self, waiting: &Self::Waiting) -> Uuid;

    /// Where it goes. What goes to one place leaves one after the other; places do not wait for each other.
    fn place(&self, waiting: &Self::Waiting) -> Uuid;

    /// `None`: what had to be kept before it leaves could not be, so nothing left.
    fn send(&self, waiting: &Self::Waiting) -> impl Future<Output = Option<Outcome<Self>>> + Send;

    /// Tried again, or given up after the last delay.
    fn later(&self, waiting: &Self::Waiting, reason: Self::Reason) -> Self::Change;

    fn batch(&self, waiting: &Self::Waiting, change: Self::Change) -> Batch;
}

/// What became of one.
struct Outcome<W: Way + ?Sized> {
    change: W::Change,
    /// Nobody could be spoken to there: what else goes to that place is not tried in this round.
    away: Option<W::Reason>,
}

struct Outbox<W: Way> {
    instance: Arc<Instance>,
    way: W,
    asked: Arc<Notify>,
    /// What became of some and could not be kept, so that they are not sent again before it is.
    unkept: Mutex<HashMap<Uuid, W::Change>>,
}

impl<W: Way> Outbox<W> {
    fn new(instance: &Arc<Instance>, way: W, asked: Arc<Notify>) -> Self {
        Self {
            instance: instance.clone(),
            way,
            asked,
            unkept: Mutex::default(),
        }
    }

    /// Ends when the server stops, after what is under way.
    async fn run(self) {
        let stopping = self.instance.parts.stopping.clone();
        let (mut busy, mut sending) = (HashSet::new(), FuturesUnordered::new());
        loop {
            let pause = match self.due_elsewhere(&busy).await {
                Ok((due, pause)) => {
                    for (place, waiting) in due {
                        busy.insert(place);
                        sending.push(self.send_to(place, waiting));
                    }
                    pause
                }
                Err(error) => {
                    tracing::error!(%error, "what waits to be sent cannot be read: {error}");
                    PAUSE
                }
            };
            tokio::select! {
                () = stopping.cancelled() => break,
                () = self.asked.notified() => {}
                Some(place) = sending.next() => { busy.remove(&place); }
                () = tokio::time::sleep(pause) => {}
            }
        }
        while sending.next().await.is_some() {}
    }

    /// What is due, by where it goes, but for places where something is under way; and how long to wait at most.
    async fn due_elsewhere(&self, busy: &HashSet<Uuid>) -> Result<(BTreeMap<Uuid, Vec<W::Waiting>>, Duration), Error> {
        let now = self.instance.parts.clock.now();
        let mut places: BTreeMap<Uuid, Vec<W::Waiting>> = BTreeMap::new();
        for waiting in self.way.due(now, TOGETHER).await? {
            let place = self.way.place(&waiting);
            if !busy.contains(&place) {
                places.entry(place).or_default().push(waiting);
            }
        }
        let next = self.way.next().await?;
        let seconds = next.map_or(3_600, |next| next.0 - now.0).clamp(1, 3_600);
        Ok((places, Duration::from_secs(seconds.unsigned_abs())))
    }

    /// Returns when the place may be sent to again.
    async fn send_to(&self, place: Uuid, waiting: Vec<W::Waiting>) -> Uuid {
        if !self.send_one_by_one(waiting).await {
            tokio::select! {
                () = self.instance.parts.stopping.cancelled() => {}
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
        place
    }

    /// Says whether all that became of them was kept.
    async fn send_one_by_one(&self, all: Vec<W::Waiting>) -> bool {
        let mut away = None;
        for waiting in all {
            if self.instance.parts.stopping.is_cancelled() {
                return false;
            }
            let change = match (self.unkept(&waiting), &away) {
                (Some(known), _) => known,
                (None, Some(reason)) => self.way.later(&waiting, W::Reason::clone(reason)),
                (None, None) => match self.way.send(&waiting).await {
                    Some(outcome) => {
                        away = outcome.away;
                        outcome.change
                    }
                    None => return false,
                },
            };
            if !self.keep(&waiting, change).await {
                return false;
            }
        }
        true
    }

    fn unkept(&self, waiting: &W::Waiting) -> Option<W::Change> {
        let unkept = self.unkept.lock().unwrap_or_else(PoisonError::into_inner);
        unkept.get(&self.way.id(waiting)).cloned()
    }

    async fn keep(&self, waiting: &W::Waiting, change: W::Change) -> bool {
        let batch = self.way.batch(waiting, change.clone());
        let kept = self.instance.parts.writer.keep(batch).await.is_ok();
        let mut unkept = self.unkept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept {
            unkept.remove(&self.way.id(waiting));
        } else {
            unkept.insert(self.way.id(waiting), change);
        }
        kept
    }
}

/// When something that was tried so often before is tried again, by seconds from one attempt to the next; `None`: it was
/// tried often enough.
fn again(now: Timestamp, delays: &[i64], attempts: u32) -> Option<Timestamp> {
    let tried = usize::try_from(attempts).unwrap_or(usize::MAX);
    delays.get(tried).map(|delay| Timestamp(now.0 + delay))
}
