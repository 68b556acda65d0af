//! The topics that another one may be one with, looked for by number, title or name.

use domain::{Topic, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Pager, marked},
    paths, places,
    search::Query,
    text,
    visit::Visit,
};

/// As many as one looks through.
const ROWS: usize = 20;

/// Nobody types more.
const LONGEST: usize = 200;

#[component]
pub fn Candidates(visit: Visit, id: TopicId) -> impl IntoView {
    let lang = visit.lang;
    let typed = visit.query.get("q").unwrap_or_default();
    let typed: String = typed.trim().chars().take(LONGEST).collect();
    let query = Query::parse(&typed);
    let found = found(&visit, id, &query);
    let pages = found.len().div_ceil(ROWS).max(1);
    let page: usize = visit.query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let page = page.clamp(1, pages);
    let shown = found.iter().skip((page - 1) * ROWS).take(ROWS);
    let rows = shown.map(|other| row(&visit, &query, id, *other)).collect_view();
    let nobody = found
        .is_empty()
        .then(|| view! { <p class="empty">{text::merge::nobody(lang)}</p> });
    let path = paths::merge_topic(visit.code(), id);
    let other_page = {
        let (path, typed) = (path.clone(), paths::encode(&typed));
        move |page| format!("{path}?q={typed}&page={page}")
    };
    view! {
        <form class="search" role="search" method="get" action=path>
            <div class="field">
                <label for="q">{text::merge::search(lang)}</label>
                <div class="seek">
                    <input type="search" id="q" name="q" value=typed autocomplete="off" enterkeyhint="search"/>
                    <button class="primary">{text::search::search(lang)}</button>
                </div>
            </div>
        </form>
        <section>
            <h2 id="resultats">{text::merge::which(lang)}</h2>
            {nobody}
            <ul class="rows">{rows}</ul>
            <Pager lang page pages path=other_page/>
        </section>
    }
}

/// By number; the one whose number was typed comes first.
fn found(visit: &Visit, id: TopicId, query: &Query) -> Vec<TopicId> {
    let forum = &visit.seen.forum;
    let others = forum.topics.iter().map(|(id, topic)| (*id, topic.as_ref()));
    let mut found: Vec<(TopicId, &Topic)> = others
        .filter(|(other, topic)| *other != id && topic.is_active() && holds(visit, query, topic))
        .collect();
    found.sort_by_key(|(id, topic)| (!query.names(topic.no), topic.no.is_none(), topic.no, *id));
    found.into_iter().map(|(id, _)| id).collect()
}

fn holds(visit: &Visit, query: &Query, topic: &Topic) -> bool {
    let leads = std::iter::once(&topic.convener).chain(&topic.co_conveners);
    let names = leads.filter_map(|person| visit.seen.names.get(person).map(String::as_str));
    query.finds(topic.no, std::iter::once(topic.title.as_str()).chain(names))
}

fn row(visit: &Visit, query: &Query, id: TopicId, other: TopicId) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let topic = visit.seen.forum.topic(other)?;
    let name = visit.seen.names.get(&topic.convener).map(String::as_str);
    let who = text::topics::proposed_by(lang, name);
    let words = places::of_topic(visit, other);
    let words = words.into_iter().filter_map(|(_, cell)| places::words(visit, cell));
    let place = words.collect::<Vec<_>>().join(" · ");
    Some(view! {
        <li>
            <a class="row" href=paths::merge_with(visit.code(), id, other)>
                <b>{marked(query, &places::topic(visit, other))}</b>
                " "
                <small>{who}</small>
                " "
                <small>{place}</small>
            </a>
        </li>
    })
}
