//! Who is announcing, and what one may do meanwhile.

use domain::TopicId;
use leptos::prelude::*;

use crate::{
    components::{Announced, NextTopic, Post},
    paths, text,
    visit::Visit,
};

#[component]
pub fn Middle(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let queue = visit.seen.forum.queue.clone();
    let next = queue.waiting.first().copied();
    let Some(current) = queue.current else {
        let words = if next.is_some() {
            text::queue::nobody_next(lang)
        } else {
            text::queue::nobody(lang)
        };
        return view! {
            <section class="middle">
                <p class="empty">{words}</p>
                {next.map(|next| view! { <NextTopic visit=visit.clone() next/> })}
            </section>
        }
        .into_any();
    };
    let mine = visit.leads(current.topic);
    view! {
        <section class=if mine { "poster middle mine" } else { "poster middle" }>
            <Announced visit=visit.clone() current/>
            {next.map(|next| view! { <NextTopic visit=visit.clone() next/> })}
            {pick(&visit, current.topic, mine)}
            {interest(&visit, current.topic)}
            {visit.may_lead(current.topic).then(|| finish(&visit, current.topic))}
        </section>
    }
    .into_any()
}

fn pick(visit: &Visit, topic: TopicId, mine: bool) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let (words, class) = if mine {
        (text::queue::pick(lang), "button primary")
    } else {
        (text::queue::pick_for(lang), "button")
    };
    let turn = mine.then(|| view! { <p class="lede">{text::queue::your_turn(lang)}</p> });
    visit.may_lead(topic).then(|| {
        view! {
            {turn}
            <p class="actions">
                <a id="choisir" class=class href=paths::place_topic(visit.code(), topic)>
                    {words}
                </a>
            </p>
        }
    })
}

/// For everyone else, the one thing to do while they listen.
fn interest(visit: &Visit, topic: TopicId) -> Option<impl IntoView + use<>> {
    let forum = &visit.seen.forum;
    let pressed = visit.person().is_some_and(|me| forum.is_interested(topic, me));
    let words = text::topic::interested(visit.lang);
    (!visit.leads(topic)).then(|| {
        view! {
            <Post form=visit.form("/api/set_interest", None) stay=true>
                <button
                    id="interet"
                    class="interest-button"
                    name="set"
                    value=format!("{topic}-{}", if pressed { "off" } else { "on" })
                    aria-pressed=if pressed { "true" } else { "false" }
                >
                    {words}
                </button>
            </Post>
        }
    })
}

fn finish(visit: &Visit, topic: TopicId) -> impl IntoView + use<> {
    let words = text::queue::finish(visit.lang);
    view! {
        <Post form=visit.form("/api/enqueue", Some(("topic", topic.to_string()))) stay=true>
            <button id="terminer" class="quiet">{words}</button>
        </Post>
    }
}
