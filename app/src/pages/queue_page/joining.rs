//! Putting one's own topic into the queue.

use domain::TopicId;
use leptos::prelude::*;

use crate::{components::Post, paths, places, text, visit::Visit};

#[component]
pub fn Joining(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let leads = |id: &TopicId| visit.leads(*id);
    if forum.queue.topics().any(|topic| leads(&topic)) {
        return None;
    }
    let may_wait = |id: &TopicId| forum.topic(*id).is_some_and(domain::Topic::is_active) && !forum.stands(*id);
    let own: Vec<TopicId> = forum
        .topics
        .keys()
        .filter(|id| leads(id) && may_wait(id))
        .copied()
        .collect();
    if visit.is_facilitator() && own.is_empty() {
        return None;
    }
    let content = if !forum.queue.open {
        view! { <p class="hint">{text::queue::closed(lang)}</p> }.into_any()
    } else if own.is_empty() {
        view! {
            <p class="hint">{text::queue::no_topic(lang)}</p>
            <p class="actions">
                <a class="button" href=paths::propose(visit.code())>{text::propose_a_topic(lang)}</a>
            </p>
        }
        .into_any()
    } else {
        view! {
            {own.iter().map(|topic| join(&visit, *topic)).collect_view()}
            <p class="hint">{text::queue::join_hint(lang)}</p>
        }
        .into_any()
    };
    Some(view! {
        <section class="joining">
            <h2>{text::queue::join(lang)}</h2>
            {content}
        </section>
    })
}

fn join(visit: &Visit, topic: TopicId) -> impl IntoView + use<> {
    let words = text::queue::join_with(visit.lang, &places::topic(visit, topic));
    view! {
        <Post form=visit.form("/api/enqueue", Some(("topic", topic.to_string())))>
            <input type="hidden" name="on" value="on"/>
            <button id=format!("entrer-{topic}")>{words}</button>
        </Post>
    }
}
