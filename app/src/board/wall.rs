//! The projected screen: the whole board at once, the time, and how to join. It is the board's own table, drawn
//! by another style.

use leptos::prelude::*;

use super::{grid::Grid, live, now::headline};
use crate::live::Live;

#[island]
pub fn Wall() -> impl IntoView {
    let live = live();
    let title = live.page.board.forum.title.clone();
    let (time, size) = (live.clone(), live.clone());
    view! {
        <header class="wall-head">
            <h1>{title}</h1>
            <p class="wall-line">{Signal::derive(move || headline(&live))}</p>
            <p class="wall-clock">{Signal::derive(move || clock(&time))}</p>
        </header>
        <div class=Signal::derive(move || density(&size).to_owned())>
            <Grid/>
        </div>
    }
}

fn clock(live: &Live) -> String {
    live.now().map(|now| live.words().time(now)).unwrap_or_default()
}

/// How much must fit: the style sheet has a text size for each step.
fn density(live: &Live) -> &'static str {
    let board = live.board.read();
    let rows = board.view.slots.iter().filter(|slot| !slot.common).count();
    let columns = board.view.spaces.iter().filter(|space| space.places > 0).count();
    match (rows, columns) {
        (..=3, ..=4) => "wall-board airy",
        (..=4, ..=6) => "wall-board calm",
        (..=6, ..=8) => "wall-board full",
        _ => "wall-board dense",
    }
}
