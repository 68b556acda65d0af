//! « Je veux bien porter ce sujet aussi »: offering it, and answering.

use domain::{PersonId, TopicId};
use leptos::prelude::*;

use crate::{
    components::Post,
    opening::{Action, not_now},
    text,
    visit::Visit,
};

const OFFER: &str = "/api/offer_to_convene";
const ANSWER: &str = "/api/set_co_convener";

/// Who leads the topic reads who offered; everyone else offers, or takes it back.
#[component]
pub fn Offers(visit: Visit, id: TopicId) -> impl IntoView {
    if not_now(&visit, Action::Offer).is_some() {
        return None;
    }
    let topic = visit.seen.forum.topic(id)?;
    let waiting: Vec<PersonId> = topic.waiting_offers().collect();
    let answers = visit.may_lead(id).then(|| answers(&visit, id, &waiting));
    let offer =
        (!visit.may_lead(id)).then(|| offer(&visit, id, visit.person().is_some_and(|me| waiting.contains(&me))));
    Some(view! {
        {answers}
        {offer}
    })
}

fn offer(visit: &Visit, id: TopicId, offered: bool) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form(OFFER, Some(("topic", id.to_string())));
    if offered {
        return view! {
            <Post form class="offer">
                <p>{text::lead::offered(lang)}</p>
                <button>{text::lead::take_back(lang)}</button>
            </Post>
        }
        .into_any();
    }
    let open = form.refused.is_some();
    view! {
        <details class="offer" open=open>
            <summary>{text::lead::heading(lang)}</summary>
            <p class="hint">{text::lead::offer_hint(lang)}</p>
            <Post form>
                <input type="hidden" name="on" value="on"/>
                <button>{text::lead::offer(lang)}</button>
            </Post>
        </details>
    }
    .into_any()
}

/// Those who left meanwhile are not named.
fn answers(visit: &Visit, id: TopicId, waiting: &[PersonId]) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let names = &visit.seen.names;
    let named = waiting.iter().filter_map(|person| Some((*person, names.get(person)?)));
    let rows: Vec<_> = named.map(|(person, name)| answer(visit, id, person, name)).collect();
    if rows.is_empty() {
        return None;
    }
    Some(view! {
        <section class="deeds asked">
            <h2>{text::lead::offers(lang)}</h2>
            {rows.collect_view()}
        </section>
    })
}

fn answer(visit: &Visit, id: TopicId, person: PersonId, name: &str) -> impl IntoView + use<> {
    let lang = visit.lang;
    let key = || Some(("person", person.0.to_string()));
    let topic = id.to_string();
    let (accept, decline) = (text::lead::accept(lang), text::lead::decline(lang));
    let about = |verb| text::lead::about(lang, verb, name);
    let (accepts, declines) = (about(accept), about(decline));
    let name = name.to_owned();
    view! {
        <div class="notice mine">
            <p>
                <b>{name}</b>
            </p>
            <Post form=visit.form(ANSWER, key()) class="pair">
                <input type="hidden" name="topic" value=topic.clone()/>
                <button class="primary" name="on" value="on" aria-label=accepts>
                    {accept}
                </button>
                <button aria-label=declines>{decline}</button>
            </Post>
        </div>
    }
}
