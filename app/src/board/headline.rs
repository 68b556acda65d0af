//! What runs now and for how long, and the time of the day.

use domain::{Minute, NotesView, SlotView};
use leptos::prelude::*;

use super::live;
use crate::live::{Live, Word};

/// How long before a slot the screen says which of its sessions lack a scribe, in minutes (S4-22).
const SCRIBES_BEFORE: u16 = 10;
/// How long before its end the screen says to pass to the outcome, in minutes.
const OUTCOME_BEFORE: u16 = 5;
/// From so many minutes on, what is left is said in hours: « encore 5 h 45 ».
const IN_HOURS: u16 = 120;

/// « Ateliers en cours, encore 32 minutes », what is to be thought of soon, and « 11 h 03 » by the server's clock.
#[island]
pub fn Headline() -> impl IntoView {
    let live = live();
    let (clock, soon, ends) = (live.clone(), live.clone(), live.clone());
    let outcome = Signal::derive(move || outcome(&ends));
    let wanted = Signal::derive(move || scribes_wanted(&soon));
    // A text that is empty is written as a space.
    let class = |text: Signal<String>| {
        let class = move || if text.read().is_empty() { "nudge none" } else { "nudge" };
        Signal::derive(move || class().to_owned())
    };
    let time = Signal::derive(move || {
        let today = clock.board.read().now.filter(|now| now.0 < Minute::DAY);
        today.map_or_else(String::new, |now| clock.words().time(now))
    });
    view! {
        <p class="headline">{Signal::derive(move || headline(&live))}</p>
        // The same words until the slot is over, so that they are said once.
        <p class=class(outcome) role="status">{outcome}</p>
        <p class=class(wanted)>{wanted}</p>
        <p class="clock">{time}</p>
    }
}

/// « Cinq dernières minutes : que retient-on ? »
fn outcome(live: &Live) -> String {
    let board = live.board.read();
    let ends = |slot: &SlotView| {
        let held = board.view.sessions.iter().any(|session| session.cell.slot == slot.id);
        let soon = |now: Minute| slot.start <= now && now < slot.end && slot.end.0 - now.0 <= OUTCOME_BEFORE;
        held && board.now.is_some_and(soon)
    };
    if board.view.slots.iter().any(ends) {
        live.words().say(Word::Outcome)
    } else {
        String::new()
    }
}

/// « À 10 h 45, scribe à trouver : nº 3, nº 7 »
fn scribes_wanted(live: &Live) -> String {
    let words = live.words();
    let board = live.board.read();
    let soon = |slot: &&SlotView| {
        let soon = |now: Minute| now < slot.start && slot.start.0 - now.0 <= SCRIBES_BEFORE;
        board.now.is_some_and(soon)
    };
    let Some(slot) = board.view.slots.iter().find(soon) else {
        return String::new();
    };
    let mut numbers = String::new();
    for session in &board.view.sessions {
        if session.cell.slot != slot.id || session.notes != NotesView::Wanted {
            continue;
        }
        let topic = board.view.topics.iter().find(|topic| topic.id == session.topic);
        if let Some(no) = topic.and_then(|topic| topic.no) {
            if !numbers.is_empty() {
                numbers.push_str(", ");
            }
            numbers.push_str(&words.number(no));
        }
    }
    if numbers.is_empty() {
        return numbers;
    }
    words.fill(Word::ScribesWanted, &[&words.time(slot.start), &numbers])
}

fn headline(live: &Live) -> String {
    let words = live.words();
    let board = live.board.read();
    let slots = &board.view.slots;
    let Some(now) = board.now else {
        return words.say(Word::BeforeStart);
    };
    let runs = |slot: &&SlotView| slot.start <= now && now < slot.end;
    let Some(slot) = slots.iter().find(runs) else {
        return words.say(match (slots.first(), slots.last()) {
            (Some(first), _) if now < first.start => Word::BeforeStart,
            (_, Some(last)) if last.end <= now => Word::DayOver,
            _ => Word::NothingNow,
        });
    };
    let left = slot.end.0 - now.0;
    let left = match left {
        0 => words.say(Word::EndsNow),
        1 => words.say(Word::OneMinuteLeft),
        minutes if minutes < IN_HOURS => words.fill(Word::MinutesLeft, &[&minutes.to_string()]),
        minutes => words.fill(Word::TimeLeft, &[&words.time(Minute(minutes))]),
    };
    let title = if slot.title.is_empty() {
        words.say(Word::SessionsRunning)
    } else {
        slot.title.clone()
    };
    format!("{title}, {left}")
}
