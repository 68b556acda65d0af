//! Who says where they are, as the actor and the pages share it, and how screens learn how many that are: gathered, so
//! that a hall that taps together is a few broadcasts, and so that nobody sees in a count who has just come in.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use domain::{Crowd, Delta, PersonId, Presence, Timestamp, Whereabouts};
use tokio::time::Instant;

use super::{State, actor::ForumActor};

/// How often counts may change on screens, as a part of a beat: every three seconds.
const PER_BEAT: u32 = 5;

#[derive(Clone, Default)]
pub(super) struct Shared(Arc<Mutex<Presence>>);

impl Shared {
    /// Where this person says they are, and how many are where. What was said for a slot that is over is not said any
    /// more, also before the actor has looked.
    pub(super) fn seen(
        &self,
        state: &State,
        now: Timestamp,
        person: Option<PersonId>,
    ) -> (Option<Whereabouts>, Arc<Vec<Crowd>>) {
        let presence = self.lock();
        if !presence.is_of(&state.forum, now) {
            return (None, Arc::default());
        }
        let own = person.and_then(|person| presence.of(person));
        (own, state.crowds.clone())
    }

    fn lock(&self) -> MutexGuard<'_, Presence> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When people are counted next; for ever where nobody is anywhere.
pub(super) async fn due(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at).await,
        None => std::future::pending().await,
    }
}

impl ForumActor {
    /// What this round was told becomes true; whoever is gone or wants to be shown nowhere is nowhere.
    pub(super) fn note_presence(&mut self, state: &State, said: Vec<(PersonId, Option<Whereabouts>)>, forgotten: bool) {
        let now = self.clock.now();
        let mut presence = self.presence.lock();
        for (person, whereabouts) in said {
            presence.say(&state.forum, now, person, whereabouts);
        }
        if forgotten {
            presence.keep(|person| state.names.contains_key(&person));
        }
        if !presence.is_empty() && self.counted_at.is_none() {
            self.counted_at = Some(Instant::now() + every(self.beat));
        }
    }

    /// Tells screens what has changed in the counts since the last time, and forgets what is over. Goes on as long as
    /// anyone is anywhere.
    pub(super) fn count_people(&mut self) {
        let state = self.live.state();
        let crowds = {
            let mut presence = self.presence.lock();
            presence.forget_past(&state.forum, self.clock.now());
            self.counted_at = (!presence.is_empty()).then(|| Instant::now() + every(self.beat));
            presence.crowds(&state.forum)
        };
        if *state.crowds == crowds {
            return;
        }
        let mut state = State::clone(&state);
        state.revision += 1;
        state.crowds = Arc::new(crowds.clone());
        self.live.publish(state, vec![Delta::Crowds(crowds)]);
    }
}

fn every(beat: Duration) -> Duration {
    beat / PER_BEAT
}
