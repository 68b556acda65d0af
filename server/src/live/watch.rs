//! One open connection.

use std::{sync::Arc, time::Duration};

use app::backend::{Cursor, EventBytes, Format};
use bytes::{Bytes, BytesMut};
use futures::stream;
use tokio::{
    sync::watch,
    time::{Instant, Interval, MissedTickBehavior, interval_at},
};

use super::{Head, Live, events};
use crate::{
    clock::Clock,
    instance::{OfScreen, Screen},
    random,
};

/// Screens come back within this time after the server has stopped, in milliseconds.
const COME_BACK_WITHIN: u64 = 5_000;

/// When a stream says something although nothing happened.
#[derive(Clone)]
pub struct Pace {
    pub clock: Clock,
    pub beat: Duration,
}

struct Connection {
    live: Arc<Live>,
    head: watch::Receiver<Head>,
    after: Option<Cursor>,
    format: Format,
    clock: Clock,
    beats: Interval,
    /// The wall that follows, when it came by a link of its own.
    screen: Option<Screen>,
    greeted: bool,
    over: bool,
}

/// Follows a forum from `after` on. The stream ends only when the server stops, the
/// reader goes, or the link of its wall is taken back.
#[must_use]
pub fn follow(
    live: &Arc<Live>,
    after: Option<Cursor>,
    format: Format,
    pace: &Pace,
    screen: Option<Screen>,
) -> EventBytes {
    let mut beats = interval_at(Instant::now() + pace.beat, pace.beat);
    beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let connection = Connection {
        live: live.clone(),
        head: live.head.subscribe(),
        after,
        format,
        clock: pace.clock.clone(),
        beats,
        screen,
        greeted: false,
        over: false,
    };
    Box::pin(stream::unfold(connection, |mut connection| async {
        let next = connection.next().await?;
        Some((next, connection))
    }))
}

/// Waits until something happens to a wall's link; for ever where there is none.
async fn of_screen(screen: Option<&mut Screen>) -> OfScreen {
    match screen {
        Some(screen) => screen.told().await,
        None => std::future::pending().await,
    }
}

impl Connection {
    /// The next write. Called only when the one before was taken by the network, so that a slow phone waits here
    /// with its cursor and nothing is queued for it.
    async fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        if !self.greeted {
            self.greeted = true;
            return Some(self.greet());
        }
        loop {
            if self.head.borrow().over {
                self.over = true;
                return Some(self.take_leave());
            }
            tokio::select! {
                biased;
                told = of_screen(self.screen.as_mut()) => match told {
                    OfScreen::Retired => {
                        self.over = true;
                        return Some(events::retired());
                    }
                    OfScreen::Turned => return Some(events::turned()),
                },
                changed = self.head.changed() => {
                    if changed.is_err() {
                        return None;
                    }
                    let missed = self.catch_up();
                    if !missed.is_empty() {
                        return Some(missed);
                    }
                }
                _ = self.beats.tick() => return Some(events::beat(self.clock.now())),
            }
        }
    }

    /// At once: the delay after a cut, what was missed, and the server's clock.
    fn greet(&mut self) -> Bytes {
        let mut greeting = BytesMut::from(&events::hello()[..]);
        greeting.extend_from_slice(&self.catch_up());
        greeting.extend_from_slice(&events::beat(self.clock.now()));
        greeting.freeze()
    }

    /// What happened just before, and when to come back.
    fn take_leave(&mut self) -> Bytes {
        let mut words = BytesMut::from(&self.catch_up()[..]);
        words.extend_from_slice(&events::bye(random::number() % COME_BACK_WITHIN));
        words.freeze()
    }

    fn catch_up(&mut self) -> Bytes {
        let state = self.head.borrow_and_update().state.clone();
        let missed = self.live.since(self.after, &state, self.format);
        self.after = Some(self.live.cursor(&state));
        missed
    }
}
