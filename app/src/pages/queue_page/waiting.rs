//! Who waits, in order; facilitators change it one step at a time, which works without a mouse.

use domain::TopicId;
use leptos::prelude::*;

use crate::{components::Post, paths, text, visit::Visit};

#[component]
pub fn Waiting(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let waiting = visit.seen.forum.queue.waiting.clone();
    let rows = waiting
        .iter()
        .enumerate()
        .map(|(place, topic)| row(&visit, &waiting, place, *topic))
        .collect_view();
    let list = if waiting.is_empty() {
        view! { <p class="empty">{text::queue::nobody_waits(lang)}</p> }.into_any()
    } else {
        view! { <ol class="queue">{rows}</ol> }.into_any()
    };
    view! {
        <section>
            <h2>{text::queue::waiting(lang)}</h2>
            {list}
        </section>
    }
}

fn row(visit: &Visit, waiting: &[TopicId], place: usize, id: TopicId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let topic = visit.seen.forum.topic(id)?;
    let who = visit.seen.names.get(&topic.convener).map(String::as_str);
    let mine = visit.leads(id);
    let yours = mine.then(|| view! { <small class="chip new">{text::topics::yours(lang)}</small> });
    Some(view! {
        <li>
            <a class="row" href=paths::topic(visit.code(), id)>
                <b>{text::topics::named(lang, topic.no, topic.title.as_str())}</b>
                " "
                <small>{text::topics::proposed_by(lang, who)}</small>
                " "
                {yours}
            </a>
            {deeds(visit, waiting, place, id)}
        </li>
    })
}

fn deeds(visit: &Visit, waiting: &[TopicId], place: usize, id: TopicId) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let named = visit.seen.forum.topic(id)?.no;
    let named = text::topics::number(lang, named);
    let own = visit.leads(id).then(|| {
        let words = text::queue::leave(lang);
        button(visit, "/api/enqueue", id, ("quitter", words), &named, None)
    });
    let of_facilitators = visit.is_facilitator().then(|| {
        let step = |before: Option<TopicId>, words: (&'static str, &'static str)| {
            button(visit, "/api/reorder", id, words, &named, before)
        };
        let up = place
            .checked_sub(1)
            .map(|before| step(Some(waiting[before]), ("monter", text::queue::up(lang))));
        // In front of the one after the next; nobody is there: to the end.
        let down = (place + 1 < waiting.len())
            .then(|| step(waiting.get(place + 2).copied(), ("descendre", text::queue::down(lang))));
        let remove = (!visit.leads(id)).then(|| {
            button(
                visit,
                "/api/enqueue",
                id,
                ("retirer", text::queue::remove(lang)),
                &named,
                None,
            )
        });
        view! {
            {button(visit, "/api/announce", id, ("annoncer", text::queue::announce(lang)), &named, None)}
            {up}
            {down}
            {remove}
        }
    });
    (visit.may_lead(id)).then(|| {
        view! {
            <div class="deeds">
                {of_facilitators}
                {own}
            </div>
        }
    })
}

/// `words` with the stem of the button's id, which keeps the focus where it was when the list is drawn again.
fn button(
    visit: &Visit,
    action: &'static str,
    topic: TopicId,
    (stem, words): (&'static str, &'static str),
    named: &str,
    before: Option<TopicId>,
) -> impl IntoView + use<> {
    let form = visit.form(action, Some(("topic", topic.to_string())));
    let before = before.map(|before| view! { <input type="hidden" name="before" value=before.to_string()/> });
    let named = named.to_owned();
    view! {
        <Post form stay=true>
            {before}
            <button id=format!("{stem}-{topic}") class="quiet">
                {words}
                <span class="sr">" " {named}</span>
            </button>
        </Post>
    }
}
