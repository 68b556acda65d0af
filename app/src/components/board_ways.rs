//! From the board to what is told about it in other ways. Plain links: they cost no WebAssembly.

use domain::Phase;
use leptos::prelude::*;

use crate::{
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

#[component]
pub fn BoardWays(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let register = (visit.seen.forum.phase == Phase::Registration).then(|| {
        let words = match visit.seen.registered {
            Some(_) => text::registration::done_title(lang),
            None => text::registration::register(lang),
        };
        view! { <a href=paths::registration(visit.code())>{words}</a> }
    });
    // While it is used: someone is announcing, waits, or may.
    let queue = &visit.seen.forum.queue;
    let used = queue.open || queue.topics().next().is_some();
    let used = used && not_now(&visit, Action::Announce).is_none();
    let queue = used.then(|| view! { <a href=paths::queue(visit.code())>{text::queue::title(lang)}</a> });
    view! {
        <p class="ways">
            {register}
            {queue}
            <a href=paths::topics(visit.code())>{text::search::label(lang)}</a>
            <a href=paths::history(visit.code())>{text::history::title(lang)}</a>
        </p>
    }
}
