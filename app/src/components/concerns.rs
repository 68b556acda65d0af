//! What concerns the reader just now, on every page they keep open: « À savoir », and their sessions that may begin or end.

use domain::{Session, SessionId};
use leptos::prelude::*;

use super::{ToKnowLines, going};
use crate::{paths, text, visit::Visit};

#[component]
pub fn Concerns(visit: Visit) -> impl IntoView {
    let own = own_sessions(&visit);
    let going: Vec<_> = own.into_iter().filter_map(|id| going(&visit, id, true)).collect();
    let going = (!going.is_empty()).then(|| {
        view! {
            <section class="own-sessions" aria-labelledby="en-cours">
                <h2 id="en-cours">{text::marks::heading(visit.lang)}</h2>
                {going.collect_view()}
            </section>
        }
    });
    view! {
        <ToKnowLines visit/>
        {going}
    }
}

/// The same on a live page: `live.js` holds its stream and says when the board changed, `heard.js` then fetches this part.
/// Only for who may be told something: others never ask.
#[component]
pub fn LiveConcerns(visit: Visit) -> impl IntoView {
    let script = may_be_told(&visit).then(|| {
        let script = visit.backend.assets.heard.clone();
        view! { <script type="module" src=script></script> }
    });
    let page = paths::to_know(visit.code());
    view! {
        {script}
        <div id="concerne" data-page=page>
            <Concerns visit/>
        </div>
    }
}

/// By time.
fn own_sessions(visit: &Visit) -> Vec<SessionId> {
    let Some(me) = visit.person() else {
        return Vec::new();
    };
    let own = |session: &Session| session.scribes.contains(&me) || visit.leads(session.topic);
    let held = visit.seen.forum.standing();
    let own = held.filter(|(_, session)| own(session)).map(|(id, _)| id);
    own.collect()
}

fn may_be_told(visit: &Visit) -> bool {
    let forum = &visit.seen.forum;
    visit.person().is_some_and(|me| {
        let takes_notes = |session: &Session| session.scribes.contains(&me);
        forum.topics.values().any(|topic| topic.is_led_by(me))
            || forum.sessions.values().any(takes_notes)
            || forum.merges.values().any(|ask| ask.by == me)
    })
}
