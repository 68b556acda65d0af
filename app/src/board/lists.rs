//! Topics that have no cell, and the sentence that sums the board up.

use domain::TopicId;
use leptos::prelude::*;

use super::{card::Card, live};
use crate::live::Live;

/// Topics that stand in no cell, in the order they were proposed.
fn waiting(live: &Live) -> Vec<TopicId> {
    let board = live.board.read();
    let placed = |id| board.sessions.iter().any(|session| session.topic == id);
    board
        .topics
        .iter()
        .map(|topic| topic.id)
        .filter(|id| !placed(*id))
        .collect()
}

/// « En attente d'une place »
#[component]
pub fn Parked() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let topics = Memo::new(move |_| waiting(&live));
    view! {
        <section class="parked" hidden=move || topics.read().is_empty()>
            <h2>{words.parked}</h2>
            <ul>
                <For each=move || topics.get() key=|topic| *topic let:topic>
                    <li>
                        <Card topic/>
                    </li>
                </For>
            </ul>
        </section>
    }
}

/// « 24 sujets », or how to begin.
#[component]
pub fn Summary() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let first = words.propose_the_first.clone();
    let path = format!("/f/{}/proposer", live.page.code);
    let count = Memo::new(move |_| live.board.read().topics.len());
    let sentence = move || match count.get() {
        0 => words.no_topic.clone(),
        count => words.counts.of(count),
    };
    view! {
        <p class="lede">
            {sentence} " " <a href=path hidden=move || count.get() > 0>{first}</a>
        </p>
    }
}
