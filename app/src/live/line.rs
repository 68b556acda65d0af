//! The line that says whether the page is live, the button that holds it still, and the polite status. `live.js` keeps
//! them: its words stand on them, so that they are in `text/` like all others.

use leptos::prelude::*;

use crate::{text, visit::Visit};

#[component]
pub fn LiveLine(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    view! {
        <p
            class="live"
            data-state="opening"
            data-opening=text::live::opening(lang)
            data-live=text::live::live(lang)
            data-paused=text::live::paused(lang)
            data-reconnecting=text::live::reconnecting(lang)
            data-offline=text::live::offline(lang)
            data-zone=visit.seen.forum.details.time_zone.clone()
            data-hour=text::live::hour(lang)
            data-sharp=text::live::hour_sharp(lang)
            data-pause=text::live::pause(lang)
            data-resume=text::live::resume(lang)
            data-moved=text::live::just_moved(lang)
            data-placed=text::live::just_placed(lang)
            data-parked=text::live::just_parked(lang)
            data-proposed=text::live::just_proposed(lang)
            data-several=text::live::several(lang)
        >
            <span>{text::live::opening(lang)}</span>
            <button type="button">{text::live::pause(lang)}</button>
        </p>
        <p class="sr" role="status"></p>
    }
}
