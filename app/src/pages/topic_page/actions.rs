//! What the people who lead a topic and the facilitators may do with it, the likeliest first. What is not open now
//! says why.

use domain::TopicId;
use leptos::prelude::*;

use super::{announcing::announcing, others::Others, placement::placement};
use crate::{
    components::{Closed, Post},
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

#[component]
pub fn Actions(visit: Visit, id: TopicId) -> impl IntoView {
    visit.may_lead(id).then(|| {
        let lang = visit.lang;
        let heading = if visit.leads(id) {
            text::topic::your_topic(lang)
        } else {
            text::topic::facilitation(lang)
        };
        view! {
            <section class="deeds">
                <h2>{heading}</h2>
                {confirm(&visit, id)}
                {announcing(&visit, id)}
                {placement(&visit, id)}
                {edit(&visit, id)}
                <Others visit id/>
            </section>
        }
    })
}

/// A proposal made before the day gets its number from the person who made it.
fn confirm(visit: &Visit, id: TopicId) -> Option<AnyView> {
    let lang = visit.lang;
    let unnumbered = visit.seen.forum.topic(id).is_some_and(|topic| topic.no.is_none());
    unnumbered.then(|| match not_now(visit, Action::Confirm) {
        Some(why) => view! { <Closed action=text::topic::confirm(lang) why/> }.into_any(),
        None => view! {
            <Post form=visit.form("/api/confirm_topic", Some(("topic", id.to_string())))>
                <button class="primary">{text::topic::confirm(lang)}</button>
                <p class="hint">{text::topic::confirm_hint(lang)}</p>
            </Post>
        }
        .into_any(),
    })
}

fn edit(visit: &Visit, id: TopicId) -> AnyView {
    let lang = visit.lang;
    match not_now(visit, Action::Edit) {
        Some(why) => view! { <Closed action=text::topic::edit(lang) why/> }.into_any(),
        None => view! {
            <a class="button" href=paths::edit_topic(visit.code(), id)>
                {text::topic::edit(lang)}
            </a>
        }
        .into_any(),
    }
}
