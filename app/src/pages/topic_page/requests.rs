//! What is asked of the people who lead a topic, and what they ask: to change places.

use domain::{SwapAsk, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Post, SecondLook},
    opening::{Action, not_now},
    paths, places, text,
    visit::Visit,
};

const SWAP: &str = "/api/swap_sessions";

/// Nothing for others, and when nothing is asked.
#[component]
pub fn Requests(visit: Visit, id: TopicId) -> impl IntoView {
    let lang = visit.lang;
    if !visit.may_lead(id) || not_now(&visit, Action::Place).is_some() {
        return None;
    }
    let forum = visit.seen.forum.clone();
    let of = |session| forum.sessions.get(&session).map(|session| session.topic);
    let concerns = |ask: &&SwapAsk| of(ask.session) == Some(id) || of(ask.with) == Some(id);
    let asks: Vec<SwapAsk> = forum.swaps.iter().filter(concerns).copied().collect();
    let refused = visit.form(SWAP, None).refused.is_some();
    if asks.is_empty() && !refused {
        return None;
    }
    let rows = asks
        .into_iter()
        .map(|ask| {
            if of(ask.with) == Some(id) {
                asked(&visit, ask)
            } else {
                asking(&visit, ask)
            }
        })
        .collect_view();
    Some(view! {
        <section class="deeds asked" id="echanges">
            <h2>{text::swap::requests(lang)}</h2>
            <SecondLook
                visit=visit.clone()
                action=SWAP
                anyway=text::swap::anyway(lang)
                instead=(text::topic::leave_as_is(lang).to_owned(), paths::topic(visit.code(), id))
            />
            {rows}
        </section>
    })
}

/// The other side asks: accepting is the same command from this side.
fn asked(visit: &Visit, ask: SwapAsk) -> AnyView {
    let lang = visit.lang;
    let other = visit.seen.forum.sessions.get(&ask.session).map(|session| session.topic);
    let named = other.map(|topic| places::topic(visit, topic)).unwrap_or_default();
    let place = places::words(visit, ask.at).unwrap_or_default();
    let key = ("session", ask.with.to_string());
    view! {
        <div class="notice mine">
            <p>{text::swap::asked(lang, &named, &place)}</p>
            <Post form=visit.form(SWAP, Some(key)).quiet()>
                <input type="hidden" name="was" value=places::value(ask.with_at)/>
                <input type="hidden" name="with" value=places::standing(ask.session, ask.at)/>
                <button class="primary">{text::swap::accept(lang)}</button>
            </Post>
            {drop_form(visit, ask, text::swap::decline(lang))}
        </div>
    }
    .into_any()
}

fn asking(visit: &Visit, ask: SwapAsk) -> AnyView {
    let lang = visit.lang;
    let other = visit.seen.forum.sessions.get(&ask.with).map(|session| session.topic);
    let named = other.map(|topic| places::topic(visit, topic)).unwrap_or_default();
    let place = places::words(visit, ask.with_at).unwrap_or_default();
    view! {
        <div class="notice">
            <p>{text::swap::asking(lang, &named, &place)}</p>
            {drop_form(visit, ask, text::swap::take_back(lang))}
        </div>
    }
    .into_any()
}

fn drop_form(visit: &Visit, ask: SwapAsk, words: &'static str) -> impl IntoView + use<> {
    let form = visit.form("/api/drop_swap", Some(("session", ask.session.to_string())));
    view! {
        <Post form>
            <input type="hidden" name="with" value=ask.with.to_string()/>
            <button>{words}</button>
        </Post>
    }
}
