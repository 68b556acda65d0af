//! How many say that they are where, in one line: a text, because each element of a list would be code that phones
//! download.

use leptos::prelude::*;

use super::live;
use crate::live::{Live, Word};

/// « Sur place : Grande salle 10+ · Coin calme 3+ · papillons 5+ »
#[component]
pub fn Crowds() -> impl IntoView {
    let live = live();
    let sentence = Signal::derive(move || sentence(&live));
    let class = Signal::derive(move || {
        if sentence.read().is_empty() {
            "crowds none"
        } else {
            "crowds"
        }
        .to_owned()
    });
    view! { <p class=class>{sentence}</p> }
}

fn sentence(live: &Live) -> String {
    let words = live.words();
    let board = live.board.read();
    let mut places = String::new();
    for crowd in &board.view.crowds {
        if !places.is_empty() {
            places.push_str(" · ");
        }
        let count = crowd.at_least.to_string();
        let space = board.view.spaces.iter().find(|space| Some(space.id) == crowd.space);
        places.push_str(&match space {
            Some(space) => words.fill(Word::CrowdAt, &[&space.name, &count]),
            None => words.fill(Word::Wanderers, &[&count]),
        });
    }
    if places.is_empty() {
        return places;
    }
    words.fill(Word::Crowds, &[&places])
}
