//! The live page in the browser: one for all islands of the page, read from the data block when the first island
//! asks.

use std::cell::OnceCell;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::CustomEvent;

use super::{DATA_ELEMENT, Live, PageData, clock, stream};

thread_local! {
    static LIVE: OnceCell<Live> = const { OnceCell::new() };
}

/// # Panics
/// On a page without a data block, which no page of ours with islands is.
#[must_use]
pub fn live() -> Live {
    LIVE.with(|cell| cell.get_or_init(start).clone())
}

fn start() -> Live {
    let page = read_page().expect("a live page has a data block");
    let cursor = page.cursor.clone();
    let live = Live::new(page);
    clock::start(&live);
    stream::start(&live, cursor);
    follow_forms(&live);
    live
}

fn read_page() -> Option<PageData> {
    let block = document().get_element_by_id(DATA_ELEMENT)?.text_content()?;
    domain::wire::decode(&decode_base64(&block)?).ok()
}

/// `atob` gives one character for each byte.
pub(super) fn decode_base64(text: &str) -> Option<Vec<u8>> {
    let binary = window().atob(text).ok()?;
    Some(binary.chars().map(|c| c as u8).collect())
}

/// `forms.js` tells when a mark of this person was accepted (the stream only carries the counts), and when the pause
/// button was pressed.
fn follow_forms(live: &Live) {
    let live = live.clone();
    let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        let told = event.detail().as_string().unwrap_or_default();
        match told.split_once('-') {
            None => live.status.update(|status| status.paused = !status.paused),
            Some((topic, on)) => {
                let Ok(topic) = topic.parse() else { return };
                live.board.update(|board| {
                    board.mine.interest.retain(|marked| *marked != topic);
                    if on == "on" {
                        board.mine.interest.push(topic);
                    }
                });
            }
        }
    });
    let _ = document().add_event_listener_with_callback("forum:tell", listener.as_ref().unchecked_ref());
    listener.forget();
}
