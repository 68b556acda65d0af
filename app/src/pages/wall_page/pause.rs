//! « Pause »: when it goes on, and with what. Before the first slot it says when the day begins.

use domain::{SlotDetails, SlotId};
use leptos::prelude::*;

use super::{
    closing::closing,
    now::{coming, held, running},
};
use crate::{components::Countdown, places, text, visit::Visit};

/// How many slots are named that come after a common one.
const NEXT: usize = 5;

pub fn pause(visit: &Visit) -> AnyView {
    let lang = visit.lang;
    let Some((id, next)) = coming(visit) else {
        return closing(visit).into_any();
    };
    let forum = &visit.seen.forum;
    let start = places::instant(visit, next.start);
    let (day, _) = visit.backend.charters.local(visit.seen.now, &forum.details.time_zone);
    let today = day == forum.details.date;
    let opens = forum.slot_order().first().is_some_and(|(first, _)| *first == id);
    let (title, words) = if opens {
        let date = (!today).then_some(forum.details.date);
        (
            text::scenes::welcome(lang).to_owned(),
            text::scenes::begins_at(lang, date, next.start),
        )
    } else {
        let running = running(visit).filter(|(_, slot)| slot.common);
        let title = running.map_or_else(
            || text::scenes::pause(lang).to_owned(),
            |(_, slot)| text::places::common_slot(lang, &slot),
        );
        (title, text::scenes::resumes_at(lang, next.start))
    };
    let countdown = today.then(|| {
        view! {
            <Countdown
                visit=visit.clone()
                ends=start
                seconds=start.0 - visit.seen.now.0
                label=text::scenes::ends_in(lang)
                over=text::scenes::slot_over(lang)
                soon=60
            />
        }
    });
    view! {
        <section class="scene pause" data-until=start.0.to_string()>
            <header>
                <div>
                    <h2>{title}</h2>
                    <p class="resumes">{words}</p>
                </div>
                {countdown}
            </header>
            {then(visit, id, &next)}
        </section>
    }
    .into_any()
}

/// What comes: the sessions of a slot; where all do the same, that and what follows.
pub fn then(visit: &Visit, id: SlotId, next: &SlotDetails) -> impl IntoView + use<> {
    let lang = visit.lang;
    let content = if next.common {
        programme(visit, id)
    } else {
        held(visit, id, false)
    };
    view! {
        <h3 class="then">{text::scenes::next(lang)}</h3>
        {content}
    }
}

fn programme(visit: &Visit, from: SlotId) -> AnyView {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let slots = forum.slot_order().into_iter().skip_while(|(id, _)| *id != from);
    let rows = slots.take(NEXT).map(|(id, slot)| {
        let what = if slot.common {
            text::places::common_slot(lang, slot)
        } else {
            let cells = forum.sessions.values().filter_map(|session| session.cell);
            text::scenes::sessions(lang, cells.filter(|cell| cell.slot == id).count())
        };
        view! {
            <li>
                <b>{text::hour(lang, slot.start)}</b>
                " "
                {what}
            </li>
        }
    });
    view! { <ol class="programme">{rows.collect_view()}</ol> }.into_any()
}
