//! A countdown that every wall shows: one tap begins it, one stops it.

use leptos::prelude::*;

use crate::{
    components::{Countdown, Post},
    text,
    visit::Visit,
};

/// What is often asked for, in minutes.
const OFTEN: [u16; 6] = [1, 2, 3, 5, 10, 15];

#[component]
pub fn TimerDesk(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let timer = visit.seen.forum.run_of_show.timer;
    let running = timer.map(|timer| {
        view! {
            <div class="middle">
                <Countdown
                    visit=visit.clone()
                    ends=timer.ends()
                    seconds=i64::from(timer.seconds)
                    label=text::show::timer_left(lang)
                    over=text::show::timer_over(lang)
                />
            </div>
            <Post form=visit.form("/api/set_timer", Some(("stop", "on".to_owned()))) stay=true>
                <button id="arreter">{text::show::stop(lang)}</button>
            </Post>
        }
    });
    let buttons = OFTEN
        .map(|minutes| {
            view! {
                <button id=format!("min{minutes}") name="minutes" value=minutes.to_string()>
                    {text::show::minutes_long(lang, minutes)}
                </button>
            }
        })
        .collect_view();
    view! {
        <section class="apart" id="compte">
            <h2>{text::show::timer(lang)}</h2>
            <p class="hint">{text::show::timer_hint(lang)}</p>
            {running}
            <Post form=visit.form("/api/set_timer", None) stay=true>
                <p class="keys">{buttons}</p>
            </Post>
        </section>
    }
}
