//! « On commence », « C'est terminé »: one tap each, for who is in the room and may say it.

use domain::{Command, Session, SessionId, SessionMark, Visibility, decide};
use leptos::prelude::*;

use super::Post;
use crate::{marks, places, text, visit::Visit};

/// What the rules take from this reader now, and after the end the way to the report. Nothing for others. `named`: among
/// others, so that each says which topic it is of.
#[must_use]
pub fn going(visit: &Visit, id: SessionId, named: bool) -> Option<AnyView> {
    let lang = visit.lang;
    let session = visit.seen.forum.sessions.get(&id).cloned()?;
    let form = visit.form("/api/mark_session", Some(("session", id.to_string())));
    let topic = places::topic(visit, session.topic);
    let taken = possible(visit, id);
    let report = report(visit, id, &session);
    if taken.is_empty() && report.is_none() && form.refused.is_none() {
        return None;
    }
    let button = |mark: SessionMark| {
        let (value, words) = match mark {
            SessionMark::Begun if session.mark().is_some() => (BEGUN, text::marks::go_on(lang)),
            SessionMark::Begun => (BEGUN, text::marks::begin(lang)),
            SessionMark::Ended => (ENDED, text::marks::end(lang)),
        };
        let label = named.then(|| text::marks::about(lang, words, &topic));
        view! { <button name="mark" value=value aria-label=label>{words}</button> }
    };
    let buttons = taken.into_iter().map(button).collect_view();
    let head = named.then(|| {
        let told = marks::of(visit, &session).into_iter().map(|mark| mark.words);
        let told = told.collect::<Vec<_>>().join(" · ");
        view! {
            <p>
                <b>{topic.clone()}</b>
                " "
                {told}
            </p>
        }
    });
    let shown = view! {
        <div class="going">
            {head}
            {report}
            <Post form class="places">{buttons}</Post>
        </div>
    };
    Some(shown.into_any())
}

/// As forms carry a mark; `parse_mark` reads it.
const BEGUN: &str = "begun";
const ENDED: &str = "ended";

#[must_use]
pub fn parse_mark(mark: &str) -> Option<SessionMark> {
    match mark {
        BEGUN => Some(SessionMark::Begun),
        ENDED => Some(SessionMark::Ended),
        _ => None,
    }
}

/// The marks that would change something now.
fn possible(visit: &Visit, session: SessionId) -> Vec<SessionMark> {
    let would = |mark: &SessionMark| {
        let command = Command::MarkSession { session, mark: *mark };
        let decided = decide(&visit.seen.forum, &visit.seen.me, visit.seen.now, command);
        decided.is_ok_and(|changes| !changes.is_empty())
    };
    let marks = [SessionMark::Begun, SessionMark::Ended];
    marks.into_iter().filter(would).collect()
}

/// As soon as it is said to be over, for who writes it.
fn report(visit: &Visit, id: SessionId, session: &Session) -> Option<impl IntoView + use<>> {
    let wanted = session.report.visibility != Visibility::WithoutNotes && session.report.published.is_none();
    (session.ended_at().is_some() && wanted && visit.may_write(id)).then(|| {
        view! {
            <a class="button primary" href=visit.way_to_report(id)>
                {text::marks::report(visit.lang)}
            </a>
        }
    })
}
