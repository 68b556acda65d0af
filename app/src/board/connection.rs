//! The line that says whether the page is live, the button that holds it still, and the polite status.

use leptos::prelude::*;

use super::live;
use crate::live::{Connection as State, Live, fill};

#[island]
pub fn Connection() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let (line, mark) = (live.clone(), live.clone());
    let state = Memo::new(move |_| sentence(&line));
    let (paused, news) = (live.paused.clone(), live.news.clone());
    let button = {
        let paused = paused.clone();
        move || {
            if paused.get() {
                words.resume.clone()
            } else {
                words.pause.clone()
            }
        }
    };
    view! {
        <p class="live" data-state=move || name(&mark)>
            <span>{move || state.get()}</span>
            <button type="button" on:click=move |_| paused.update(|paused| *paused = !*paused)>
                {button}
            </button>
        </p>
        <p class="sr" role="status">{move || news.get()}</p>
    }
}

fn name(live: &Live) -> &'static str {
    match live.connection.get() {
        State::Live if live.paused.get() => "paused",
        State::Opening => "opening",
        State::Live => "live",
        State::Reconnecting => "reconnecting",
        State::OfflineSince(_) => "offline",
    }
}

fn sentence(live: &Live) -> String {
    let words = live.words();
    match live.connection.get() {
        State::Live if live.paused.get() => words.paused.clone(),
        State::Opening => words.opening.clone(),
        State::Live => words.live.clone(),
        State::Reconnecting => words.reconnecting.clone(),
        State::OfflineSince(Some(since)) => fill(&words.offline_since, &[&words.time(since)]),
        State::OfflineSince(None) => words.offline.clone(),
    }
}
