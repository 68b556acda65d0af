//! A report as it is read: the sentence first, then what was said, decided and left to do.

use domain::{ReportAction, ReportFields, ReportLink, ReportText};
use leptos::prelude::*;

use crate::{components::Prose, text};

#[component]
pub fn Reading(lang: text::Lang, fields: ReportFields) -> impl IntoView {
    let only_notes = fields == ReportFields::of_notes(fields.notes.clone());
    let essence = (!fields.essence.is_empty()).then(|| view! { <p class="essence">{fields.essence.to_string()}</p> });
    view! {
        {essence}
        {ideas(text::report::points(lang), &fields.points)}
        {ideas(text::report::decisions(lang), &fields.decisions)}
        {actions(lang, fields.actions)}
        {ideas(text::report::questions(lang), &fields.questions)}
        {links(lang, fields.links)}
        {notes(lang, &fields.notes, only_notes)}
    }
}

fn ideas(heading: &'static str, text: &ReportText) -> impl IntoView + use<> {
    let ideas: Vec<String> = text.ideas().map(str::to_owned).collect();
    (!ideas.is_empty()).then(|| {
        let ideas = ideas.into_iter().map(|idea| view! { <li>{idea}</li> }).collect_view();
        view! {
            <section>
                <h2>{heading}</h2>
                <ul>{ideas}</ul>
            </section>
        }
    })
}

fn actions(lang: text::Lang, actions: Vec<ReportAction>) -> impl IntoView {
    (!actions.is_empty()).then(|| {
        let actions = actions
            .into_iter()
            .map(|action| self::action(lang, &action))
            .collect_view();
        view! {
            <section>
                <h2>{text::report::actions(lang)}</h2>
                <ul class="todo">{actions}</ul>
            </section>
        }
    })
}

fn action(lang: text::Lang, action: &ReportAction) -> impl IntoView + use<> {
    let who = text::report::by_whom(lang, &action.who, &action.due);
    let who = (!who.is_empty()).then(|| view! { <small>{who}</small> });
    view! {
        <li>
            <span>{action.what.to_string()}</span>
            {who}
        </li>
    }
}

fn links(lang: text::Lang, links: Vec<ReportLink>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let links = links.into_iter().map(link).collect_view();
        view! {
            <section>
                <h2>{text::report::links(lang)}</h2>
                <ul>{links}</ul>
            </section>
        }
    })
}

/// Where it leads is read before one goes there, also when it is called something else.
fn link(ReportLink { url, label }: ReportLink) -> impl IntoView {
    let address = url.to_string();
    let named = (!label.is_empty()).then(|| view! { <small>{host(&address).to_owned()}</small> });
    let words = if label.is_empty() {
        address.clone()
    } else {
        label.to_string()
    };
    view! {
        <li>
            <a href=address rel="noopener noreferrer nofollow">
                {words}
            </a>
            " "
            {named}
        </li>
    }
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

fn notes(lang: text::Lang, notes: &ReportText, alone: bool) -> AnyView {
    if notes.is_empty() {
        return ().into_any();
    }
    let source = notes.to_string();
    if alone {
        return view! { <Prose source/> }.into_any();
    }
    view! {
        <section>
            <h2>{text::report::notes(lang)}</h2>
            <Prose source top=3/>
        </section>
    }
    .into_any()
}
