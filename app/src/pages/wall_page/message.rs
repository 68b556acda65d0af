//! What the step itself says, and who speaks now and next (S4-12).

use domain::Step;
use leptos::prelude::*;

use crate::{text, visit::Visit};

/// How many of those who speak next are named.
const NEXT: usize = 4;

pub fn message(visit: &Visit) -> impl IntoView + use<> {
    let show = &visit.seen.forum.run_of_show;
    let step = show.current().map(|planned| planned.step.clone());
    let (title, notice) = step.as_ref().map_or_else(
        || (visit.seen.forum.details.title.to_string(), String::new()),
        |step| (step.title.to_string(), step.notice.to_string()),
    );
    let notice = (!notice.is_empty()).then(|| view! { <p class="statement">{notice}</p> });
    let turn = show.turn();
    let turns = step.zip(turn).map(|(step, turn)| turns(visit, &step, turn));
    view! {
        <section class="scene message">
            <h2>{title}</h2>
            {notice}
            {turns}
        </section>
    }
}

fn turns(visit: &Visit, step: &Step, turn: usize) -> impl IntoView + use<> {
    let lang = visit.lang;
    let speaks = step.turns[turn].to_string();
    let next: Vec<String> = step
        .turns
        .iter()
        .skip(turn + 1)
        .take(NEXT)
        .map(ToString::to_string)
        .collect();
    let next = (!next.is_empty()).then(|| {
        view! {
            <div class="next-ones">
                <h3>{text::scenes::then(lang)}</h3>
                <ol>{next.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ol>
            </div>
        }
    });
    view! {
        <div class="turns">
            <div>
                <h3>{text::scenes::speaks(lang)}</h3>
                <p class="speaks">{speaks}</p>
            </div>
            {next}
        </div>
    }
}
