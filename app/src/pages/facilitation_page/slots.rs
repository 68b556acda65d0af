//! The periods of the day, each with its page.

use domain::{SlotDetails, SlotId};
use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

#[component]
pub fn Slots(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let rows = forum
        .slot_order()
        .into_iter()
        .map(|(id, slot)| row(&visit, id, slot))
        .collect_view();
    let none = forum
        .slots
        .is_empty()
        .then(|| view! { <p class="hint">{text::facilitation::no_slots(lang)}</p> });
    let add = paths::slot(visit.code(), None, &paths::facilitation(visit.code()));
    view! {
        <section class="apart" id="creneaux">
            <h2>{text::facilitation::slots(lang)}</h2>
            <p class="hint">{text::facilitation::slots_hint(lang)}</p>
            {none}
            <ul class="rows">{rows}</ul>
            <p>
                <a class="button" href=add>{text::facilitation::add_slot(lang)}</a>
            </p>
        </section>
    }
}

fn row(visit: &Visit, id: SlotId, slot: &SlotDetails) -> impl IntoView + use<> {
    let lang = visit.lang;
    let standing = visit.seen.forum.standing();
    let count = standing
        .filter(|(_, session)| session.cell.is_some_and(|cell| cell.slot == id))
        .count();
    let state = if slot.common {
        text::places::common(lang).to_owned()
    } else {
        text::facilitation::sessions(lang, count)
    };
    let hours = text::places::hours(lang, slot.start, slot.end);
    let what = text::facilitation::slot_about(lang, slot).to_owned();
    let path = paths::slot(visit.code(), Some(id), &paths::facilitation(visit.code()));
    view! {
        <li>
            <a class="row way" href=path>
                <b>{hours}</b>
                <small>{state}</small>
                <span>{what}</span>
            </a>
        </li>
    }
}
