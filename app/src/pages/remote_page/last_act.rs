//! What was done last, by whom of the two phones in the team's hands, with the button that takes it back.

use domain::{Act, minute_of_day};
use leptos::prelude::*;

use crate::{
    components::UndoForm,
    history::{About, Line, Told, tell},
    places, text,
    visit::Visit,
};

#[component]
pub fn LastAct(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let undone = |act| forum.history.undone_by(act).is_some();
    let last = forum
        .history
        .acts()
        .find(|act| act.is_undoable() && !undone(act.stamp.act));
    let told = last.and_then(|act| {
        let told = tell(lang, forum, &visit.seen.names, &[act.stamp.act]);
        told.into_iter().next().map(|told| (act, told))
    });
    let content = match told {
        None => view! { <p class="hint">{text::show::nothing_done(lang)}</p> }.into_any(),
        Some((act, told)) => {
            let words = told.lines.first().map(|line| words(&visit, line));
            view! {
                <p class="no">{signed(&visit, act, &told)}</p>
                <p id="derniere-action">{words}</p>
                <UndoForm visit=visit.clone() id=told.act described_by="derniere-action"/>
            }
            .into_any()
        }
    };
    view! {
        <section class="apart">
            <h2>{text::show::last_act(lang)}</h2>
            {content}
        </section>
    }
}

/// « 10 h 42, par vous », « 10 h 42, Animation »
fn signed(visit: &Visit, act: &Act, told: &Told) -> String {
    let lang = visit.lang;
    let mine = act.stamp.actor.is_some() && act.stamp.actor == visit.person();
    let who = if mine {
        Some(text::show::by_you(lang).to_owned())
    } else {
        text::history::who(lang, &told.who)
    };
    let when = minute_of_day(visit.seen.forum.details.origin, told.at).map(|at| text::hour(lang, at));
    when.into_iter().chain(who).collect::<Vec<_>>().join(", ")
}

fn words(visit: &Visit, line: &Line) -> String {
    let about = match &line.about {
        About::Topic(id) => places::topic(visit, *id),
        About::Thing(words) => words.clone(),
    };
    format!("{about}{}", line.words)
}
