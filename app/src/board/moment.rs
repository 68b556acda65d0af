//! When a slot is, compared with now.

use domain::{SlotId, SlotView};
use leptos::prelude::*;

use crate::live::{Board, Live, Word};

/// The slot's class. The style sheet greys what is past, and the page « En ce moment » shows only what is now and next.
pub fn class(live: &Live, slot: SlotId) -> &'static str {
    of(&live.board.read(), slot)
}

pub fn of(board: &Board, slot: SlotId) -> &'static str {
    let later = |slot: &SlotView| board.now.is_none_or(|now| slot.start > now);
    let next = board.view.slots.iter().find(|slot| later(slot));
    match board.view.slots.iter().find(|known| known.id == slot) {
        Some(slot) if is_over(board, slot) => "past",
        Some(slot) if !later(slot) => "now",
        Some(slot) if next.is_some_and(|next| next.id == slot.id) => "next",
        _ => "later",
    }
}

/// « En ce moment », « terminé »
pub fn words(live: &Live, slot: SlotId) -> String {
    match class(live, slot) {
        "past" => live.words().say(Word::Over),
        "now" => live.words().say(Word::Now),
        _ => String::new(),
    }
}

/// On the forum's day: does « Maintenant » lead to this slot? It is the first that is not over, so that there is one
/// also between two slots.
pub fn is_where_now_is(live: &Live, slot: SlotId) -> bool {
    let board = live.board.read();
    let first = board.view.slots.iter().find(|slot| !is_over(&board, slot));
    board.now.is_some() && first.is_some_and(|first| first.id == slot)
}

fn is_over(board: &Board, slot: &SlotView) -> bool {
    board.now.is_some_and(|now| slot.end <= now)
}
