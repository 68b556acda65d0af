//! Every cell, slot by slot: a free one is a button, a taken one says by what.

use domain::{Cell, SlotDetails, SlotId};
use leptos::prelude::*;

use super::Placing;
use crate::{
    places::{self, Moment},
    text::{
        self,
        places::{Fit, fit},
    },
    visit::Visit,
};

#[component]
pub fn Cells(visit: Visit, placing: Placing) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let open = || forum.slot_order().into_iter().filter(|(_, slot)| !slot.common);
    let rooms = forum.spaces.iter().any(|(_, space)| space.places > 0);
    if !rooms || open().next().is_none() {
        return view! { <p class="empty">{text::picker::no_cells(lang)}</p> }.into_any();
    }
    let (past, next): (Vec<_>, Vec<_>) = open().partition(|(_, slot)| places::moment(&visit, slot) == Moment::Past);
    let draw = |slots: Vec<(SlotId, &SlotDetails)>| {
        slots
            .into_iter()
            .map(|(id, slot)| slot_cells(&visit, placing, id, slot))
            .collect_view()
    };
    let next = draw(next);
    let past = (!past.is_empty()).then(|| {
        view! {
            <details class="apart">
                <summary>{text::picker::past(lang)}</summary>
                {draw(past)}
            </details>
        }
    });
    view! {
        <div id="places">{next}</div>
        {past}
    }
    .into_any()
}

fn slot_cells(visit: &Visit, placing: Placing, id: SlotId, slot: &SlotDetails) -> impl IntoView + use<> {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let heading = format!("creneau{id}");
    let now = places::moment(visit, slot) == Moment::Now;
    let busy = places::held_meanwhile(&forum, placing.topic, placing.from.map(|(session, _)| session), id)
        .map(|held| view! { <p class="hint">{text::picker::busy(lang, &places::topic(visit, held))}</p> });
    let torn = text::picker::torn(lang, forum.torn(placing.topic, id));
    let torn = torn.map(|words| view! { <p class="hint">{words}</p> });
    let rooms = forum.spaces.iter().filter(|(_, space)| space.places > 0);
    let cells = rooms
        .map(|(space, _)| {
            let cell = Cell {
                slot: id,
                space: *space,
            };
            view! { <li>{cell_view(visit, placing, cell, &heading)}</li> }
        })
        .collect_view();
    view! {
        <section class="slot">
            <h2 class=if now { "slot-head now" } else { "slot-head" } id=heading.clone()>
                {text::places::hours(lang, slot.start, slot.end)}
                <small>{slot.title.to_string()}</small>
                {now.then(|| view! { <em>{text::places::now(lang)}</em> })}
            </h2>
            {busy}
            {torn}
            <ul class="cells">{cells}</ul>
        </section>
    }
}

fn cell_view(visit: &Visit, placing: Placing, cell: Cell, heading: &str) -> Option<AnyView> {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let space = forum.space(cell.space)?;
    let name = space.name.to_string();
    let holders = places::holders(visit, cell);
    if places::of_topic(visit, placing.topic)
        .iter()
        .any(|(_, own)| *own == cell)
    {
        let view = view! {
            <p class="cell here">
                <b>{name}</b>
                <small>{text::picker::here(lang)}</small>
            </p>
        };
        return Some(view.into_any());
    }
    if forum.free_places(cell) == 0 {
        let view = view! {
            <p class="cell taken">
                <b>{name}</b>
                <small>{text::picker::taken(lang, &holders.join(", "))}</small>
            </p>
        };
        return Some(view.into_any());
    }
    let room = Some(text::places::room(lang, space)).filter(|room| !room.is_empty());
    let suits = Fit::of(space, forum.interest_count(placing.topic));
    let mark = matches!(suits, Fit::TooSmall { .. }).then_some("chip wanted");
    let lacks = forum.topic(placing.topic).map(|topic| &topic.needs - &space.features);
    let lacks = lacks.and_then(|lacks| text::features::lacking(lang, &lacks));
    let view = view! {
        <button class="cell" name="cell" value=places::value(cell) aria-describedby=heading.to_owned()>
            <b>{name}</b>
            {room.map(|room| view! { <small>{room}</small> })}
            {fit(lang, suits).map(|words| view! { <small class=mark>{words}</small> })}
            {lacks.map(|words| view! { <small class="chip wanted">{words}</small> })}
        </button>
    };
    Some(view.into_any())
}
