//! Placing a topic, moving it, and putting it back among those that wait.

use domain::{Cell, SessionId, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Closed, Post, SecondLook},
    opening::{Action, not_now},
    paths, places, text,
    visit::Visit,
};

pub fn placement(visit: &Visit, id: TopicId) -> AnyView {
    let lang = visit.lang;
    let stands = visit
        .seen
        .forum
        .session_of(id)
        .and_then(|(session, stands)| Some((session, stands.cell?)));
    let words = if stands.is_some() {
        text::topic::move_it(lang)
    } else {
        text::topic::place(lang)
    };
    if let Some(why) = not_now(visit, Action::Place) {
        return view! { <Closed action=words why/> }.into_any();
    }
    // One green button at a time: a proposal is confirmed first.
    let numbered = visit.seen.forum.topic(id).is_some_and(|topic| topic.no.is_some());
    let class = if numbered { "button primary" } else { "button" };
    let park = stands.map(|(session, cell)| park(visit, session, cell));
    let second_look = view! {
        <SecondLook
            visit=visit.clone()
            action="/api/park_session"
            anyway=text::topic::park_anyway(lang)
            instead=(text::topic::leave_as_is(lang).to_owned(), paths::topic(visit.code(), id))
        />
    };
    view! {
        {second_look}
        <a class=class href=paths::place_topic(visit.code(), id)>
            {words}
        </a>
        {park}
    }
    .into_any()
}

fn park(visit: &Visit, session: SessionId, cell: Cell) -> impl IntoView + use<> {
    let lang = visit.lang;
    // A refusal is said by the second look above.
    let form = visit
        .form("/api/park_session", Some(("session", session.to_string())))
        .quiet();
    view! {
        <Post form>
            <input type="hidden" name="was" value=places::value(cell)/>
            <button>{text::topic::park(lang)}</button>
        </Post>
    }
}
