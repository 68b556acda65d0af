//! The whole board on paper: slots down, rooms across, as on the wall. What is free stays white, to be written in.

use domain::{Cell, SlotDetails, SlotId, SpaceDetails, SpaceId, TopicState};
use leptos::prelude::*;

use super::{dated, live};
use crate::{places, text, visit::Visit};

/// How many topics that wait are named on the board; the list of announcements has all of them.
const NAMED: usize = 12;
/// How many lines of letters all slots of a sheet may take together: in letters of the usual size, and in smaller ones.
const LINES: usize = 15;
const SMALL_LINES: usize = 22;
/// How many letters stand on the lines of all rooms of a sheet together.
const LETTERS: usize = 140;

/// With more rooms than `columns` it takes several sheets. What waits for a cell stands below the last.
#[component]
pub fn BoardSheets(visit: Visit, columns: usize) -> impl IntoView {
    let forum = visit.seen.forum.clone();
    let rooms: Vec<(SpaceId, SpaceDetails)> = forum
        .spaces
        .iter()
        // What was held in a room that was closed since stays on paper too.
        .filter(|(id, space)| space.places > 0 || forum.is_closed(*id))
        .cloned()
        .collect();
    let sheets = rooms.len().div_ceil(columns).max(1);
    // As many on each, so that none holds a single column.
    let each = rooms.len().div_ceil(sheets).max(1);
    let mut parts: Vec<&[(SpaceId, SpaceDetails)]> = rooms.chunks(each).collect();
    if parts.is_empty() {
        parts.push(&[]);
    }
    let last = parts.len() - 1;
    let leaves = parts
        .into_iter()
        .enumerate()
        .map(|(at, rooms)| leaf(&visit, rooms, at == last));
    leaves.collect_view().into_any()
}

fn leaf(visit: &Visit, rooms: &[(SpaceId, SpaceDetails)], last: bool) -> AnyView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let heads = rooms
        .iter()
        .map(|(_, space)| {
            view! {
                <th scope="col">
                    <b>{space.name.to_string()}</b>
                    <small>{text::places::room(lang, space)}</small>
                </th>
            }
        })
        .collect_view();
    let slots = forum.slot_order();
    let rows = slots
        .into_iter()
        .map(|(id, slot)| row(visit, id, slot, rooms))
        .collect_view();
    let waiting = last.then(|| waiting(visit));
    view! {
        <section class=density(visit, rooms)>
            <header class="leaf-head">
                <h2>{forum.details.title.to_string()}</h2>
                <p>{dated(visit)}</p>
                {live(visit)}
            </header>
            <table class="plan">
                <thead>
                    <tr>
                        <th scope="col">{text::paper::slot(lang)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {waiting}
        </section>
    }
    .into_any()
}

/// Smaller letters for a fuller board, so that a day stays one sheet.
fn density(visit: &Visit, rooms: &[(SpaceId, SpaceDetails)]) -> &'static str {
    let forum = &visit.seen.forum;
    let letters = LETTERS / rooms.len().max(1);
    let slots = forum.slots.iter().filter(|(_, slot)| !slot.common);
    let lines: usize = slots
        .map(|(slot, _)| {
            let cells = rooms.iter().map(|(space, _)| Cell {
                slot: *slot,
                space: *space,
            });
            // Who proposes it takes a line more.
            let topic = |topic| places::topic(visit, topic).chars().count().div_ceil(letters) + 1;
            let taken = cells.map(|cell| forum.sessions_in(cell).map(|(_, held)| topic(held.topic)).sum());
            taken.max().unwrap_or(0).max(3)
        })
        .sum();
    match lines {
        ..=LINES => "leaf wide",
        lines if lines <= SMALL_LINES => "leaf wide tight",
        _ => "leaf wide tight tightest",
    }
}

fn row(visit: &Visit, id: SlotId, slot: &SlotDetails, rooms: &[(SpaceId, SpaceDetails)]) -> impl IntoView + use<> {
    let hours = hours(visit, slot);
    let cells = if slot.common {
        let columns = rooms.len().max(1).to_string();
        view! {
            <td class="common" colspan=columns>
                {slot.title.to_string()}
            </td>
        }
        .into_any()
    } else {
        let cell = |(space, _): &(SpaceId, SpaceDetails)| {
            let held = held(
                visit,
                Cell {
                    slot: id,
                    space: *space,
                },
            );
            view! { <td>{held}</td> }
        };
        rooms.iter().map(cell).collect_view().into_any()
    };
    view! {
        <tr>
            <th scope="row">{hours}</th>
            {cells}
        </tr>
    }
}

/// « 10 h 45 – » above « 11 h 35 ».
pub(super) fn hours(visit: &Visit, slot: &SlotDetails) -> AnyView {
    let lang = visit.lang;
    view! {
        <span>{text::hour(lang, slot.start)} "\u{a0}– "</span>
        <span>{text::hour(lang, slot.end)}</span>
    }
    .into_any()
}

/// What stands in a cell; where nothing does, so that it is said to who listens and left white for who writes.
pub(super) fn held(visit: &Visit, cell: Cell) -> AnyView {
    let forum = &visit.seen.forum;
    let held: Vec<_> = forum.sessions_in(cell).map(|(_, session)| session.topic).collect();
    if held.is_empty() {
        return view! { <p class="white">{text::places::free(visit.lang)}</p> }.into_any();
    }
    let one = |topic| {
        let convener = forum
            .topic(topic)
            .map(|topic| text::paper::convener(visit.lang, &visit.seen.names, topic));
        view! {
            <p>
                <b>{places::topic(visit, topic)}</b>
                <small>{convener}</small>
            </p>
        }
    };
    held.into_iter().map(one).collect_view().into_any()
}

/// Topics without a cell: without the network one must know of them all the same.
fn waiting(visit: &Visit) -> Option<AnyView> {
    let forum = &visit.seen.forum;
    let waits = |id| {
        let state = forum.topic_state(id);
        !matches!(
            state,
            None | Some(TopicState::Placed | TopicState::Merged | TopicState::Withdrawn)
        )
    };
    let names: Vec<String> = forum
        .topics
        .keys()
        .filter(|id| waits(**id))
        .map(|id| places::topic(visit, *id))
        .collect();
    let rows = names
        .iter()
        .take(NAMED)
        .map(|name| view! { <li>{name.clone()}</li> })
        .collect_view();
    let others = names.len().saturating_sub(NAMED);
    let others = (others > 0).then(|| view! { <p>{text::paper::others_wait(visit.lang, others)}</p> });
    (!names.is_empty()).then(|| {
        view! {
            <div class="waits">
                <h3>{text::paper::waiting(visit.lang)}</h3>
                <ul class="waiting">{rows}</ul>
                {others}
            </div>
        }
        .into_any()
    })
}
