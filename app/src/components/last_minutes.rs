//! « Il reste 5 minutes : que retient-on ? », for who takes notes just now. The server says when and what; `again.js`
//! asks it when that time has come, so that a phone whose clock is wrong is told all the same.

use domain::{Session, SlotDetails};
use leptos::prelude::*;

use crate::{places, text, visit::Visit};

/// How long before the end of a session its scribe is told, in seconds.
const BEFORE: i64 = 300;

/// Nothing for who takes no notes.
#[component]
pub fn LastMinutes(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let me = visit.person()?;
    let noted = forum.standing().filter(|(_, session)| session.scribes.contains(&me));
    // One that ended early has no minutes left.
    let going = noted.filter(|(_, session)| session.ended_at().is_none());
    let slots: Vec<&SlotDetails> = going.filter_map(|(_, session)| slot(&visit, session)).collect();
    if slots.is_empty() {
        return None;
    }
    let now = visit.seen.now;
    let ends = |slot: &&SlotDetails| places::instant(&visit, slot.end).0 - now.0;
    let running = slots
        .iter()
        .filter(|slot| places::instant(&visit, slot.start) <= now)
        .map(ends);
    let left = running.filter(|left| (1..=BEFORE).contains(left)).min();
    let words = left.map(|left| text::scribe::minutes_left(lang, left.unsigned_abs().div_ceil(60)));
    let next = slots
        .iter()
        .map(ends)
        .map(|left| left - BEFORE)
        .filter(|left| *left > 0)
        .min();
    let script = visit.backend.assets.again.clone();
    Some(view! {
        <p class="nudge" role="status" id="dernieres-minutes" data-in=next.map(|left| left.to_string())>
            {words}
        </p>
        <script type="module" src=script></script>
    })
}

fn slot<'a>(visit: &'a Visit, session: &Session) -> Option<&'a SlotDetails> {
    visit.seen.forum.slots.get(&session.cell?.slot)
}
