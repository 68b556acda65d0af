//! Topics that have no cell, and the sentence that sums the board up.

use leptos::prelude::*;

use super::{
    card::{Cards, Held},
    live,
};
use crate::live::{Live, Word};

/// Topics that stand in no cell, in the order they were proposed.
fn waiting(live: &Live) -> Vec<Held> {
    let board = live.board.read();
    let placed = |id| board.view.sessions.iter().any(|session| session.topic == id);
    board
        .view
        .topics
        .iter()
        .filter(|topic| !placed(topic.id))
        .map(|topic| (topic.id, None))
        .collect()
}

/// « En attente d'une place »
#[component]
pub fn Parked() -> impl IntoView {
    let live = live();
    let heading = live.words().say(Word::Parked);
    let held = Memo::new(move |_| waiting(&live));
    let class = Signal::derive(move || {
        if held.read().is_empty() {
            "parked none"
        } else {
            "parked"
        }
        .to_owned()
    });
    view! {
        <section class=class>
            <h2>{heading}</h2>
            <Cards held/>
        </section>
    }
}

/// « 24 sujets », or how to begin.
#[component]
pub fn Summary() -> impl IntoView {
    let live = live();
    let (class, first) = (live.clone(), live.words().say(Word::ProposeTheFirst));
    let path = format!("/f/{}/proposer", live.page.code);
    let empty = move |live: &Live| live.board.read().view.topics.is_empty();
    let class = Signal::derive(move || if empty(&class) { "lede empty" } else { "lede" }.to_owned());
    let sentence = Signal::derive(move || match live.board.read().view.topics.len() {
        0 => live.words().say(Word::NoTopic),
        1 => live.words().say(Word::OneTopic),
        count => live.words().fill(Word::Topics, &[&count.to_string()]),
    });
    view! {
        <p class=class>
            {sentence}
            <a href=path>{first}</a>
        </p>
    }
}
