//! Changing places with another session: which one, slot by slot.

use domain::{Cell, Missing, Needed, Rejection, SessionId, SlotId, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Closed, ForumFrame, Post, SecondLook},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

const ACTION: &str = "/api/swap_sessions";

/// The session that looks for another place.
#[derive(Clone, Copy)]
struct Own {
    session: SessionId,
    topic: TopicId,
    cell: Cell,
}

#[component]
pub fn SwapSessionPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let own = own(&visit)?;
    let back = paths::topic(visit.code(), own.topic);
    let content = match not_now(&visit, Action::Place) {
        Some(why) => view! { <Closed action=text::swap::title(lang) why/> }.into_any(),
        None => picker(&visit, own).into_any(),
    };
    let named = places::topic(&visit, own.topic);
    let place = places::words(&visit, own.cell);
    Ok(view! {
        <ForumFrame visit title=text::swap::title(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::picker::back_to_topic(lang)}</a>
            </p>
            <h1>{text::swap::heading(lang)}</h1>
            <p class="lede">
                <b>{named}</b>
                {place}
            </p>
            {content}
        </ForumFrame>
    })
}

fn own(visit: &Visit) -> Result<Own, AppError> {
    let unknown = Rejection::Unknown { what: Missing::Session };
    let session: SessionId = visit.id("session").ok_or(unknown.clone())?;
    let stands = visit.seen.forum.sessions.get(&session).ok_or(unknown)?;
    let topic = stands.topic;
    if !visit.may_lead(topic) {
        let needed = Needed::Convener;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let cell = stands.cell.ok_or(Rejection::Moved { now: None })?;
    Ok(Own { session, topic, cell })
}

fn picker(visit: &Visit, own: Own) -> impl IntoView + use<> {
    let lang = visit.lang;
    let others = visit.seen.forum.slot_order().into_iter().map(|(slot, _)| slot);
    let others: Vec<_> = others.filter_map(|slot| slot_view(visit, own, slot)).collect();
    if others.is_empty() {
        return view! { <p class="empty">{text::swap::nobody(lang)}</p> }.into_any();
    }
    view! {
        <SecondLook
            visit=visit.clone()
            action=ACTION
            anyway=text::swap::anyway(lang)
            instead=(text::swap::another(lang).to_owned(), "#ateliers".to_owned())
        />
        <p class="hint">{text::swap::hint(lang)}</p>
        <Post form=visit.form(ACTION, None).quiet()>
            <input type="hidden" name="session" value=own.session.to_string()/>
            <input type="hidden" name="was" value=places::value(own.cell)/>
            <div id="ateliers">{others.collect_view()}</div>
        </Post>
    }
    .into_any()
}

/// The other sessions of a slot, each a button; nothing when there is none.
fn slot_view(visit: &Visit, own: Own, id: SlotId) -> Option<impl IntoView + use<>> {
    let forum = &visit.seen.forum;
    let slot = forum.slots.get(&id)?;
    let standing = forum.standing();
    let others = standing.filter_map(|(session, stands)| Some((session, stands.topic, stands.cell?)));
    let rows: Vec<_> = others
        .filter(|(session, _, cell)| *session != own.session && cell.slot == id && *cell != own.cell)
        .map(|(session, topic, cell)| row(visit, session, topic, cell))
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(view! {
        <section class="slot">
            <h2 class="slot-head">{text::places::hours(visit.lang, slot.start, slot.end)}</h2>
            <ul class="cells one">{rows.collect_view()}</ul>
        </section>
    })
}

fn row(visit: &Visit, session: SessionId, topic: TopicId, cell: Cell) -> impl IntoView + use<> {
    let lang = visit.lang;
    let space = visit.seen.forum.space(cell.space).map(|space| space.name.to_string());
    let whose = if visit.may_lead(topic) {
        text::swap::at_once(lang)
    } else {
        text::swap::asks(lang)
    };
    view! {
        <li>
            <button class="cell" name="with" value=places::standing(session, cell)>
                <b>{places::topic(visit, topic)}</b>
                <small>{space}</small>
                <small>{whose}</small>
            </button>
        </li>
    }
}
