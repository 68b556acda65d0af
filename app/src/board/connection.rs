//! The line that says whether the page is live, the button that holds it still, and the polite status.

use leptos::prelude::*;

use super::live;
use crate::live::{Connection as State, Live, fill};

#[island]
pub fn Connection() -> impl IntoView {
    let live = live();
    let (line, mark, button, news) = (live.clone(), live.clone(), live.clone(), live.clone());
    view! {
        <p class="live" data-state=Signal::derive(move || name(&mark).to_owned())>
            <span>{Signal::derive(move || sentence(&line))}</span>
            <button type="button" on:click=move |_| live.status.update(|status| status.paused = !status.paused)>
                {Signal::derive(move || {
                    let words = button.words();
                    if button.status.read().paused { words.resume.clone() } else { words.pause.clone() }
                })}
            </button>
        </p>
        <p class="sr" role="status">
            {Signal::derive(move || news.status.read().news.clone())}
        </p>
    }
}

fn name(live: &Live) -> &'static str {
    let status = live.status.read();
    match status.connection {
        State::Live if status.paused => "paused",
        State::Opening => "opening",
        State::Live => "live",
        State::Reconnecting => "reconnecting",
        State::OfflineSince(_) => "offline",
    }
}

fn sentence(live: &Live) -> String {
    let words = live.words();
    let status = live.status.read();
    match status.connection {
        State::Live if status.paused => words.paused.clone(),
        State::Opening => words.opening.clone(),
        State::Live => words.live.clone(),
        State::Reconnecting => words.reconnecting.clone(),
        State::OfflineSince(Some(since)) => fill(&words.offline_since, &[&words.time(since)]),
        State::OfflineSince(None) => words.offline.clone(),
    }
}
