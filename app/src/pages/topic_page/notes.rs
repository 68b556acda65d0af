//! The way to the notes of a topic's session.

use domain::TopicId;
use leptos::prelude::*;

use crate::{
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

/// Nothing for a topic that was never placed: it has no session yet.
#[component]
pub fn Notes(visit: Visit, id: TopicId) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    forum.session_of(id).map(|(session, stands)| {
        let written = stands.report.written || !stands.report.files.is_empty();
        let (mark, words) = if written {
            ("chip done", text::topic::read_notes(lang))
        } else if not_now(&visit, Action::Report).is_none() {
            ("chip", text::topic::write_notes(lang))
        } else {
            ("chip", text::topic::no_notes(lang))
        };
        view! {
            <a class="row way" href=paths::report(visit.code(), session)>
                <b>{text::topic::notes(lang)}</b>
                " "
                <small class=mark>{words}</small>
            </a>
        }
    })
}
