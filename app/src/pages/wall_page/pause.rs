//! « Pause »: when it goes on, and with what.

use domain::SlotId;
use leptos::prelude::*;

use super::now::{coming, held, running};
use crate::{components::Countdown, places, text, visit::Visit};

pub fn pause(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let running = running(visit).filter(|(_, slot)| slot.common);
    let title = running.map_or_else(
        || text::scenes::pause(lang).to_owned(),
        |(_, slot)| text::places::common_slot(lang, &slot),
    );
    let Some((id, next)) = coming(visit) else {
        return view! {
            <section class="scene pause">
                <h2>{text::scenes::day_over(lang)}</h2>
            </section>
        }
        .into_any();
    };
    let start = places::instant(visit, next.start);
    view! {
        <section class="scene pause" data-until=start.0.to_string()>
            <header>
                <div>
                    <h2>{title}</h2>
                    <p class="resumes">{text::scenes::resumes_at(lang, next.start)}</p>
                </div>
                <Countdown
                    visit=visit.clone()
                    ends=start
                    seconds=start.0 - visit.seen.now.0
                    label=text::scenes::ends_in(lang)
                    over=text::scenes::slot_over(lang)
                    soon=60
                />
            </header>
            {then(visit, id, &next)}
        </section>
    }
    .into_any()
}

fn then(visit: &Visit, id: SlotId, next: &domain::SlotDetails) -> impl IntoView + use<> {
    let lang = visit.lang;
    let content = if next.common {
        view! { <p class="plain">{text::places::common_slot(lang, next)}</p> }.into_any()
    } else {
        held(visit, id, false)
    };
    view! {
        <h3 class="then">{text::scenes::next(lang)}</h3>
        {content}
    }
}
