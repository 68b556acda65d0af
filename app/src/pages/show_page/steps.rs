//! Each step with its form folded away; they are put in order one place at a time, which works without a mouse.

use domain::{PlannedStep, StepId};
use leptos::prelude::*;

use super::step_form::StepForm;
use crate::{components::Post, text, visit::Visit};

#[component]
pub fn Steps(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let steps = visit.seen.forum.run_of_show.steps.clone();
    let ids: Vec<StepId> = steps.iter().map(|planned| planned.id).collect();
    let rows = steps.iter().enumerate();
    let rows = rows
        .map(|(place, planned)| row(&visit, &ids, place, planned))
        .collect_view();
    // One sentence for all: « Y aller » is refused when someone else was faster.
    let refused = visit.form("/api/go_to_step", None).sentence();
    let refused = refused.map(|why| view! { <p class="refusal" role="alert" tabindex="-1" autofocus=true>{why}</p> });
    view! {
        <section>
            <h2>{text::show::steps(lang)}</h2>
            {refused}
            <ol class="steps planned">{rows}</ol>
        </section>
    }
    .into_any()
}

fn row(visit: &Visit, ids: &[StepId], place: usize, planned: &PlannedStep) -> impl IntoView + use<> {
    let lang = visit.lang;
    let here = visit.seen.forum.run_of_show.place();
    let class = match here {
        Some(here) if place < here => "past",
        Some(here) if place == here => "now",
        _ => "",
    };
    let current = here == Some(place);
    let step = planned.step.clone();
    let mark = current.then(|| view! { <em>{text::show::here(lang)}</em> });
    let edit = visit.form("/api/edit_step", Some(("step", planned.id.to_string())));
    let open = edit.refused.is_some();
    let shows = text::show::shows(lang, step.shows);
    let phase = text::phases::name(lang, step.phase);
    let hour = text::hour(lang, step.start);
    let title = step.title.to_string();
    view! {
        <li class=class id=format!("etape{}", planned.id) aria-current=current.then_some("step")>
            <h3>{hour} " " {title.clone()} " " {mark}</h3>
            <p>{text::show::wall_shows(lang)} "\u{a0}: " {shows} " · " {text::show::phones_allow(lang)} "\u{a0}: " {phase}</p>
            {deeds(visit, ids, place, &title)}
            <details open=open>
                <summary>{text::show::edit(lang)} <span class="sr">" " {title.clone()}</span></summary>
                <StepForm form=edit current=Some((step, planned.edition))/>
                {(!current).then(|| remove(visit, planned.id))}
            </details>
        </li>
    }
}

fn deeds(visit: &Visit, ids: &[StepId], place: usize, title: &str) -> impl IntoView + use<> {
    let lang = visit.lang;
    let id = ids[place];
    let moved = |stem: &'static str, words: &'static str, before: Option<StepId>| {
        let form = visit.form("/api/move_step", Some(("step", id.to_string())));
        let before = before.map(|before| view! { <input type="hidden" name="before" value=before.to_string()/> });
        let named = title.to_owned();
        view! {
            <Post form>
                {before}
                <button id=format!("{stem}-{id}") class="quiet">
                    {words}
                    <span class="sr">" " {named}</span>
                </button>
            </Post>
        }
    };
    let up = place
        .checked_sub(1)
        .map(|before| moved("monter", text::show::up(lang), Some(ids[before])));
    let down = (place + 1 < ids.len()).then(|| moved("descendre", text::show::down(lang), ids.get(place + 2).copied()));
    let at = visit.seen.forum.run_of_show.current_id();
    let go = (at != Some(id)).then(|| {
        let at = at.map(|at| at.to_string()).unwrap_or_default();
        let form = visit.form("/api/go_to_step", Some(("step", id.to_string()))).quiet();
        let named = title.to_owned();
        view! {
            <Post form>
                <input type="hidden" name="at" value=at/>
                <button id=format!("aller-{id}") class="quiet">
                    {text::show::go_here(lang)}
                    <span class="sr">" " {named}</span>
                </button>
            </Post>
        }
    });
    view! {
        <div class="deeds">
            {up}
            {down}
            {go}
        </div>
    }
}

fn remove(visit: &Visit, step: StepId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/remove_step", Some(("step", step.to_string())));
    let open = form.refused.is_some();
    view! {
        <details class="danger" open=open>
            <summary>{text::show::remove(lang)}</summary>
            <p>{text::show::removal(lang)}</p>
            <Post form>
                <button class="danger">{text::show::yes_remove(lang)}</button>
            </Post>
        </details>
    }
}
