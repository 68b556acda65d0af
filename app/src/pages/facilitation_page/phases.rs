//! The steps of the day; the facilitator moves from one to another, nothing else does.

use domain::{Phase, Rejection};
use leptos::prelude::*;

use crate::{components::Post, error::AppError, forms, paths, text, visit::Visit};

#[component]
pub fn Phases(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let now = visit.seen.forum.phase;
    let steps = Phase::ALL.map(|phase| step(lang, phase, now)).collect_view();
    let form = visit.form("/api/set_phase", None);
    let missing = form.refused.as_ref().and_then(|refusal| refusal.error.as_ref())
        == Some(&AppError::Rejected(Rejection::NoHelpContacts));
    let fill_in = (missing && visit.is_organiser()).then(|| {
        let path = format!("{}#aide", paths::settings(visit.code()));
        view! { <p><a href=path>{text::settings::fill_in_contacts(lang)}</a></p> }
    });
    view! {
        <section>
            <h2>{text::facilitation::steps(lang)}</h2>
            <Post form>
                {fill_in}
                <ol class="steps">{steps}</ol>
            </Post>
        </section>
    }
}

fn step(lang: text::Lang, phase: Phase, now: Phase) -> impl IntoView {
    let class = match phase.cmp(&now) {
        std::cmp::Ordering::Less => "past",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "",
    };
    let current = phase == now;
    let next = Phase::ALL.into_iter().find(|phase| *phase > now) == Some(phase);
    let mark = current.then(|| view! { <em>{text::facilitation::current(lang)}</em> });
    let button = (!current).then(|| {
        let words = text::phases::go(lang, phase, phase < now);
        view! {
            <button class=if next { "primary" } else { "quiet" } name="phase" value=forms::phase(phase)>
                {words}
            </button>
        }
    });
    view! {
        <li class=class aria-current=current.then_some("step")>
            <h3>{text::phases::name(lang, phase)} " " {mark}</h3>
            <p>{text::phases::opens(lang, phase)}</p>
            {button}
        </li>
    }
}
