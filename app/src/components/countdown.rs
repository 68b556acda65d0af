//! The time that is left until something ends, by the server's clock. `follow.js` counts it down.

use domain::Timestamp;
use leptos::prelude::*;

use crate::{text, visit::Visit};

/// Without scripts it says what was left when the page was opened.
#[component]
pub fn Countdown(
    visit: Visit,
    ends: Timestamp,
    /// How long it takes altogether, in seconds: the bar under the figure is what is left of it.
    seconds: i64,
    /// What it is, for who hears it.
    label: &'static str,
    /// What it says when it is over.
    over: &'static str,
    /// As long as more than so many seconds are left, only minutes are said, or hours and minutes.
    #[prop(optional)]
    soon: Option<i64>,
) -> impl IntoView {
    let lang = visit.lang;
    let left = ends.0 - visit.seen.now.0;
    let words = match soon {
        _ if left <= 0 => over.to_owned(),
        Some(soon) if left > soon => text::scenes::left(lang, (left + 59) / 60),
        _ => text::queue::countdown(lang, left),
    };
    view! {
        <p
            class="countdown"
            role="timer"
            data-ends=ends.0.to_string()
            data-over=over
            data-seconds=seconds.to_string()
            data-soon=soon.map(|soon| soon.to_string())
            data-minutes=soon.map(|_| text::scenes::minutes(lang))
            data-hours=soon.map(|_| text::scenes::hours(lang))
        >
            <span class="sr">{label} " "</span>
            <b>{words}</b>
        </p>
    }
}
