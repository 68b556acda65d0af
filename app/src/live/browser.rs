//! The live page in the browser: one for all islands of the page. `app/public/live.js` calls what is here.

use std::cell::OnceCell;

use domain::{Timestamp, TopicId};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::{Live, news::news};

thread_local! {
    static LIVE: OnceCell<Live> = const { OnceCell::new() };
}

/// # Panics
/// Before [`hydrate`], which comes before any island.
#[must_use]
pub fn live() -> Live {
    LIVE.with(|cell| cell.get().cloned()).expect("hydrate is called first")
}

/// Takes the page's data block; the islands can then start one by one. `false`: it is of another version of the
/// program, and the page must be loaded anew.
#[wasm_bindgen]
pub fn hydrate(block: &[u8]) -> bool {
    leptos::mount::hydrate_islands();
    let page = domain::wire::decode(block).ok();
    page.is_some_and(|page| LIVE.with(|cell| cell.set(Live::new(page)).is_ok()))
}

/// The stream brought changes. Those that are more than counts, as [`news`] tells them; nothing: the server speaks
/// another version of the wire.
#[wasm_bindgen]
pub fn deltas(bytes: &[u8]) -> Option<String> {
    let deltas = domain::wire::decode::<Vec<_>>(bytes).ok()?;
    let live = live();
    let said = news(&live, &deltas);
    live.board.update(|board| {
        for delta in deltas {
            board.view.apply(delta);
        }
    });
    Some(said)
}

/// The stream brought the whole board. `false`: in another version of the wire.
#[wasm_bindgen]
pub fn snapshot(bytes: &[u8]) -> bool {
    let view = domain::wire::decode(bytes).ok();
    let known = view.is_some();
    if let Some(view) = view {
        live().board.update(|board| board.view = view);
    }
    known
}

/// Called every second with the server's clock, in seconds since 1970.
#[wasm_bindgen]
pub fn tick(seconds: f64) {
    let live = live();
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds are what is wanted")]
    let now = live.page.time_of_day(Timestamp(seconds as i64));
    if live.board.read_untracked().now != now {
        live.board.update(|board| board.now = now);
    }
}

/// A mark of this person was accepted; the stream only carries the counts.
#[wasm_bindgen]
pub fn mark(topic: u32, on: bool) {
    let topic = TopicId(topic);
    live().board.update(|board| {
        let topics = &board.view.topics;
        let known = topics.binary_search_by_key(&topic, |topic| topic.id);
        let guests = known.map_or(&[][..], |at| &topics[at].guests);
        board
            .mine
            .interest
            .retain(|marked| *marked != topic && !guests.contains(marked));
        if on {
            board.mine.interest.push(topic);
        }
    });
}
