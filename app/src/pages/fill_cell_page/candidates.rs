//! The topics this person may put into a cell: one tap each. Facilitators see everybody's.

use domain::{Cell, TopicId, TopicState};
use leptos::prelude::*;

use crate::{components::Post, paths, places, text, visit::Visit};

#[component]
pub fn Candidates(visit: Visit, cell: Cell) -> impl IntoView {
    let lang = visit.lang;
    if visit.person().is_none() {
        return view! { <p class="hint apart">{text::picker::not_joined(lang)}</p> }.into_any();
    }
    let waiting = waiting(&visit);
    let standing = in_states(&visit, &[TopicState::Placed]);
    let (heading, none) = if visit.is_facilitator() {
        (text::picker::waiting_topics(lang), text::picker::none_waiting(lang))
    } else {
        (text::picker::your_topics(lang), text::picker::none_yours(lang))
    };
    let waiting = if waiting.is_empty() {
        view! { <p class="hint">{none}</p> }.into_any()
    } else {
        let form = visit.form("/api/place_topic", None).quiet();
        let rows = waiting.into_iter().map(|id| row(&visit, id)).collect_view();
        view! {
            <Post form>
                <input type="hidden" name="cell" value=places::value(cell)/>
                <ul class="cells one">{rows}</ul>
            </Post>
        }
        .into_any()
    };
    view! {
        <section class="apart">
            <h2>{heading}</h2>
            {waiting}
        </section>
        {movable(&visit, cell, &standing)}
    }
    .into_any()
}

/// Topics without a cell that this person may place; none for someone without a name.
pub fn waiting(visit: &Visit) -> Vec<TopicId> {
    in_states(
        visit,
        &[
            TopicState::Announcing,
            TopicState::Queued,
            TopicState::Parked,
            TopicState::Proposed,
        ],
    )
}

fn in_states(visit: &Visit, wanted: &[TopicState]) -> Vec<TopicId> {
    let forum = &visit.seen.forum;
    let is = |id: &TopicId| forum.topic_state(*id).is_some_and(|state| wanted.contains(&state));
    let ids = forum.topics.keys().copied();
    ids.filter(|id| visit.may_lead(*id)).filter(is).collect()
}

fn row(visit: &Visit, id: TopicId) -> impl IntoView + use<> {
    let topic = visit.seen.forum.topic(id)?;
    let lang = visit.lang;
    let name = visit.seen.names.get(&topic.convener).map(String::as_str);
    let interest = text::topics::interested(lang, visit.seen.forum.interest_count(id));
    Some(view! {
        <li>
            <button class="cell" name="topic" value=id.to_string()>
                <small>{text::topics::number(lang, topic.no)}</small>
                <b>{topic.title.to_string()}</b>
                <small>{text::topics::proposed_by(lang, name)}</small>
                {interest.map(|interest| view! { <small class="chip people">{interest}</small> })}
            </button>
        </li>
    })
}

/// Topics on the board may come here too, by their own page of places.
fn movable(visit: &Visit, cell: Cell, standing: &[TopicId]) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let sessions = standing
        .iter()
        .flat_map(|id| places::of_topic(visit, *id).into_iter().map(move |from| (*id, from)));
    let rows = sessions
        .map(|(id, (session, from))| {
            let path = paths::move_session(visit.code(), id, session);
            let path = format!("{path}&creneau={}&salle={}", cell.slot, cell.space);
            view! {
                <li>
                    <a class="row" href=path>
                        <b>{places::topic(visit, id)}</b>
                        <small>{places::words(visit, from)}</small>
                    </a>
                </li>
            }
        })
        .collect_view();
    (!standing.is_empty()).then(|| {
        view! {
            <details class="apart">
                <summary>{text::picker::standing(lang)}</summary>
                <ul class="rows">{rows}</ul>
            </details>
        }
    })
}
