//! « En ce moment »: what runs, in which room, and what comes next.

use domain::{Cell, Minute, SlotView, SpaceView};
use leptos::prelude::*;

use super::{card::Cards, cell::held, live};
use crate::live::{Live, Words, fill};

fn runs(slot: &SlotView, now: Option<Minute>) -> bool {
    now.is_some_and(|now| slot.start <= now && now < slot.end)
}

/// A slot, whether it is the running one, and the spaces where something happens.
#[derive(Clone, PartialEq)]
struct Period {
    slot: SlotView,
    runs: bool,
    spaces: Vec<SpaceView>,
}

/// The running slot, if there is one, and the one after it. On another day: the first.
fn periods(live: &Live) -> Vec<Period> {
    let now = live.now();
    let board = live.board.read();
    let board = &board.view;
    let current = board.slots.iter().find(|slot| runs(slot, now));
    let next = board.slots.iter().find(|slot| now.is_none_or(|now| slot.start > now));
    let period = |slot: &SlotView| {
        let holds = |space: &SpaceView| {
            board.sessions.iter().any(|session| {
                session.cell
                    == Cell {
                        slot: slot.id,
                        space: space.id,
                    }
            })
        };
        let spaces = board.spaces.iter().filter(|space| holds(space)).cloned().collect();
        Period {
            slot: slot.clone(),
            runs: runs(slot, now),
            spaces,
        }
    };
    current.into_iter().chain(next).map(period).collect()
}

#[island]
pub fn NowBoard() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let reads = live.clone();
    let periods = Memo::new(move |_| periods(&reads));
    view! {
        <p class="lede">{Signal::derive(move || headline(&live))}</p>
        {move || periods.read().iter().map(|period| section(period, &words)).collect_view()}
    }
}

/// « Ateliers en cours, encore 32 minutes »
pub fn headline(live: &Live) -> String {
    let words = live.words();
    let now = live.now();
    let board = live.board.read();
    let slots = &board.view.slots;
    let Some(minute) = now else {
        return words.before_start.clone();
    };
    match slots.iter().find(|slot| runs(slot, now)) {
        Some(slot) => {
            let left = words.time_left.of(usize::from(slot.end.0 - minute.0));
            let title = if slot.title.is_empty() {
                &words.sessions_running
            } else {
                &slot.title
            };
            format!("{title}, {left}")
        }
        None if slots.first().is_some_and(|first| minute < first.start) => words.before_start.clone(),
        None if slots.iter().all(|slot| slot.end <= minute) => words.day_over.clone(),
        None => words.nothing_now.clone(),
    }
}

fn section(period: &Period, words: &Words) -> impl IntoView + use<> {
    let slot = &period.slot;
    let when = if period.runs { &words.now } else { &words.next };
    let until = fill(&words.until, &[&words.time(slot.end)]);
    let times = format!("{} {until}", words.time(slot.start));
    let about = match (slot.common, period.spaces.is_empty()) {
        (true, _) => slot.title.clone(),
        (false, true) => words.empty_slot.clone(),
        (false, false) => String::new(),
    };
    let places = period.spaces.iter().map(|space| place(slot, space)).collect_view();
    view! {
        <section class="period">
            <h2>
                {when.clone()}
                <small>{times}</small>
            </h2>
            <p>{about}</p>
            {places}
        </section>
    }
}

fn place(slot: &SlotView, space: &SpaceView) -> impl IntoView + use<> {
    let live = live();
    let cell = Cell {
        slot: slot.id,
        space: space.id,
    };
    let held = Memo::new(move |_| held(&live, cell));
    view! {
        <div class="place">
            <h3>{space.name.clone()}</h3>
            <Cards held/>
        </div>
    }
}
