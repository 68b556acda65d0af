//! A facilitator says who leads a topic: looks for someone who joined, by name. Nobody else sees these names.

use domain::{Missing, Needed, PersonId, Rejection, TopicId};
use leptos::prelude::*;

use crate::{
    components::{ForumFrame, NameQuery, NameSearch, Pager, Post, SecondLook, introduced},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

const HAND_OVER: &str = "/api/hand_over";
const ADD: &str = "/api/set_co_convener";

/// As many as one looks through with their buttons.
const ROWS: usize = 20;

#[component]
pub fn LeadPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_facilitator() {
        let needed = Needed::Facilitator;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let unknown = Rejection::Unknown { what: Missing::Topic };
    let id: TopicId = visit.id("topic").ok_or(unknown.clone())?;
    let topic = visit.seen.forum.topic(id).cloned().ok_or(unknown)?;
    let lang = visit.lang;
    let query = NameQuery::of(&visit);
    let named = places::topic(&visit, id);
    let back = paths::topic(visit.code(), id);
    let path = paths::lead(visit.code(), id);
    let pages = query.found.len().div_ceil(ROWS).max(1);
    let page: usize = visit.query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let page = page.clamp(1, pages);
    let open = not_now(&visit, Action::Lead);
    let closed = open.clone().map(|why| view! { <p class="notice">{why}</p> });
    let shown = query.found.iter().skip((page - 1) * ROWS).take(ROWS);
    let shown = shown.filter(|_| open.is_none()).map(|person| {
        let leads = topic.convener == *person;
        let with = topic.co_conveners.contains(person);
        row(&visit, id, *person, leads, with)
    });
    let rows = shown.collect_view();
    let heading = text::team::found(lang, query.found.len(), visit.seen.names.len());
    let second_look = second_look(&visit, id);
    let other_page = {
        let (path, typed) = (path.clone(), paths::encode(&query.typed));
        move |page| format!("{path}?q={typed}&page={page}")
    };
    Ok(view! {
        <ForumFrame visit title=text::lead::facilitation(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{named}</a>
            </p>
            <h1>{text::lead::facilitation(lang)}</h1>
            {closed}
            {second_look}
            <NameSearch lang path query/>
            <section>
                <h2 id="resultats">{heading}</h2>
                <ul class="rows">{rows}</ul>
                <Pager lang page pages path=other_page/>
            </section>
        </ForumFrame>
    })
}

fn second_look(visit: &Visit, id: TopicId) -> impl IntoView + use<> {
    let refused = visit.form(HAND_OVER, None).refused;
    let refused = refused.is_some_and(|refusal| matches!(refusal.error, Some(AppError::Rejected(_))));
    let (visit, lang) = (visit.clone(), visit.lang);
    refused.then(|| {
        let leave = (
            text::topic::leave_as_is(lang).to_owned(),
            paths::topic(visit.code(), id),
        );
        view! { <SecondLook visit action=HAND_OVER anyway=text::lead::anyway(lang) instead=leave/> }
    })
}

fn row(visit: &Visit, id: TopicId, person: PersonId, leads: bool, with: bool) -> impl IntoView + use<> {
    let lang = visit.lang;
    let name = visit.seen.names.get(&person).cloned().unwrap_or_default();
    let key = || Some(("person", person.0.to_string()));
    let add = (!leads && !with).then(|| {
        let words = text::lead::about(lang, text::lead::add(lang), &name);
        view! {
            <Post form=visit.form(ADD, key())>
                <input type="hidden" name="topic" value=id.to_string()/>
                <input type="hidden" name="on" value="on"/>
                <button aria-label=words>{text::lead::add(lang)}</button>
            </Post>
        }
    });
    let entrust = (!leads).then(|| {
        let words = text::lead::about(lang, text::lead::entrust(lang), &name);
        view! {
            <Post form=visit.form(HAND_OVER, key()).quiet()>
                <input type="hidden" name="topic" value=id.to_string()/>
                <button aria-label=words>{text::lead::entrust(lang)}</button>
            </Post>
        }
    });
    let now = match (leads, with) {
        (true, _) => Some(text::lead::leads(lang)),
        (_, true) => Some(text::lead::leads_with(lang)),
        _ => None,
    };
    view! {
        <li class="row pick">
            <b>{introduced(visit, person)}</b>
            <small>{now}</small>
            {add}
            {entrust}
        </li>
    }
}
