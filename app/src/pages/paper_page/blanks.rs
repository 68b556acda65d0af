//! Blank cards to write on by hand. Each has its number already, which no other topic gets.

use domain::TopicNo;
use leptos::prelude::*;

use super::cards::{EACH, foot};
use crate::{text, visit::Visit};

/// All numbers that are reserved and not used yet.
#[component]
pub fn Blanks(visit: Visit) -> impl IntoView {
    let reserved: Vec<TopicNo> = visit.seen.forum.reserved.iter().copied().collect();
    if reserved.is_empty() {
        return view! { <p class="on-screen empty">{text::paper::no_blank(visit.lang)}</p> }.into_any();
    }
    let leaf = |cards: &[TopicNo]| {
        let cards = cards.iter().map(|no| card(&visit, *no)).collect_view();
        view! { <section class="leaf quarters">{cards}</section> }
    };
    reserved.chunks(EACH).map(leaf).collect_view().into_any()
}

fn card(visit: &Visit, no: TopicNo) -> impl IntoView + use<> {
    let lang = visit.lang;
    view! {
        <article class="paper-card blank">
            <p class="card-no">{text::paper::number(lang, no)}</p>
            <h2>{text::paper::my_topic(lang)}</h2>
            <p class="lines"></p>
            <p class="by">{text::paper::proposed_by(lang)}</p>
            {foot(visit, no, text::paper::scan_blank(lang))}
        </article>
    }
}
