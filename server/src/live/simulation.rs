//! Many screens on a bad network, one seed at a time: the rules, the ring and the real connections, with phones that
//! are cut off in the middle of an event, come late, read slowly, hear things twice, and a server that starts again.
//! Once the network is good every screen shows what the server shows.
//!
//! `SEED=42 cargo test -p server --lib simulation` runs one seed; `make soak` runs many more.

mod asking;
mod screen;

use std::sync::{Arc, atomic::AtomicI64};

use domain::{Delta, Forum, Names, Stamp, decide};

use super::{Live, Pace};
use crate::{clock::Clock, forum::State};
use asking::{MORNING, Random, command, details, person};
use screen::{Met, Screen};

const SEEDS: u64 = 1_000;

/// What happens in one seed.
const STEPS: u32 = 300;

/// Far fewer deltas than the real ring keeps, so that who sleeps for some steps has missed too many.
const KEPT: usize = 24;

#[test]
fn every_screen_shows_what_the_server_shows_once_the_network_is_good() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    let runtime = runtime.expect("a runtime");
    let _inside = runtime.enter();
    let mut met = Met::default();
    for seed in seeds() {
        let _told = Told(seed);
        let mut world = World::begin(seed);
        for _ in 0..STEPS {
            world.step(&mut met);
        }
        world.heal(&mut met);
        world.check();
    }
    // The screens above say nothing about what they never met.
    if one_seed().is_none() {
        met.check();
    }
}

/// Which seeds: one that is named, many more when soaking, else a thousand.
fn seeds() -> std::ops::Range<u64> {
    let many = if std::env::var_os("SOAK").is_some() { 100 } else { 1 };
    one_seed().map_or(0..SEEDS * many, |seed| seed..seed + 1)
}

fn one_seed() -> Option<u64> {
    std::env::var_os("SEED")?.to_str()?.parse().ok()
}

/// Says which seed failed.
struct Told(u64);

impl Drop for Told {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("SEED={}", self.0);
        }
    }
}

struct World {
    random: Random,
    live: Arc<Live>,
    pace: Pace,
    screens: Vec<Screen>,
}

impl World {
    fn begin(seed: u64) -> Self {
        let state = State {
            forum: Arc::new(Forum::new(details())),
            names: Arc::default(),
            profiles: Arc::default(),
            members: Arc::default(),
            invitations: Arc::default(),
            cases: Arc::default(),
            charters: Arc::default(),
            crowds: Arc::default(),
            seq: 0,
            revision: 0,
        };
        let mut world = Self {
            random: Random::new(seed),
            live: Arc::new(Live::keeping(KEPT, 1, state)),
            pace: pace(),
            screens: Vec::new(),
        };
        world.commit(asking::opening());
        world.screens.push(Screen::with_a_page(&world.live));
        world
    }

    fn step(&mut self, met: &mut Met) {
        let which = self.random.below(self.screens.len());
        match self.random.below(40) {
            // What people do reaches the server, several things at once when they hurry.
            0..12 => {
                let asked = 1 + self.random.below(4);
                let state = self.live.state();
                let commands = (0..asked).map(|_| command(&mut self.random, &state.forum)).collect();
                self.commit(commands);
            }
            12 => self.rename(),
            13..22 => self.screens[which].write(met),
            22..30 => {
                let bytes = self.random.below(200);
                self.screens[which].arrive(bytes, met);
            }
            30..32 => self.screens[which].cut(met),
            32..35 => self.screens[which].open(&self.live, &self.pace),
            35 => self.screens[which].hear_again(),
            36 => self.screens[which].go_back(),
            37 if self.screens.len() < 8 => self.screens.push(Screen::with_a_page(&self.live)),
            38 if self.screens.len() < 8 => self.screens.push(Screen::default()),
            39 if self.random.below(4) == 0 => self.start_again(),
            _ => self.screens[which].write(met),
        }
    }

    /// One round of the actor: each is decided on what the one before made true, and all are published together.
    fn commit(&mut self, asked: Vec<(domain::Actor, domain::Command)>) {
        let mut state = State::clone(&self.live.state());
        let mut deltas = Vec::new();
        for (who, command) in asked {
            let stamp = Stamp {
                act: state.forum.history.next_act(),
                at: MORNING,
                actor: who.person(),
            };
            for change in decide(&state.forum, &who, MORNING, command).unwrap_or_default() {
                Arc::make_mut(&mut state.forum).keep(stamp, &change);
                deltas.extend(state.forum.project(&change, &state.names));
            }
        }
        self.publish(state, deltas);
    }

    /// Someone comes in, is called something else, or leaves.
    fn rename(&mut self) {
        let mut state = State::clone(&self.live.state());
        let (who, name) = (person(self.random.below(4)), self.random.below(3));
        let names: &mut Names = Arc::make_mut(&mut state.names);
        match name {
            0 => names.remove(&who),
            name => names.insert(who, format!("Personne {name}")),
        };
        let deltas = state.forum.project_names(who, &state.names);
        self.publish(state, deltas);
    }

    fn publish(&self, mut state: State, deltas: Vec<Delta>) {
        state.revision += deltas.len() as u64;
        self.live.publish(state, deltas);
    }

    /// The process ends, and another one knows what was kept and nobody's cursor.
    fn start_again(&mut self) {
        self.live.end();
        let state = State {
            revision: 0,
            ..State::clone(&self.live.state())
        };
        self.live = Arc::new(Live::keeping(KEPT, self.live.epoch + 1, state));
    }

    /// Everything arrives now, and who is cut off comes back.
    fn heal(&mut self, met: &mut Met) {
        for screen in &mut self.screens {
            while !screen.is_up_to_date(&self.live) {
                screen.read_all(met);
                if !screen.is_connected() {
                    screen.open(&self.live, &self.pace);
                }
            }
        }
    }

    fn check(&self) {
        let state = self.live.state();
        let view = state.forum.view(&state.names);
        for screen in &self.screens {
            assert_eq!(screen.view.as_ref(), Some(&view));
        }
    }
}

fn pace() -> Pace {
    Pace {
        clock: Clock::set(Arc::new(AtomicI64::new(MORNING.0))),
        // Nothing here waits for a clock.
        beat: std::time::Duration::from_secs(3_600),
    }
}
