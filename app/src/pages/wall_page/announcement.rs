//! On the wall while the agenda is made: who is announcing, and who comes next.

use leptos::prelude::*;

use crate::{
    components::Announced,
    opening::{Action, not_now},
    places, text,
    visit::Visit,
};

/// How many of those who wait are named.
const NEXT: usize = 3;

/// A band above the board, on which the card lands.
pub fn band(visit: &Visit) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let queue = &visit.seen.forum.queue;
    if not_now(visit, Action::Announce).is_some() || queue.topics().next().is_none() {
        return None;
    }
    let announced = queue
        .current
        .map(|current| view! { <Announced visit=visit.clone() current/> });
    let waiting = text::queue::nobody_next(lang);
    let announced = announced.map_or_else(|| view! { <p>{waiting}</p> }.into_any(), IntoAny::into_any);
    let next: Vec<String> = queue
        .waiting
        .iter()
        .take(NEXT)
        .map(|topic| places::topic(visit, *topic))
        .collect();
    let next = (!next.is_empty()).then(|| {
        view! {
            <div class="next-ones">
                <p class="no">{text::queue::next_ones(lang)}</p>
                <ol>{next.into_iter().map(|named| view! { <li>{named}</li> }).collect_view()}</ol>
            </div>
        }
    });
    Some(view! {
        <section class="announcement">
            <div class="middle">{announced}</div>
            {next}
        </section>
    })
}
