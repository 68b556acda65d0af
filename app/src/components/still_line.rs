//! Whether a page without islands is live, and the button that holds it still (WCAG 2.2.2). `follow.js` keeps it.

use leptos::prelude::*;

use crate::text::{self, Lang};

#[component]
pub fn StillLine(lang: Lang) -> impl IntoView {
    view! {
        <p
            class="live"
            data-state="opening"
            data-holds
            data-opening=text::live::opening(lang)
            data-live=text::live::live(lang)
            data-paused=text::live::paused(lang)
            data-reconnecting=text::live::reconnecting(lang)
            data-pause=text::live::pause(lang)
            data-resume=text::live::resume(lang)
        >
            <span>{text::live::opening(lang)}</span>
            <button type="button">{text::live::pause(lang)}</button>
        </p>
    }
}
