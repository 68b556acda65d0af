//! The form: words, and what narrows them. It asks with the address, so that it needs no script.

use domain::TopicKind;
use leptos::prelude::*;

use super::asked::{Asked, State};
use crate::{
    components::kind_value,
    error::Problem,
    paths,
    text::{self, Lang},
    visit::Visit,
};

#[component]
pub fn Filters(visit: Visit, asked: Asked) -> impl IntoView {
    let lang = visit.lang;
    let unknown = asked.kind.is_unknown() || asked.state.is_unknown() || asked.slot.is_unknown();
    let open = asked.filters() > 0 || unknown;
    let selects = view! {
        {select(lang, "genre", text::search::kind(lang), asked.kind.is_unknown(), kinds(lang, &asked))}
        {select(lang, "etat", text::search::state(lang), asked.state.is_unknown(), states(lang, &asked))}
        {select(lang, "creneau", text::search::slot(lang), asked.slot.is_unknown(), slots(&visit, &asked))}
    };
    view! {
        <form class="search" role="search" method="get" action=paths::topics(visit.code())>
            {words(lang, &asked)}
            <details open=open>
                <summary>{text::search::filters_on(lang, asked.filters())}</summary>
                <div class="fields">{selects}</div>
                <p class="actions">
                    <button>{text::search::apply(lang)}</button>
                    {open.then(|| view! { <a class="button quiet" href=paths::topics(visit.code())>{text::search::show_all(lang)}</a> })}
                </p>
            </details>
        </form>
    }
}

fn words(lang: Lang, asked: &Asked) -> impl IntoView + use<> {
    let problem = asked
        .problem
        .map(|problem| view! { <p class="problem" id="q-problem">{text::problem(lang, problem)}</p> });
    view! {
        <div class="field">
            <label for="q">{text::search::label(lang)}</label>
            <p class="hint" id="q-hint">
                {text::search::hint(lang)}
            </p>
            {problem}
            <div class="seek">
                <input
                    type="search"
                    id="q"
                    name="q"
                    value=asked.typed.clone()
                    autocomplete="off"
                    autocapitalize="none"
                    enterkeyhint="search"
                    aria-describedby=if asked.problem.is_some() { "q-problem q-hint" } else { "q-hint" }
                    aria-invalid=asked.problem.is_some().then_some("true")
                />
                <button class="primary">{text::search::search(lang)}</button>
            </div>
        </div>
    }
}

/// Value, words, chosen.
type Offered = (String, String, bool);

fn kinds(lang: Lang, asked: &Asked) -> Vec<Offered> {
    let chosen = asked.kind.chosen();
    let kind = |kind: TopicKind| {
        let words = text::topics::kind(lang, kind);
        (kind_value(kind).to_owned(), words.to_owned(), chosen == Some(kind))
    };
    let any = (String::new(), text::search::any_kind(lang).to_owned(), chosen.is_none());
    std::iter::once(any).chain(TopicKind::ALL.map(kind)).collect()
}

fn states(lang: Lang, asked: &Asked) -> Vec<Offered> {
    let chosen = asked.state.chosen();
    let state = |state: State| {
        let words = match state {
            State::Waiting => text::search::waiting(lang),
            State::Placed => text::search::placed(lang),
            State::Mine => text::search::mine(lang),
        };
        (state.value().to_owned(), words.to_owned(), chosen == Some(state))
    };
    let any = (
        String::new(),
        text::search::any_state(lang).to_owned(),
        chosen.is_none(),
    );
    std::iter::once(any).chain(State::ALL.map(state)).collect()
}

/// Slots that take sessions.
fn slots(visit: &Visit, asked: &Asked) -> Vec<Offered> {
    let chosen = asked.slot.chosen();
    let open = visit.seen.forum.slot_order();
    let open = open.into_iter().filter(|(_, slot)| !slot.common).map(|(id, slot)| {
        let words = text::places::hours(visit.lang, slot.start, slot.end);
        (id.to_string(), words, chosen == Some(id))
    });
    let any = text::search::any_slot(visit.lang).to_owned();
    std::iter::once((String::new(), any, chosen.is_none()))
        .chain(open)
        .collect()
}

fn select(
    lang: Lang,
    name: &'static str,
    label: &'static str,
    unknown: bool,
    offered: Vec<Offered>,
) -> impl IntoView + use<> {
    let problem_id = format!("{name}-problem");
    let problem =
        unknown.then(|| view! { <p class="problem" id=problem_id.clone()>{text::problem(lang, Problem::Choice)}</p> });
    let options = offered
        .into_iter()
        .map(|(value, words, chosen)| view! { <option value=value selected=chosen>{words}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {problem}
            <select
                id=name
                name=name
                aria-describedby=unknown.then_some(problem_id)
                aria-invalid=unknown.then_some("true")
            >
                {options}
            </select>
        </div>
    }
}
