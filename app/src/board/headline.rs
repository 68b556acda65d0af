//! What runs now and for how long, and the time of the day.

use domain::SlotView;
use leptos::prelude::*;

use super::live;
use crate::live::{Live, Word};

/// « Ateliers en cours, encore 32 minutes », and « 11 h 03 » by the server's clock.
#[island]
pub fn Headline() -> impl IntoView {
    let live = live();
    let clock = live.clone();
    let time = Signal::derive(move || {
        clock
            .board
            .read()
            .now
            .map_or_else(String::new, |now| clock.words().time(now))
    });
    view! {
        <p class="headline">{Signal::derive(move || headline(&live))}</p>
        <p class="clock">{time}</p>
    }
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
        minutes => words.fill(Word::MinutesLeft, &[&minutes.to_string()]),
    };
    let title = if slot.title.is_empty() {
        words.say(Word::SessionsRunning)
    } else {
        slot.title.clone()
    };
    format!("{title}, {left}")
}
