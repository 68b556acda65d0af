//! When and where a topic is, or that it waits.

use domain::{Cell, SessionId, TopicId};
use leptos::prelude::*;

use crate::{
    components::going,
    marks,
    places::{self, Moment},
    text,
    visit::Visit,
};

/// A topic that is held several times has several places.
#[component]
pub fn Place(visit: Visit, id: TopicId) -> impl IntoView {
    let standing = places::of_topic(&visit, id);
    if standing.is_empty() {
        return waiting(&visit, id);
    }
    let parked = visit.seen.forum.sessions_of(id).count() - standing.len();
    let parked = (parked > 0).then(|| view! { <p class="hint">{text::topic::also_waiting(visit.lang, parked)}</p> });
    let several = standing.len() > 1;
    let placed = standing
        .into_iter()
        .filter_map(|stands| placed(&visit, stands, several));
    let placed = placed.collect_view();
    view! {
        {placed}
        {parked}
    }
    .into_any()
}

fn placed(visit: &Visit, (id, cell): (SessionId, Cell), several: bool) -> Option<AnyView> {
    let lang = visit.lang;
    let slot = visit.seen.forum.slots.get(&cell.slot)?;
    let space = visit.seen.forum.space(cell.space)?;
    let moment = places::moment(visit, slot);
    let now = match moment {
        Moment::Past => Some(text::places::over(lang)),
        Moment::Now => Some(text::places::now(lang)),
        Moment::Later => None,
    };
    let access = Some(space.accessibility.to_string()).filter(|text| !text.is_empty());
    let session = visit.seen.forum.sessions.get(&id)?;
    let over = session.ended_at().is_some();
    let now = now.filter(|_| !over);
    let marks = marks::of(visit, session)
        .into_iter()
        .map(|mark| view! { <strong class=mark.class>{mark.words}</strong> });
    let view = view! {
        <p class=if moment == Moment::Now && !over { "where now" } else { "where" }>
            <small>{text::places::when_and_where(lang)}</small>
            <b>{text::places::hours(lang, slot.start, slot.end)}</b>
            {now.map(|now| view! { <em>{now}</em> })}
            <b>{space.name.to_string()}</b>
            <span>{text::places::room(lang, space)}</span>
            {access.map(|access| view! { <span>{access}</span> })}
            {marks.collect_view()}
        </p>
        {going(visit, id, several)}
    };
    Some(view.into_any())
}

fn waiting(visit: &Visit, id: TopicId) -> AnyView {
    let numbered = visit.seen.forum.topic(id).is_some_and(|topic| topic.no.is_some());
    let words = if numbered {
        text::topic::waiting(visit.lang)
    } else {
        text::topic::proposal(visit.lang)
    };
    view! {
        <p class="where vacant">
            <small>{text::places::when_and_where(visit.lang)}</small>
            <b>{words}</b>
        </p>
    }
    .into_any()
}
