//! Whom to ask, how an open space works, and what this page does and does not do.

use leptos::prelude::*;

use crate::{
    components::{Facts, ForumFrame, Prose},
    text::{self, Lang},
    visit::{Visit, forum_page},
};

#[component]
pub fn HelpPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let details = visit.seen.forum.details.clone();
    let contacts = if details.help.as_str().is_empty() {
        view! { <p>{text::help::no_contact(lang)}</p> }.into_any()
    } else {
        view! { <Prose source=details.help.as_str() top=2/> }.into_any()
    };
    let forum = visit.seen.forum.clone();
    view! {
        <ForumFrame visit title=text::help::title(lang) narrow=true>
            <h1>{text::help::heading(lang)}</h1>
            <div class="poster contacts">{contacts}</div>
            <section>
                <h2>{text::settings::practical(lang)}</h2>
                <Facts lang forum/>
            </section>
            {rules(lang)}
            {how(lang)}
        </ForumFrame>
    }
}

pub(super) fn rules(lang: Lang) -> impl IntoView {
    let principles = [
        (text::help::people(lang), text::help::people_why(lang)),
        (text::help::whatever(lang), text::help::whatever_why(lang)),
        (text::help::start(lang), text::help::start_why(lang)),
        (text::help::over(lang), text::help::over_why(lang)),
    ]
    .map(|(principle, why)| view! { <li><b>{principle}</b> " " {why}</li> })
    .collect_view();
    view! {
        <section class="stack">
            <h2>{text::help::rules(lang)}</h2>
            <ol class="principles">{principles}</ol>
            <h3>{text::help::mobility(lang)}</h3>
            <p>{text::help::mobility_text(lang)}</p>
            <h3>{text::help::bees(lang)}</h3>
            <p>{text::help::bees_text(lang)}</p>
        </section>
    }
}

pub(super) fn how(lang: Lang) -> impl IntoView {
    let facts = [
        text::help::how_order(lang),
        text::help::how_people(lang),
        text::help::how_interest(lang),
        text::help::how_cookie(lang),
        text::help::how_without_js(lang),
    ]
    .map(|fact| view! { <li>{fact}</li> })
    .collect_view();
    view! {
        <section class="stack">
            <h2>{text::help::how(lang)}</h2>
            <ul>{facts}</ul>
        </section>
    }
}
