//! The step in which the day is: what is said, and the way to the one before and after.

use domain::PlannedStep;
use leptos::prelude::*;

use crate::{
    components::{PlanShow, Post},
    places, text,
    visit::Visit,
};

#[component]
pub fn Current(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let show = visit.seen.forum.run_of_show.clone();
    if show.steps.is_empty() {
        return view! { <PlanShow visit/> }.into_any();
    }
    let about = match (show.current(), show.place()) {
        (Some(planned), Some(place)) => step(&visit, planned, place).into_any(),
        _ => view! { <h2>{text::show::not_begun(lang)}</h2> }.into_any(),
    };
    view! {
        <section class="current">
            {about}
            {late(&visit, show.next())}
            {ways(&visit, show.previous(), show.next())}
        </section>
    }
    .into_any()
}

fn step(visit: &Visit, planned: &PlannedStep, place: usize) -> impl IntoView + use<> {
    let lang = visit.lang;
    let step = planned.step.clone();
    let count = visit.seen.forum.run_of_show.steps.len();
    let words = step.words.to_string();
    let paragraphs = words.lines().filter(|line| !line.is_empty());
    let paragraphs: Vec<_> = paragraphs.map(|line| view! { <p>{line.to_owned()}</p> }).collect();
    let words = (!paragraphs.is_empty()).then(|| {
        view! {
            <div class="to-say">
                <h3>{text::show::to_say(lang)}</h3>
                {paragraphs}
            </div>
        }
    });
    view! {
        <p class="no">
            {text::show::step_of(lang, place, count)} ", " {text::show::planned(lang, step.start)}
        </p>
        <h2>{step.title.to_string()}</h2>
        <p class="about">
            {text::show::wall_shows(lang)} "\u{a0}: " {text::show::shows(lang, step.shows)} " · "
            {text::show::phones_allow(lang)} "\u{a0}: " {text::phases::name(lang, visit.seen.forum.phase)}
        </p>
        {words}
    }
}

/// The step that should have begun by now has not.
fn late(visit: &Visit, next: Option<&PlannedStep>) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let planned = places::instant(visit, next?.step.start);
    let minutes = (visit.seen.now.0 - planned.0).div_euclid(60);
    let today = minutes < i64::from(domain::Minute::DAY);
    today.then(|| {
        view! {
            <p
                class="late chip wanted"
                data-late=planned.0.to_string()
                data-words=text::show::late(lang)
                data-hours=text::show::late_hours(lang)
                hidden=minutes < 1
            >
                {text::show::late_by(lang, minutes)}
            </p>
        }
    })
}

/// At the bottom of the screen, under the thumb.
fn ways(visit: &Visit, previous: Option<&PlannedStep>, next: Option<&PlannedStep>) -> impl IntoView + use<> {
    let lang = visit.lang;
    let at = visit.seen.forum.run_of_show.current_id();
    let at = at.map(|at| at.to_string()).unwrap_or_default();
    let back = previous.map(|planned| {
        let named = text::show::next_named(lang, &planned.step);
        view! {
            <button id="precedent" name="step" value=planned.id.to_string()>
                <span>{text::show::previous(lang)}</span>
                <small>{named}</small>
            </button>
        }
    });
    let forward = next.map(|planned| {
        let named = text::show::next_named(lang, &planned.step);
        let words = if at.is_empty() {
            text::show::begin(lang)
        } else {
            text::show::next(lang)
        };
        view! {
            <button id="suivant" class="primary" name="step" value=planned.id.to_string()>
                <span>{words}</span>
                <small>{named}</small>
            </button>
        }
    });
    let last = (next.is_none() && !at.is_empty()).then(|| view! { <p class="hint">{text::show::last_step(lang)}</p> });
    view! {
        <Post form=visit.form("/api/go_to_step", None) class="thumb" stay=true>
            <input type="hidden" name="at" value=at.clone()/>
            {last}
            <p class="pair">
                {back}
                {forward}
            </p>
        </Post>
    }
}
