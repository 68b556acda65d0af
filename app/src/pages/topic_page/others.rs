//! What the people who lead a topic do with it once in a while, folded away.

use domain::{Cell, Report, Session, SessionId, TopicId};
use leptos::prelude::*;

use super::conveners::Conveners;
use crate::{
    components::Post,
    opening::{Action, not_now},
    paths, places, text,
    visit::Visit,
};

#[component]
pub fn Others(visit: Visit, id: TopicId) -> impl IntoView {
    let lang = visit.lang;
    let board = not_now(&visit, Action::Place).is_none();
    let standing = places::of_topic(&visit, id);
    let several = standing.len() > 1;
    let sessions = board.then(|| {
        let each = standing.iter().map(|(session, cell)| {
            let place = several.then(|| places::words(&visit, *cell)).flatten();
            of_session(&visit, *session, *cell, place.as_deref())
        });
        each.collect_view()
    });
    let waiting = board.then(|| waiting(&visit, id)).flatten();
    let again = (board && !standing.is_empty()).then(|| {
        view! {
            <a class="button" href=paths::repeat_topic(visit.code(), id)>
                {text::topic::again(lang)}
            </a>
        }
    });
    let split = not_now(&visit, Action::Split).is_none().then(|| {
        view! {
            <a class="button" href=paths::split_topic(visit.code(), id)>
                {text::topic::split(lang)}
            </a>
        }
    });
    let open = [
        "/api/hand_over",
        "/api/set_co_convener",
        "/api/withdraw_session",
        "/api/withdraw_topic",
    ]
    .iter()
    .any(|action| visit.form(*action, None).refused.is_some());
    view! {
        <details class="others" open=open>
            <summary>{text::topic::others(lang)}</summary>
            {sessions}
            {waiting}
            {again}
            {split}
            <Conveners visit=visit.clone() id/>
            {withdraw(&visit, id)}
        </details>
    }
}

/// `place` says which session is meant, where there are several.
fn of_session(visit: &Visit, session: SessionId, cell: Cell, place: Option<&str>) -> impl IntoView + use<> {
    let lang = visit.lang;
    let words = |verb: &str| place.map_or_else(|| verb.to_owned(), |place| text::topic::of_session(lang, verb, place));
    let (swap, park) = (words(text::swap::swap(lang)), words(text::topic::park(lang)));
    // A refusal is said by the second look above.
    let form = visit
        .form("/api/park_session", Some(("session", session.to_string())))
        .quiet();
    view! {
        <a class="button" href=paths::swap_session(visit.code(), session)>
            {swap}
        </a>
        <Post form>
            <input type="hidden" name="was" value=places::value(cell)/>
            <button>{park}</button>
        </Post>
    }
}

/// A repetition that waits can be given up. Those without notes are all alike, so that one button is enough.
fn waiting(visit: &Visit, id: TopicId) -> Option<impl IntoView + use<>> {
    let sessions: Vec<_> = visit.seen.forum.sessions_of(id).collect();
    let bare = |session: &Session| session.cell.is_none() && session.report == Report::default();
    let words = text::topic::withdraw_waiting(visit.lang);
    let (session, _) = *sessions.iter().rfind(|(_, session)| bare(session))?;
    (sessions.len() > 1).then(|| {
        view! {
            <Post form=visit.form("/api/withdraw_session", Some(("session", session.to_string())))>
                <button>{words}</button>
            </Post>
        }
    })
}

/// Two steps, so that a thumb that slips withdraws nothing.
fn withdraw(visit: &Visit, id: TopicId) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let form = visit.form("/api/withdraw_topic", Some(("topic", id.to_string())));
    not_now(visit, Action::Withdraw).is_none().then(|| {
        let open = form.refused.is_some();
        view! {
            <details class="danger" open=open>
                <summary>{text::topic::withdraw(lang)}</summary>
                <p>{text::topic::withdraw_consequence(lang)}</p>
                <Post form>
                    <input type="hidden" name="confirmed" value="on"/>
                    <button class="danger">{text::topic::withdraw_confirm(lang)}</button>
                </Post>
            </details>
        }
    })
}
