//! A sheet for each door: what is on in this room, slot by slot.

use domain::{Cell, SpaceDetails, SpaceId};
use leptos::prelude::*;

use super::{
    board::{held, hours},
    dated, live,
};
use crate::{marks, text, visit::Visit};

#[component]
pub fn Doors(visit: Visit) -> impl IntoView {
    let spaces = visit.seen.forum.spaces.clone();
    let rooms = spaces.iter().filter(|(_, space)| space.places > 0);
    rooms
        .map(|(id, space)| door(&visit, *id, space))
        .collect_view()
        .into_any()
}

/// Whether notes are taken here, and for whom: told at the door, before one speaks.
fn notes(visit: &Visit, cell: Cell) -> impl IntoView + use<> {
    let lang = visit.lang;
    let sessions = visit.seen.forum.sessions_in(cell);
    sessions
        .map(|(_, session)| {
            let who = text::publication::visibility(lang, session.report.visibility);
            view! { <p class="hint">{text::paper::notes(lang, who)}</p> }
        })
        .collect_view()
}

fn door(visit: &Visit, id: SpaceId, space: &SpaceDetails) -> AnyView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let about = [text::places::room(lang, space), space.accessibility.to_string()];
    let about = about.into_iter().filter(|text| !text.is_empty());
    let about = about.map(|text| view! { <p>{text}</p> }).collect_view();
    let rows = forum
        .slot_order()
        .into_iter()
        .map(|(slot, details)| {
            let hours = hours(visit, details);
            let content = if details.common {
                details.title.to_string().into_any()
            } else {
                let cell = Cell { slot, space: id };
                let left = marks::left(visit, cell).into_iter();
                let left = left
                    .map(|(_, told)| view! { <p class="hint">{told}</p> })
                    .collect_view();
                view! {
                    {held(visit, cell)}
                    {left}
                    {notes(visit, cell)}
                }
                .into_any()
            };
            let class = details.common.then_some("common");
            view! {
                <tr>
                    <th scope="row">{hours}</th>
                    <td class=class>{content}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="leaf door">
            <header class="leaf-head">
                <h2>{space.name.to_string()}</h2>
                {about}
                <p>{forum.details.title.to_string()} " · " {dated(visit)}</p>
            </header>
            <table class="plan">
                <tbody>{rows}</tbody>
            </table>
            {live(visit)}
        </section>
    }
    .into_any()
}
