//! « En ce moment »: who is where in the slot that runs, and for how long.

use domain::{Cell, Minute, SlotDetails, SlotId, minute_of_day};
use leptos::prelude::*;

use super::{
    crowds::{count, elsewhere},
    pause::{pause, then},
};
use crate::{components::Countdown, marks, places, text, visit::Visit};

/// From then on the wall says to pass to the outcome, in seconds (S4-22).
const OUTCOME: i64 = 5 * 60;

/// Between two slots it says what comes.
pub fn now(visit: &Visit) -> AnyView {
    let Some((id, slot)) = running(visit) else {
        return pause(visit);
    };
    let lang = visit.lang;
    let title = if slot.common {
        text::places::common_slot(lang, &slot)
    } else {
        text::scenes::now(lang).to_owned()
    };
    let (start, end) = (places::instant(visit, slot.start), places::instant(visit, slot.end));
    let (class, sessions) = if slot.common {
        let next = coming(visit).map(|(id, next)| then(visit, id, &next));
        ("scene pause", next.into_any())
    } else {
        ("scene now", held(visit, id, true))
    };
    view! {
        <section class=class data-until=end.0.to_string()>
            <header>
                <div>
                    <h2>{title}</h2>
                    <p class="between">{text::places::hours(lang, slot.start, slot.end)}</p>
                </div>
                <Countdown
                    visit=visit.clone()
                    ends=end
                    seconds=end.0 - start.0
                    label=text::scenes::ends_in(lang)
                    over=text::scenes::slot_over(lang)
                    soon=OUTCOME
                />
                <p class="outcome">{text::scenes::outcome(lang)}</p>
            </header>
            {sessions}
            {elsewhere(visit, id)}
        </section>
    }
    .into_any()
}

/// The sessions of a slot, room by room, in the order of the columns; of the one that runs, with how many say that they
/// are there.
pub fn held(visit: &Visit, slot: SlotId, runs: bool) -> AnyView {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let mut rows: Vec<AnyView> = Vec::new();
    for (space, details) in &forum.spaces {
        let cell = Cell { slot, space: *space };
        for (_, session) in forum.sessions_in(cell) {
            let Some(topic) = forum.topic(session.topic) else {
                continue;
            };
            let marks = marks::of(visit, session).into_iter();
            let marks = marks
                .map(|mark| view! { <p class=format!("mark {}", mark.class)>{mark.words}</p> })
                .collect_view();
            let who = visit.seen.names.get(&topic.convener).map(String::as_str);
            let crowd = runs.then(|| count(visit, Some(*space)));
            rows.push(
                view! {
                    <li>
                        <p class="room">{details.name.to_string()}{crowd}</p>
                        <h3>{places::topic(visit, session.topic)}</h3>
                        {marks}
                        <p class="who">{text::topics::proposed_by(lang, who)}</p>
                    </li>
                }
                .into_any(),
            );
        }
        // Whoever stands before this door finds the right one.
        for (topic, told) in marks::left(visit, cell) {
            rows.push(
                view! {
                    <li class="elsewhere">
                        <p class="room">{details.name.to_string()}</p>
                        <h3>{places::topic(visit, topic)}</h3>
                        <p class="mark">{told}</p>
                    </li>
                }
                .into_any(),
            );
        }
    }
    if rows.is_empty() {
        return view! { <p class="vacant">{text::scenes::no_session(lang)}</p> }.into_any();
    }
    view! { <ol class="rooms" data-paged>{rows}</ol> }.into_any()
}

/// The slot that runs by the server's clock.
pub fn running(visit: &Visit) -> Option<(SlotId, SlotDetails)> {
    let forum = &visit.seen.forum;
    let now = minute_of_day(forum.details.origin, visit.seen.now)?;
    let mut slots = forum.slot_order().into_iter();
    let found = slots.find(|(_, slot)| slot.start <= now && now < slot.end);
    found.map(|(id, slot)| (id, slot.clone()))
}

/// The first slot that begins later; of a forum of another day, its first one.
pub fn coming(visit: &Visit) -> Option<(SlotId, SlotDetails)> {
    let forum = &visit.seen.forum;
    let mut slots = forum.slot_order().into_iter();
    let later = |start: Minute| visit.seen.now < places::instant(visit, start);
    let found = slots.find(|(_, slot)| later(slot.start));
    found.map(|(id, slot)| (id, slot.clone()))
}
