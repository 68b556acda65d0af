//! One act: when, who, what, and the button that takes it back.

use domain::minute_of_day;
use leptos::prelude::*;

use crate::{
    components::UndoForm,
    history::{About, Line, Told},
    paths, places, text,
    visit::Visit,
};

pub fn act_view(visit: &Visit, told: &Told) -> impl IntoView + use<> {
    let lang = visit.lang;
    let when = minute_of_day(visit.seen.forum.details.origin, told.at).map(|at| text::hour(lang, at));
    let who = text::history::who(lang, &told.who);
    let undone = told
        .undone
        .then(|| view! { <b class="chip">{text::history::undone(lang)}</b> });
    let id = format!("acte{}", told.act);
    let (first, rest) = told.lines.split_first().unzip();
    let rest = rest.filter(|rest| !rest.is_empty()).map(|rest| {
        let lines = rest
            .iter()
            .map(|line| view! { <li>{line_view(visit, line)}</li> })
            .collect_view();
        view! { <ul>{lines}</ul> }
    });
    view! {
        <li class=if told.undone { "undone" } else { "" } id=id.clone()>
            <p class="about">
                {when.map(|when| view! { <span>{when}</span> " " })}
                {who.map(|who| view! { <span>{who}</span> " " })}
                {undone}
            </p>
            <p class="line" id=format!("{id}-quoi")>
                {first.map(|line| line_view(visit, line))}
            </p>
            {rest}
            <UndoForm visit=visit.clone() id=told.act described_by=format!("{id}-quoi")/>
        </li>
    }
}

fn line_view(visit: &Visit, line: &Line) -> impl IntoView + use<> {
    let about = match &line.about {
        About::Topic(id) => {
            let path = paths::topic(visit.code(), *id);
            view! { <a href=path>{places::topic(visit, *id)}</a> }.into_any()
        }
        About::Thing(words) => view! { <b>{words.clone()}</b> }.into_any(),
    };
    view! {
        {about}
        {line.words.clone()}
    }
}
