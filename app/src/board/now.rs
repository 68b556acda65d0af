//! « En ce moment »: what runs, in which room, and what comes next.

use domain::{BoardView, Minute, SessionId, SlotId, SlotView, SpaceId, TopicId};
use leptos::prelude::*;

use super::{card::Card, live};
use crate::live::{Live, fill};

fn runs(slot: &SlotView, now: Option<Minute>) -> bool {
    now.is_some_and(|now| slot.start <= now && now < slot.end)
}

/// The running slot, if there is one, and the one after it. On another day: the first.
fn shown(live: &Live) -> Vec<SlotId> {
    let board = live.board.read();
    let now = live.now.get();
    let current = board.slots.iter().find(|slot| runs(slot, now));
    let next = board.slots.iter().find(|slot| now.is_none_or(|now| slot.start > now));
    current.into_iter().chain(next).map(|slot| slot.id).collect()
}

/// The sessions of a slot, in the order of the columns.
fn sessions(board: &BoardView, slot: SlotId) -> Vec<(SessionId, TopicId, SpaceId)> {
    let column = |space| board.spaces.iter().position(|known| known.id == space);
    let mut sessions: Vec<_> = board
        .sessions
        .iter()
        .filter(|session| session.cell.slot == slot)
        .map(|session| (session.id, session.topic, session.cell.space))
        .collect();
    sessions.sort_by_key(|(session, _, space)| (column(*space), *session));
    sessions
}

#[island]
pub fn NowBoard() -> impl IntoView {
    let live = live();
    let reads = live.clone();
    let slots = Memo::new(move |_| shown(&reads));
    view! {
        <p class="lede">{move || headline(&live)}</p>
        <For each=move || slots.get() key=|slot| *slot let:slot>
            <Period period=slot/>
        </For>
    }
}

/// « Ateliers en cours, encore 32 minutes »
#[must_use]
pub fn headline(live: &Live) -> String {
    let words = live.words();
    let board = live.board.read();
    let now = live.now.get();
    let first = board.slots.first().map(|slot| slot.start);
    let Some(minute) = now else {
        return words.before_start.clone();
    };
    match board.slots.iter().find(|slot| runs(slot, now)) {
        Some(slot) => {
            let left = words.time_left.of(usize::from(slot.end.0 - minute.0));
            let title = if slot.title.is_empty() { &words.now } else { &slot.title };
            format!("{title}, {left}")
        }
        None if first.is_some_and(|first| minute < first) => words.before_start.clone(),
        None if board.slots.iter().all(|slot| slot.end <= minute) => words.day_over.clone(),
        None => words.nothing_now.clone(),
    }
}

#[component]
fn Period(period: SlotId) -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let board = live.board.clone();
    let held = Memo::new(move |_| sessions(&board.read(), period));
    let board = live.board.clone();
    let view = Memo::new(move |_| board.read().slots.iter().find(|known| known.id == period).cloned());
    let heading = {
        let (words, now) = (words.clone(), live.now.clone());
        move || {
            let view = view.read();
            let Some(slot) = view.as_ref() else {
                return String::new();
            };
            let when = if runs(slot, now.get()) { &words.now } else { &words.next };
            let until = fill(&words.until, &[&words.time(slot.end)]);
            let title = if slot.title.is_empty() {
                String::new()
            } else {
                format!("\u{a0}: {}", slot.title)
            };
            format!("{when}{title}, {} {until}", words.time(slot.start))
        }
    };
    let empty = move || {
        let open = view.read().as_ref().is_some_and(|slot| !slot.common);
        (open && held.read().is_empty()).then(|| view! { <p>{words.empty_slot.clone()}</p> })
    };
    view! {
        <section class="period">
            <h2>{heading}</h2>
            {empty}
            <ul class="cards">
                <For each=move || held.get() key=|held| *held let:held>
                    <Place session=held.0 topic=held.1 space=held.2/>
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Place(session: SessionId, topic: TopicId, space: SpaceId) -> impl IntoView {
    let board = live().board;
    let name = move || {
        let board = board.read();
        board
            .spaces
            .iter()
            .find(|known| known.id == space)
            .map(|space| space.name.clone())
    };
    view! {
        <li>
            <h3>{name}</h3>
            <Card session topic/>
        </li>
    }
}
