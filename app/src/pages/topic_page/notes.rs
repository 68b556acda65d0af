//! The way to the notes of a topic's sessions, and who takes them.

use domain::{Session, SessionId, TopicId, Visibility};
use leptos::prelude::*;

use crate::{
    components::Scribes,
    opening::{Action, not_now},
    places, text,
    visit::Visit,
};

/// Nothing for a topic that was never placed: it has no session yet.
#[component]
pub fn Notes(visit: Visit, id: TopicId) -> impl IntoView {
    let forum = visit.seen.forum.clone();
    let several = forum.sessions_of(id).count() > 1;
    let sessions = forum.sessions_of(id);
    sessions
        .map(|(id, session)| way(&visit, id, session, several))
        .collect_view()
}

/// Which session is meant is said where there are several.
fn way(visit: &Visit, id: SessionId, session: &Session, several: bool) -> impl IntoView + use<> {
    let lang = visit.lang;
    let (mark, words) = if session.report.visibility == Visibility::WithoutNotes {
        ("chip", text::publication::visibility(lang, Visibility::WithoutNotes))
    } else if !visit.may_read(id) {
        ("chip", text::publication::between_participants(lang))
    } else if session.report.is_shown() {
        ("chip done", text::topic::read_notes(lang))
    } else if visit.may_write(id) && not_now(visit, Action::Report).is_none() {
        ("chip", text::topic::write_notes(lang))
    } else {
        ("chip", text::topic::no_notes(lang))
    };
    let place = session.cell.and_then(|cell| places::words(visit, cell));
    let place = place.unwrap_or_else(|| text::report::parked(lang).to_owned());
    view! {
        <a class="row way" href=visit.way_to_report(id)>
            <b>{text::topic::notes(lang)}</b>
            " "
            <small class=mark>{words}</small>
            {several.then(|| view! { <small>{place}</small> })}
        </a>
        <Scribes visit=visit.clone() id several/>
    }
}
