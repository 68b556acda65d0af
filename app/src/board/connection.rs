//! The line that says whether the page is live, the button that holds it still, and the polite status.

use leptos::prelude::*;

use super::live;
use crate::live::{Connection as State, Live, Word};

/// The button is heard by [`crate::live`] through `forms.js`: Leptos' own events would weigh more than all of this.
#[island]
pub fn Connection() -> impl IntoView {
    let live = live();
    let (line, mark, button, news) = (live.clone(), live.clone(), live.clone(), live.clone());
    view! {
        <p class="live" data-state=Signal::derive(move || name(&mark).to_owned())>
            <span>{Signal::derive(move || sentence(&line))}</span>
            <button type="button" data-tell="pause">
                {Signal::derive(move || {
                    let words = button.words();
                    words.say(if button.status.read().paused { Word::Resume } else { Word::Pause })
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
        State::Live if status.paused => words.say(Word::Paused),
        State::Opening => words.say(Word::Opening),
        State::Live => words.say(Word::Live),
        State::Reconnecting => words.say(Word::Reconnecting),
        State::OfflineSince(Some(since)) => words.fill(Word::OfflineSince, &[&words.time(since)]),
        State::OfflineSince(None) => words.say(Word::Offline),
    }
}
