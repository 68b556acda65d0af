//! One slot of a person's day: what is in it, that it is free, or what everyone does.

use domain::{SlotDetails, SlotId};
use leptos::prelude::*;

use super::row;
use crate::{
    day::Period,
    paths,
    places::{self, Moment},
    text,
    visit::Visit,
};

/// `next`: where « Aller à maintenant » leads.
pub fn period(visit: &Visit, period: &Period, next: bool) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let slot = visit.seen.forum.slots.get(&period.slot)?;
    let moment = places::moment(visit, slot);
    let (class, head, state) = match moment {
        Moment::Past => ("period past", "slot-head", Some(text::places::over(lang))),
        Moment::Now => ("period now", "slot-head now", Some(text::places::now(lang))),
        Moment::Later => ("period", "slot-head", None),
    };
    let content = match (period.entries.is_empty(), slot.common) {
        (true, true) => None,
        (true, false) => Some(free(visit, period.slot, slot, moment)),
        (false, _) => Some(entries(visit, period)),
    };
    Some(view! {
        <section class=class class:common=slot.common id=next.then_some("maintenant")>
            <h2 class=head>
                {text::places::hours(lang, slot.start, slot.end)}
                <small>{slot.title.to_string()}</small>
                {state.map(|state| view! { <em>{state}</em> })}
            </h2>
            {content}
        </section>
    })
}

fn entries(visit: &Visit, period: &Period) -> AnyView {
    let clash = period
        .clash()
        .map(|clash| view! { <p class="clash">{text::my_day::clash(visit.lang, clash)}</p> });
    let rows = period.entries.iter().map(|entry| row(visit, entry)).collect_view();
    view! {
        {clash}
        <ul class="rows">{rows}</ul>
    }
    .into_any()
}

/// Nothing in it: what one could do then.
fn free(visit: &Visit, id: SlotId, slot: &SlotDetails, moment: Moment) -> AnyView {
    let lang = visit.lang;
    let here = |session: &domain::Session| session.cell.is_some_and(|cell| cell.slot == id);
    let sessions = visit.seen.forum.standing().filter(|(_, session)| here(session)).count();
    let others = match (moment, sessions) {
        (Moment::Past, _) => None,
        (_, 0) => Some(view! { <span>{text::my_day::no_session(lang)}</span> }.into_any()),
        (_, sessions) => {
            let about = text::places::hours(lang, slot.start, slot.end);
            let words = text::my_day::others(lang, sessions);
            let path = paths::topics_of(visit.code(), id);
            Some(view! { <a href=path>{words} <span class="sr">{about}</span></a> }.into_any())
        }
    };
    view! {
        <p class="free-time">
            <b>{text::my_day::free(lang)}</b>
            " "
            {others}
        </p>
    }
    .into_any()
}
