//! One version of a charter, as people read it: what matters most first, then every word of it.

use domain::{CharterContent, ForumCode};
use leptos::prelude::*;

use crate::{
    backend::Charter,
    components::{Difference, Prose},
    paths,
    text::{self, Lang},
};

/// « L'essentiel »: one short sentence after the other.
#[component]
pub fn CharterSummary(content: CharterContent) -> impl IntoView {
    let sentences = content.summary.as_str().lines();
    let sentences = sentences
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
        .map(|sentence| view! { <li>{sentence.to_owned()}</li> })
        .collect_view();
    view! { <ul class="summary" lang=content.lang.name()>{sentences}</ul> }.into_any()
}

/// « L'essentiel », and the whole text without a box to scroll in, with what it says for this rencontre.
#[component]
pub fn CharterBody(lang: Lang, content: CharterContent) -> impl IntoView {
    let addendum = content.addendum.as_str();
    let addendum = (!addendum.is_empty()).then(|| {
        view! {
            <section>
                <h2>{text::charters::addendum(lang)}</h2>
                <div lang=content.lang.name()>
                    <Prose source=addendum/>
                </div>
            </section>
        }
    });
    view! {
        <section class="poster">
            <h2>{text::charters::in_short(lang)}</h2>
            <CharterSummary content=content.clone()/>
        </section>
        <article lang=content.lang.name()>
            <Prose source=content.text.as_str()/>
        </article>
        {addendum}
    }
    .into_any()
}

/// What a version says that the one before it did not.
#[component]
pub fn CharterChanges(lang: Lang, before: CharterContent, after: CharterContent) -> impl IntoView {
    let summary = (before.summary != after.summary).then(|| {
        view! {
            <h3>{text::charters::in_short(lang)}</h3>
            <Difference lang before=before.summary.as_str() after=after.summary.as_str()/>
            <h3>{text::charters::the_text(lang)}</h3>
        }
    });
    let addendum = (before.addendum != after.addendum).then(|| {
        view! {
            <h3>{text::charters::addendum(lang)}</h3>
            <Difference lang before=before.addendum.as_str() after=after.addendum.as_str()/>
        }
    });
    // What did not change is not said to be the same when something else did.
    let text = (before.text != after.text || addendum.is_none())
        .then(|| view! { <Difference lang before=before.text.as_str() after=after.text.as_str()/> });
    view! {
        {summary}
        {text}
        {addendum}
    }
    .into_any()
}

/// « Poser une question »: a page of its own, so that what is typed here stays (S0-05).
#[component]
pub fn AskAbout(code: ForumCode) -> impl IntoView {
    view! {
        <p>
            <a href=paths::help(&code) target="_blank">{text::charters::ask(Lang::Fr)}</a>
        </p>
    }
    .into_any()
}

/// The hash that lets anyone check that a text was not changed afterwards.
#[component]
pub fn Fingerprint(lang: Lang, charter: Charter) -> impl IntoView {
    view! {
        <p class="hint fingerprint">
            {text::charters::fingerprint(lang)}
            " "
            <code>{charter.sha256}</code>
        </p>
    }
    .into_any()
}
