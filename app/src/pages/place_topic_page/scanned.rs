//! The card that was scanned: where its topic is, and the two things one does with a card, first on the page.

use domain::{Cell, SessionId, TopicNo};
use leptos::prelude::*;

use super::Placing;
use crate::{
    components::{Post, SecondLook},
    paths, places, text,
    visit::Visit,
};

/// Nothing when the page was not opened by the code of a card (`?carte=`), or places cannot be chosen now.
#[component]
pub fn Scanned(visit: Visit, placing: Placing) -> impl IntoView {
    let card: TopicNo = visit.query.get("carte")?.parse().ok()?;
    let lang = visit.lang;
    // The card of a topic that has become part of another one.
    let own = visit.seen.forum.topic(placing.topic)?.no;
    let merged = (own != Some(card)).then(|| view! { <p class="notice">{text::picker::merged_card(lang, card)}</p> });
    let choices = match placing.from {
        Some((session, cell)) => placed(&visit, placing, session, cell),
        None => waiting(&visit),
    };
    Some(view! {
        {merged}
        {choices}
    })
}

fn placed(visit: &Visit, placing: Placing, session: SessionId, cell: Cell) -> AnyView {
    let lang = visit.lang;
    let key = ("session", session.to_string());
    // A refusal is said by the second look above.
    let form = visit.form("/api/park_session", Some(key)).quiet();
    view! {
        <SecondLook
            visit=visit.clone()
            action="/api/park_session"
            anyway=text::topic::park_anyway(lang)
            instead=(text::topic::leave_as_is(lang).to_owned(), paths::topic(visit.code(), placing.topic))
        />
        <p class="where">
            <small>{text::places::when_and_where(lang)}</small>
            <b>{places::words(visit, cell)}</b>
        </p>
        <div class="deeds choices">
            <a class="button primary" href="#places">
                {text::topic::move_it(lang)}
            </a>
            <Post form>
                <input type="hidden" name="was" value=places::value(cell)/>
                <button>{text::topic::park(lang)}</button>
            </Post>
        </div>
    }
    .into_any()
}

fn waiting(visit: &Visit) -> AnyView {
    let lang = visit.lang;
    view! {
        <p class="where vacant">
            <small>{text::places::when_and_where(lang)}</small>
            <b>{text::topic::waiting(lang)}</b>
        </p>
        <div class="deeds choices">
            <a class="button primary" href="#places">
                {text::topic::place(lang)}
            </a>
            <a class="button" href=paths::board(visit.code())>
                {text::picker::leave_waiting(lang)}
            </a>
        </div>
    }
    .into_any()
}
