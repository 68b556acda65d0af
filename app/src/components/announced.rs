//! A topic that is being announced: number, title, who, the time that is left, and how many would come.

use domain::Announcement;
use leptos::prelude::*;

use crate::{
    paths,
    text::{self, Lang},
    visit::Visit,
};

/// What phones and the wall both show.
#[component]
pub fn Announced(visit: Visit, current: Announcement) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let topic = forum.topic(current.topic)?;
    let who = visit.seen.names.get(&topic.convener);
    let ends = forum.queue.ends().map_or(0, |ends| ends.0);
    let left = ends - visit.seen.now.0;
    let interest = if forum.queue.hides(current.topic) {
        view! { <p class="hint">{text::queue::hidden_interest(lang)}</p> }.into_any()
    } else {
        let words = text::topics::interested(lang, forum.interest_count(current.topic));
        view! { <p class="chip people" data-interest=current.topic.to_string()>{words}</p> }.into_any()
    };
    // At the end the picker opens on the phone of who is in the middle.
    let then = visit
        .leads(current.topic)
        .then(|| paths::place_topic(visit.code(), current.topic));
    Some(view! {
        <p class="no">{text::queue::now(lang)} {text::topics::number(lang, topic.no)}</p>
        <h2>{text::topics::title(lang, &topic.title)}</h2>
        <p class="who">{text::topics::proposed_by(lang, who.map(String::as_str))}</p>
        <p
            class="countdown"
            role="timer"
            data-ends=ends.to_string()
            data-then=then
            data-sounds=forum.queue.pace.sounds.then_some("")
            data-over=text::queue::over(lang)
            data-seconds=forum.queue.pace.seconds.to_string()
        >
            <span class="sr">{text::queue::time_left(lang)} " "</span>
            <b>{left_words(lang, left)}</b>
        </p>
        {interest}
    })
}

fn left_words(lang: Lang, left: i64) -> String {
    if left > 0 {
        text::queue::countdown(lang, left)
    } else {
        text::queue::over(lang).to_owned()
    }
}
