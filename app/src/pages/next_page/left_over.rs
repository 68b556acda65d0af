//! What this rencontre leaves to the next one: what was to be done, and what nobody had time for.

use leptos::prelude::*;

use crate::{
    paths,
    proceedings::{Proceedings, name},
    text,
    visit::Visit,
};

/// Nothing when nothing is left.
#[component]
pub fn LeftOver(visit: Visit, proceedings: Proceedings) -> impl IntoView {
    let lang = visit.lang;
    let actions: Vec<_> = proceedings
        .actions()
        .map(|(held, action)| {
            let who = text::proceedings::agreed(lang, &action.who, &action.due);
            view! {
                <li>
                    <a class="row" href=paths::report(visit.code(), held.session)>
                        <b>{action.what.to_string()}</b>
                        <small>{name(lang, held)}</small>
                        <small>{who}</small>
                    </a>
                </li>
            }
        })
        .collect();
    let topics: Vec<_> = proceedings
        .never_held
        .iter()
        .map(|topic| {
            view! {
                <li>
                    <a class="row" href=paths::topic(visit.code(), topic.topic)>
                        <b>{text::topics::named(lang, topic.no, &topic.title)}</b>
                        <small>{text::topics::proposed_by(lang, topic.convener.as_deref())}</small>
                    </a>
                </li>
            }
        })
        .collect();
    let is_empty = actions.is_empty() && topics.is_empty();
    let actions = (!actions.is_empty()).then(|| {
        view! {
            <h3>{text::creation::left_actions(lang)}</h3>
            <ul class="rows">{actions}</ul>
        }
    });
    let topics = (!topics.is_empty()).then(|| {
        view! {
            <h3>{text::creation::left_topics(lang)}</h3>
            <ul class="rows">{topics}</ul>
        }
    });
    (!is_empty).then(|| {
        view! {
            <section class="left-over" id="reste">
                <h2>{text::creation::left(lang)}</h2>
                <p class="hint">{text::creation::left_hint(lang)}</p>
                {actions}
                {topics}
            </section>
        }
    })
}
