//! Placing a topic and moving it: the one thing its convener does most. The rest is in [`super::others`].

use domain::{Cell, SessionId, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Closed, SecondLook},
    opening::{Action, not_now},
    paths,
    places::{self, Moment},
    text,
    visit::Visit,
};

pub fn placement(visit: &Visit, id: TopicId) -> AnyView {
    let lang = visit.lang;
    let standing = places::of_topic(visit, id);
    if let Some(why) = not_now(visit, Action::Place) {
        let words = if standing.is_empty() {
            text::topic::place(lang)
        } else {
            text::topic::move_it(lang)
        };
        return view! { <Closed action=words why/> }.into_any();
    }
    // One green button at a time: a proposal is confirmed first, and what is held now is not moved any more.
    let numbered = visit.seen.forum.topic(id).is_some_and(|topic| topic.no.is_some());
    let held = |(_, cell): &(SessionId, Cell)| {
        let slot = visit.seen.forum.slots.get(&cell.slot);
        slot.is_some_and(|slot| places::moment(visit, slot) != Moment::Later)
    };
    let class = if numbered && standing.len() < 2 && !standing.iter().any(held) {
        "button primary"
    } else {
        "button"
    };
    let ways: Vec<(String, String)> = match &standing[..] {
        [] => vec![(
            paths::place_topic(visit.code(), id),
            text::topic::place(lang).to_owned(),
        )],
        [_] => vec![(
            paths::place_topic(visit.code(), id),
            text::topic::move_it(lang).to_owned(),
        )],
        several => several
            .iter()
            .map(|(session, cell)| {
                let place = places::words(visit, *cell).unwrap_or_default();
                let words = text::topic::of_session(lang, text::topic::move_it(lang), &place);
                (paths::move_session(visit.code(), id, *session), words)
            })
            .collect(),
    };
    let ways = ways
        .into_iter()
        .map(|(path, words)| view! { <a class=class href=path>{words}</a> })
        .collect_view();
    view! {
        <SecondLook
            visit=visit.clone()
            action="/api/park_session"
            anyway=text::topic::park_anyway(lang)
            instead=(text::topic::leave_as_is(lang).to_owned(), paths::topic(visit.code(), id))
        />
        {ways}
    }
    .into_any()
}
