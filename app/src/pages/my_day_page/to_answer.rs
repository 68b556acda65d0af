//! Sessions whose notes someone asks the reader to take; answered on the page of the notes.

use leptos::prelude::*;

use crate::{paths, places, text, visit::Visit};

/// Nothing when nobody asks.
pub fn to_answer(visit: &Visit) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let me = visit.person()?;
    let sessions = visit.seen.forum.sessions.iter();
    let asked = sessions.filter_map(|(id, session)| Some((*id, session.topic, session.scribe_asks.get(&me)?)));
    let rows: Vec<_> = asked
        .map(|(id, topic, by)| {
            let name = visit.seen.names.get(by);
            let name = name.map_or(text::scribe::someone_gone(lang), String::as_str);
            view! {
                <p class="notice mine">
                    {text::scribe::asked(lang, name)}
                    " "
                    <a href=paths::report(visit.code(), id)>{places::topic(visit, topic)}</a>
                </p>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| rows.collect_view())
}
