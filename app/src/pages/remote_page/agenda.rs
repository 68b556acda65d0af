//! Rooms and what is left of the day, to be closed, changed or added with one hand: each leads to its page, which says
//! what becomes of the sessions before it is done.

use domain::{Cell, Forum, SlotDetails, SlotId, SpaceDetails, SpaceId, Timestamp};
use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

#[component]
pub fn Agenda(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let (code, forum, now) = (visit.code(), visit.seen.forum.clone(), visit.seen.now);
    let back = paths::remote(code);
    let spaces = forum.spaces.iter();
    let spaces = spaces.map(|(id, space)| {
        let state = room_state(&visit, *id, space);
        spot(paths::space(code, Some(*id), &back), space.name.to_string(), state)
    });
    let slots = forum
        .slot_order()
        .into_iter()
        .filter(|(id, _)| !forum.is_over(*id, now));
    let slots = slots.map(|(id, slot)| {
        let hours = text::places::hours(lang, slot.start, slot.end);
        spot(paths::slot(code, Some(id), &back), hours, slot_state(&visit, id, slot))
    });
    let add = |path: String, words: &'static str| {
        view! {
            <li>
                <a class="button add" href=path>{words}</a>
            </li>
        }
    };
    view! {
        <section class="apart" id="cadre">
            <h2>{text::facilitation::frame(lang)}</h2>
            <p class="hint">{text::facilitation::frame_hint(lang)}</p>
            <h3>{text::facilitation::rooms(lang)}</h3>
            <ul class="spots">
                {spaces.collect_view()}
                {add(paths::space(code, None, &back), text::facilitation::add_space(lang))}
            </ul>
            <h3>{text::facilitation::slots(lang)}</h3>
            <ul class="spots">
                {slots.collect_view()}
                {add(paths::slot(code, None, &back), text::facilitation::add_slot(lang))}
            </ul>
        </section>
    }
}

fn spot(path: String, name: String, state: String) -> impl IntoView {
    view! {
        <li>
            <a class="button" href=path>
                <span>{name}</span>
                <small>{state}</small>
            </a>
        </li>
    }
}

fn room_state(visit: &Visit, id: SpaceId, space: &SpaceDetails) -> String {
    let (lang, forum) = (visit.lang, &visit.seen.forum);
    if forum.is_closed(id) {
        text::facilitation::closed(lang).to_owned()
    } else if space.places == 0 {
        text::facilitation::accepts_none(lang).to_owned()
    } else {
        text::facilitation::sessions(lang, ahead(forum, visit.seen.now, |cell| cell.space == id))
    }
}

fn slot_state(visit: &Visit, id: SlotId, slot: &SlotDetails) -> String {
    if slot.common {
        text::facilitation::slot_about(visit.lang, slot).to_owned()
    } else {
        let count = ahead(&visit.seen.forum, visit.seen.now, |cell| cell.slot == id);
        text::facilitation::sessions(visit.lang, count)
    }
}

/// How many sessions are not over yet, of those in these cells.
fn ahead(forum: &Forum, now: Timestamp, of: impl Fn(Cell) -> bool) -> usize {
    let cells = forum.standing().filter_map(|(_, session)| session.cell);
    cells.filter(|cell| of(*cell) && !forum.is_over(cell.slot, now)).count()
}
