//! « Pouls »: what deserves a look just now. Of sessions, never of people.

use domain::{Phase, Session, SessionId, SlotDetails, Timestamp, Visibility};
use leptos::prelude::*;

use crate::{paths, places, text, visit::Visit};

/// How long before it starts a session without a scribe is worth a word, in seconds.
const SOON: i64 = 30 * 60;
/// How long after its end a report may well take, in seconds.
const LATE: i64 = 20 * 60;

#[component]
pub fn Pulse(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let phase = visit.seen.forum.phase;
    if !matches!(phase, Phase::Marketplace | Phase::Sessions | Phase::Closing) {
        return None;
    }
    let unscribed = of(&visit, |session, start, end, now| {
        let soon = start.0 - SOON <= now.0 && now < end;
        let nobody = !session
            .scribes
            .iter()
            .any(|person| visit.seen.names.contains_key(person));
        soon && nobody && session.report.published.is_none()
    });
    let missing = of(&visit, |session, _, end, now| {
        end.0 + LATE <= now.0 && session.report.published.is_none()
    });
    let scribes = (!unscribed.is_empty()).then(|| {
        let rows = unscribed
            .iter()
            .map(|(id, session)| row(&visit, *id, session))
            .collect_view();
        view! {
            <details>
                <summary>
                    <span class="chip wanted">{text::scribe::without(lang, unscribed.len())}</span>
                </summary>
                <ul class="rows">{rows}</ul>
            </details>
        }
    });
    let reports = (!missing.is_empty()).then(|| {
        view! {
            <p>
                <a href=paths::reports(visit.code())>{text::scribe::missing(lang, missing.len())}</a>
            </p>
        }
    });
    let calm = (unscribed.is_empty() && missing.is_empty()).then(|| {
        view! { <p class="hint">{text::scribe::calm(lang)}</p> }
    });
    Some(view! {
        <section id="pouls">
            <h2>{text::scribe::pulse(lang)}</h2>
            {scribes}
            {reports}
            {calm}
        </section>
    })
}

/// Sessions on the board that take notes and are so just now, by when they start and end.
fn of(visit: &Visit, so: impl Fn(&Session, Timestamp, Timestamp, Timestamp) -> bool) -> Vec<(SessionId, Session)> {
    let forum = &visit.seen.forum;
    let at = |minute: u16| Timestamp(forum.details.origin.0 + i64::from(minute) * 60);
    let slot = |session: &Session| -> Option<&SlotDetails> { forum.slots.get(&session.cell?.slot) };
    let held = forum.standing().filter(|(_, session)| {
        let takes_notes = session.report.visibility != Visibility::WithoutNotes;
        let now = |slot: &SlotDetails| so(session, at(slot.start.0), at(slot.end.0), visit.seen.now);
        takes_notes && slot(session).is_some_and(now)
    });
    held.map(|(id, session)| (id, session.clone())).collect()
}

fn row(visit: &Visit, id: SessionId, session: &Session) -> impl IntoView + use<> {
    let place = session.cell.and_then(|cell| places::words(visit, cell));
    view! {
        <li>
            <a class="row" href=paths::report(visit.code(), id)>
                <b>{places::topic(visit, session.topic)}</b>
                <small>{place}</small>
            </a>
        </li>
    }
}
