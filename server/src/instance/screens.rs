//! Which walls are open at this moment, by the hash of their link's token.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::{
    clock::Clock,
    store::{Batch, ForumKey, Hash, WallChange},
    writer::Writer,
};

#[derive(Clone, Default)]
pub struct Screens(Arc<Mutex<HashMap<Hash, Shown>>>);

struct Shown {
    count: usize,
    retired: CancellationToken,
    turned: watch::Sender<()>,
}

/// One screen that follows the stream by a wall's link. When it goes, the time is kept as that when it was last seen.
pub struct Screen {
    retired: CancellationToken,
    turned: watch::Receiver<()>,
    screens: Screens,
    forum: ForumKey,
    token: Hash,
    writer: Writer,
    clock: Clock,
}

impl Screens {
    /// A screen comes. The link must be looked up after this and not before: one that is taken back meanwhile is then
    /// either not found any more, or this screen is told.
    #[must_use]
    pub fn show(&self, forum: ForumKey, token: Hash, writer: &Writer, clock: &Clock) -> Screen {
        let mut screens = self.lock();
        let shown = screens.entry(token).or_insert_with(|| Shown {
            count: 0,
            retired: CancellationToken::new(),
            turned: watch::Sender::new(()),
        });
        shown.count += 1;
        Screen {
            retired: shown.retired.clone(),
            turned: shown.turned.subscribe(),
            screens: self.clone(),
            forum,
            token,
            writer: writer.clone(),
            clock: clock.clone(),
        }
    }

    #[must_use]
    pub fn count(&self, token: Hash) -> usize {
        self.lock().get(&token).map_or(0, |shown| shown.count)
    }

    /// Ends the streams of all screens that show this link.
    pub fn retire(&self, token: Hash) {
        if let Some(shown) = self.lock().get(&token) {
            shown.retired.cancel();
        }
    }

    /// All screens that show this link show something else from now on.
    pub fn turn(&self, token: Hash) {
        if let Some(shown) = self.lock().get(&token) {
            shown.turned.send_replace(());
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Hash, Shown>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What happened to the link of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfScreen {
    /// It was taken back.
    Retired,
    /// It shows something else from now on.
    Turned,
}

impl Screen {
    /// Waits until something happens to the link.
    pub async fn told(&mut self) -> OfScreen {
        tokio::select! {
            biased;
            () = self.retired.cancelled() => OfScreen::Retired,
            // The sender lives as long as a screen does.
            _ = self.turned.changed() => OfScreen::Turned,
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let mut screens = self.screens.lock();
        if let Some(shown) = screens.get_mut(&self.token) {
            shown.count -= 1;
            if shown.count == 0 {
                screens.remove(&self.token);
            }
        }
        drop(screens);
        let mut batch = Batch::new(self.forum);
        batch.walls.push(WallChange::Seen {
            token: self.token,
            at: self.clock.now(),
        });
        let writer = self.writer.clone();
        // Nobody waits for it; when the server is stopping it is not kept, and was seen when it opened.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { writer.keep(batch).await });
        }
    }
}
