//! Who leads a topic, for those who decide it: adding, handing over, stepping back.

use domain::{PersonId, Topic, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Post, SecondLook},
    error::AppError,
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

const HAND_OVER: &str = "/api/hand_over";
const SET: &str = "/api/set_co_convener";

#[component]
pub fn Conveners(visit: Visit, id: TopicId) -> impl IntoView {
    let lang = visit.lang;
    let topic = visit.seen.forum.topic(id).cloned()?;
    if not_now(&visit, Action::Lead).is_some() {
        return None;
    }
    let names = visit.seen.names.clone();
    let with: Vec<(PersonId, String)> = topic
        .co_conveners
        .iter()
        .filter_map(|person| Some((*person, names.get(person)?.clone())))
        .collect();
    let me = visit.person();
    let each = with
        .iter()
        .map(|(person, name)| co_convener(&visit, id, &topic, *person, name, me == Some(*person)))
        .collect_view();
    // Facilitators pick anyone who joined, by name.
    let anyone = visit.is_facilitator().then(|| {
        view! { <a class="button" href=paths::lead(visit.code(), id)>{text::lead::facilitation(lang)}</a> }
    });
    let second_look = refused_by_the_rules(&visit).then(|| {
        view! {
            <SecondLook
                visit=visit.clone()
                action=HAND_OVER
                anyway=text::lead::anyway(lang)
                instead=(text::topic::leave_as_is(lang).to_owned(), paths::topic(visit.code(), id))
            />
        }
    });
    Some(view! {
        {second_look}
        {each}
        {anyone}
    })
}

/// That is said above all these forms; what a form lacks is said beside its field.
fn refused_by_the_rules(visit: &Visit) -> bool {
    let refused = visit.form(HAND_OVER, None).refused;
    refused.is_some_and(|refusal| matches!(refusal.error, Some(AppError::Rejected(_))))
}

/// To them the topic is handed over; they step back, or are taken out by who convenes.
fn co_convener(
    visit: &Visit,
    id: TopicId,
    topic: &Topic,
    person: PersonId,
    name: &str,
    me: bool,
) -> impl IntoView + use<> {
    let lang = visit.lang;
    let gone = !visit.seen.names.contains_key(&topic.convener);
    let (take, hint) = if me && gone {
        (
            Some(text::lead::take_over(lang).to_owned()),
            Some(view! { <p class="hint">{text::lead::take_over_hint(lang)}</p> }),
        )
    } else {
        ((!me).then(|| text::lead::hand_over(lang, name)), None)
    };
    let take = take.map(|words| {
        view! {
            <Post form=visit.form(HAND_OVER, None).quiet()>
                <input type="hidden" name="topic" value=id.to_string()/>
                <input type="hidden" name="person" value=person.0.to_string()/>
                <button>{words}</button>
                {hint}
            </Post>
        }
    });
    let leave = if me {
        text::lead::step_back(lang).to_owned()
    } else {
        text::lead::remove(lang, name)
    };
    let key = ("person", person.0.to_string());
    view! {
        {take}
        <Post form=visit.form(SET, Some(key))>
            <input type="hidden" name="topic" value=id.to_string()/>
            <button>{leave}</button>
        </Post>
    }
}
