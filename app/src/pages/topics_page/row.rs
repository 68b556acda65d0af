//! One topic of the list: title, who, where, why it was found, and « Ça m'intéresse ».

use domain::{Topic, TopicId};
use leptos::prelude::*;

use crate::{
    components::marked,
    markdown,
    opening::{Action, not_now},
    paths, places,
    search::Query,
    text,
    visit::Visit,
};

pub fn row(visit: &Visit, query: &Query, id: TopicId) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let topic = visit.seen.forum.topic(id)?;
    let mine = visit.leads(id);
    let yours = mine.then(|| view! { <b>{text::topics::yours(lang)}</b> });
    let excerpt = query
        .excerpt(&markdown::words(topic.description.as_str()))
        .map(|excerpt| view! { <p class="excerpt">{marked(query, &excerpt)}</p> });
    Some(view! {
        <li class=if mine { "mine" } else { "" } id=format!("t{id}")>
            <h3 id=format!("sujet{id}")>
                <a href=paths::topic(visit.code(), id)>{marked(query, topic.title.as_str())}</a>
            </h3>
            <p class="about">
                <span>{number(visit, query, topic)}</span>
                " "
                {yours}
                " "
                {(!mine).then(|| view! { <span>{proposed_by(visit, query, topic)}</span> " " })}
                {with(visit, query, topic).map(|with| view! { <span>{with}</span> " " })}
                <span>{text::topics::kind(lang, topic.kind)}</span>
            </p>
            {place(visit, id)}
            {excerpt}
            {interest(visit, id)}
        </li>
    })
}

fn number(visit: &Visit, query: &Query, topic: &Topic) -> AnyView {
    let number = text::topics::number(visit.lang, topic.no);
    if query.names(topic.no) {
        view! { <mark>{number}</mark> }.into_any()
    } else {
        number.into_any()
    }
}

/// « Proposé par Inès », with what was found in the name.
fn proposed_by(visit: &Visit, query: &Query, topic: &Topic) -> impl IntoView + use<> {
    let convener = visit.seen.names.get(&topic.convener).map(String::as_str);
    let sentence = text::topics::proposed_by(visit.lang, convener);
    let convener = convener.unwrap_or_default();
    let before = sentence.strip_suffix(convener).unwrap_or(&sentence).to_owned();
    view! {
        {before}
        {marked(query, convener)}
    }
}

/// « avec Bob », also on one's own topic, as on the cards.
fn with(visit: &Visit, query: &Query, topic: &Topic) -> Option<impl IntoView + use<>> {
    let name = |person| visit.seen.names.get(person).map(String::as_str);
    let present: Vec<&str> = topic.co_conveners.iter().filter_map(name).collect();
    (!present.is_empty()).then(|| {
        view! {
            {text::topics::with(visit.lang)}
            {marked(query, &present.join(", "))}
        }
    })
}

/// Where it stands, each time it does; else that it waits.
fn place(visit: &Visit, id: TopicId) -> AnyView {
    let cells = places::of_topic(visit, id);
    let words: Vec<String> = cells
        .into_iter()
        .filter_map(|(_, cell)| places::words(visit, cell))
        .collect();
    if words.is_empty() {
        return view! { <p class="place chip">{text::search::waiting(visit.lang)}</p> }.into_any();
    }
    view! { <p class="place">{words.join(" · ")}</p> }.into_any()
}

fn interest(visit: &Visit, id: TopicId) -> Option<AnyView> {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let count = forum.interest_count(id);
    if not_now(visit, Action::Interest).is_some() {
        let count = text::topics::interested(lang, count)?;
        return Some(view! { <p class="chip people">{count}</p> }.into_any());
    }
    let pressed = visit.person().is_some_and(|me| forum.is_interested(id, me));
    let button = view! {
        <button
            name="set"
            value=format!("{id}-{}", if pressed { "off" } else { "on" })
            aria-pressed=if pressed { "true" } else { "false" }
            aria-describedby=format!("sujet{id}")
        >
            {text::search::interest(lang, count)}
        </button>
    };
    Some(button.into_any())
}
