//! Who announces what, in which order: the list that whoever holds the microphone reads from.

use domain::{TopicId, TopicState};
use leptos::prelude::*;

use super::{dated, live};
use crate::{text, visit::Visit};

/// The queue first, then the other topics that stand in no cell yet, by their number.
#[component]
pub fn Announcements(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let mut topics: Vec<TopicId> = forum.queue.topics().collect();
    let waits = |id: &TopicId| matches!(forum.topic_state(*id), Some(TopicState::Proposed | TopicState::Parked));
    let mut others: Vec<TopicId> = forum.topics.keys().copied().filter(waits).collect();
    others.sort_by_key(|id| {
        let no = forum.topic(*id).and_then(|topic| topic.no);
        (no.is_none(), no, *id)
    });
    topics.append(&mut others);
    if topics.is_empty() {
        return view! { <p class="on-screen empty">{text::paper::nothing_to_announce(lang)}</p> }.into_any();
    }
    let rows = topics
        .iter()
        .enumerate()
        .filter_map(|(at, id)| {
            let topic = forum.topic(*id)?;
            let no = topic.no.map(|no| text::paper::number(lang, no));
            let convener = text::paper::convener(lang, &visit.seen.names, topic);
            Some(view! {
                <tr>
                    <td>{at + 1}</td>
                    <td>{no}</td>
                    <td>
                        <b>{topic.title.to_string()}</b>
                        <small>{convener}</small>
                    </td>
                    <td></td>
                </tr>
            })
        })
        .collect_view();
    view! {
        <section class="leaf list">
            <header class="leaf-head">
                <h2>{text::paper::to_announce(lang)}</h2>
                <p>{forum.details.title.to_string()} " · " {dated(&visit)}</p>
                {live(&visit)}
            </header>
            <table class="plan">
                <thead>
                    <tr>
                        <th scope="col">{text::paper::order(lang)}</th>
                        <th scope="col">{text::paper::card_number(lang)}</th>
                        <th scope="col">{text::paper::topic(lang)}</th>
                        <th scope="col">{text::paper::where_and_when(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
