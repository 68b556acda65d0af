//! The projected screen: the whole board at once, the time, and how to join. Nothing on it asks for a tap.

use leptos::prelude::*;

use super::{live, now::headline, wall_grid::WallGrid};
use crate::live::Live;

#[island]
pub fn Wall() -> impl IntoView {
    let live = live();
    let (time, line, size) = (live.clone(), live.clone(), live.clone());
    let title = live.board.clone();
    let density = Memo::new(move |_| density(&size));
    view! {
        <header class="wall-head">
            <h1>{move || title.read().forum.title.clone()}</h1>
            <p class="wall-line">{move || headline(&line)}</p>
            <p class="wall-clock">{move || clock(&time)}</p>
        </header>
        <div class="wall-board" data-density=move || density.get()>
            <WallGrid/>
        </div>
    }
}

fn clock(live: &Live) -> String {
    live.now.get().map(|now| live.words().time(now)).unwrap_or_default()
}

/// How much must fit: the style sheet has a text size for each step.
fn density(live: &Live) -> &'static str {
    let board = live.board.read();
    let rows = board.slots.iter().filter(|slot| !slot.common).count();
    let columns = board.spaces.iter().filter(|space| space.places > 0).count();
    match (rows, columns) {
        (..=3, ..=4) => "airy",
        (..=4, ..=6) => "calm",
        (..=6, ..=8) => "full",
        _ => "dense",
    }
}
