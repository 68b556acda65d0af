//! Proposing a topic: one sentence is enough.

use domain::Phase;
use leptos::prelude::*;

use crate::{
    components::{ForumFrame, Post, TextField, TopicFields},
    opening::{Action, not_now},
    paths, places, text,
    visit::{FormState, Visit, forum_page},
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
    let on_behalf = visit.is_facilitator().then(|| on_behalf(form.clone()));
    view! {
        <Post form=form.clone()>
            {place}
            <TopicFields form/>
            {on_behalf}
            <p class="actions">
                <button class="primary">{text::propose::propose(lang)}</button>
            </p>
            <p class="hint">{next} {name_later}</p>
        </Post>
    }
}

fn on_behalf(form: FormState) -> impl IntoView {
    let lang = form.lang;
    view! {
        <TextField
            form
            name="on_behalf"
            label=text::propose::on_behalf(lang)
            hint=text::propose::on_behalf_hint(lang)
            autocomplete="off"
        />
    }
}
