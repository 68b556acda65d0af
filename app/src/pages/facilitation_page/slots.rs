//! The periods of the day, each with its form folded away.

use domain::{SlotDetails, SlotId};
use leptos::prelude::*;

use super::slot_form::SlotForm;
use crate::{components::Post, text, visit::Visit};

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
    let add = visit.form("/api/add_slot", None);
    let adding = add.refused.is_some();
    view! {
        <section class="apart" id="creneaux">
            <h2>{text::facilitation::slots(lang)}</h2>
            <p class="hint">{text::facilitation::slots_hint(lang)}</p>
            {none}
            <ul class="rows">{rows}</ul>
            <details open=adding>
                <summary>{text::facilitation::add_slot(lang)}</summary>
                <SlotForm form=add current=None/>
            </details>
        </section>
    }
}

fn row(visit: &Visit, id: SlotId, slot: &SlotDetails) -> impl IntoView + use<> {
    let lang = visit.lang;
    let standing = visit.seen.forum.standing();
    let count = standing
        .filter(|(_, session)| session.cell.is_some_and(|cell| cell.slot == id))
        .count();
    let title = slot.title.to_string();
    let what = match (title.is_empty(), slot.common) {
        (false, _) => title,
        (true, true) => text::places::common(lang).to_owned(),
        (true, false) => text::places::sessions(lang).to_owned(),
    };
    let state = if slot.common {
        text::places::common(lang).to_owned()
    } else {
        text::facilitation::sessions(lang, count)
    };
    let edit = visit.form("/api/edit_slot", Some(("slot", id.to_string())));
    let remove = visit.form("/api/remove_slot", Some(("slot", id.to_string())));
    let removing = remove.refused.is_some();
    let open = removing || edit.refused.is_some();
    let hours = text::places::hours(lang, slot.start, slot.end);
    let slot = slot.clone();
    view! {
        <li>
            <details open=open>
                <summary>
                    <b>{hours}</b>
                    <span>{what}</span>
                    <small>{state}</small>
                </summary>
                <SlotForm form=edit current=Some(slot)/>
                <details class="danger" open=removing>
                    <summary>{text::facilitation::remove_slot(lang)}</summary>
                    <p>{text::facilitation::removal(lang, count)}</p>
                    <Post form=remove>
                        <button class="danger">{text::facilitation::yes_remove(lang)}</button>
                    </Post>
                </details>
            </details>
        </li>
    }
}
