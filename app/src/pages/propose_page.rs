//! Proposing a topic: one sentence is enough.

use domain::{PersonId, Phase};
use leptos::prelude::*;

use crate::{
    components::{ForumFrame, Post, TopicFields},
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ProposePage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let content = match not_now(&visit, Action::Propose) {
        Some(why) => closed(&visit, why).into_any(),
        None => form(&visit).into_any(),
    };
    view! {
        <ForumFrame visit title=text::propose::heading(lang) narrow=true focused=true>
            <h1>{text::propose::heading(lang)}</h1>
            {content}
        </ForumFrame>
    }
}

fn closed(visit: &Visit, why: String) -> impl IntoView + use<> {
    let path = paths::board(visit.code());
    view! {
        <div class="empty">
            <p>{why}</p>
            <a class="button" href=path>
                {text::propose::back_to_board(visit.lang)}
            </a>
        </div>
    }
}

fn form(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/propose_topic", None);
    let cell = places::wanted(visit).and_then(|cell| Some((cell, places::words(visit, cell)?)));
    let next = match (visit.seen.forum.phase, &cell) {
        (Phase::Preparation | Phase::Registration, _) => text::propose::next_proposal(lang),
        (_, Some(_)) => text::propose::next_cell(lang),
        (_, None) => text::propose::next_number(lang),
    };
    let place = cell.map(|(cell, words)| {
        view! {
            <input type="hidden" name="cell" value=places::value(cell)/>
            <p class="where vacant">
                <small>{text::propose::cell(lang)}</small>
                <b>{words}</b>
            </p>
        }
    });
    let name_later = visit
        .person()
        .is_none()
        .then(|| format!(" {}", text::propose::name_later(lang)));
    let on_behalf = visit.is_facilitator().then(|| on_behalf(visit));
    view! {
        <Post form=form.clone()>
            {on_behalf}
            {place}
            <TopicFields form/>
            <p class="actions">
                <button class="primary">{text::propose::propose(lang)}</button>
            </p>
            <p class="hint">{next} {name_later}</p>
        </Post>
    }
}

/// For whom a facilitator proposes, or where they register who has no phone.
fn on_behalf(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let person: Option<PersonId> = visit.query.get("pour").and_then(|id| id.parse().ok()).map(PersonId);
    let named = person.and_then(|person| Some((person, visit.seen.names.get(&person)?.clone())));
    match named {
        Some((person, name)) => view! {
            <input type="hidden" name="person" value=person.0.to_string()/>
            <p class="where mine">
                <small>{text::propose::on_behalf(lang)}</small>
                <b><bdi>{name}</bdi></b>
            </p>
        }
        .into_any(),
        None => view! {
            <p class="ways">
                <a href=paths::on_site(visit.code(), None)>{text::propose::without_phone(lang)}</a>
            </p>
        }
        .into_any(),
    }
}
