//! A card for each topic, as it hangs on the wall: its number, its title, and a code that leads to where it is placed
//! or moved.

use domain::{Topic, TopicId, TopicNo};
use leptos::prelude::*;

use crate::{components::Qr, paths, text, visit::Visit};

/// Cards on one sheet; each is a quarter of it.
pub(super) const EACH: usize = 4;

/// All that have a number; `?sujet=` prints one.
#[component]
pub fn TopicCards(visit: Visit) -> impl IntoView {
    let one: Option<TopicId> = visit.query.get("sujet").and_then(|id| id.parse().ok());
    let forum = visit.seen.forum.clone();
    let mut numbered: Vec<(TopicNo, &Topic)> = forum
        .topics
        .iter()
        .filter(|(id, topic)| topic.is_active() && one.is_none_or(|one| one == **id))
        .filter_map(|(_, topic)| Some((topic.no?, topic.as_ref())))
        .collect();
    numbered.sort_by_key(|(no, _)| *no);
    if numbered.is_empty() {
        return view! { <p class="on-screen empty">{text::paper::no_card(visit.lang)}</p> }.into_any();
    }
    let leaf = |cards: &[(TopicNo, &Topic)]| {
        let cards = cards.iter().map(|(no, topic)| card(&visit, *no, topic)).collect_view();
        view! { <section class="leaf quarters">{cards}</section> }
    };
    numbered.chunks(EACH).map(leaf).collect_view().into_any()
}

fn card(visit: &Visit, no: TopicNo, topic: &Topic) -> impl IntoView + use<> {
    let lang = visit.lang;
    let convener = text::paper::convener(lang, &visit.seen.names, topic);
    view! {
        <article class="paper-card">
            <p class="card-no">{text::paper::number(lang, no)}</p>
            <h2>{topic.title.to_string()}</h2>
            <p class="by">{convener}</p>
            {foot(visit, no, text::paper::scan_card(lang))}
        </article>
    }
}

/// The code of a card; it goes on leading to its topic, whatever becomes of it.
pub(super) fn foot(visit: &Visit, no: TopicNo, words: &'static str) -> AnyView {
    let url = format!("{}{}", visit.backend.public_url, paths::card(visit.code(), no));
    let label = text::paper::card_qr(visit.lang, no);
    view! {
        <footer>
            <Qr url label/>
            <p>{words}</p>
        </footer>
    }
    .into_any()
}
