//! What was done last, with the button that takes it back.

use leptos::prelude::*;

use crate::{
    components::UndoForm,
    history::{About, Line, tell},
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
    let last = last.map(|act| act.stamp.act);
    let told = last.and_then(|act| tell(lang, forum, &visit.seen.names, &[act]).into_iter().next());
    let content = match told {
        None => view! { <p class="hint">{text::show::nothing_done(lang)}</p> }.into_any(),
        Some(told) => {
            let words = told.lines.first().map(|line| words(&visit, line));
            view! {
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

fn words(visit: &Visit, line: &Line) -> String {
    let about = match &line.about {
        About::Topic(id) => places::topic(visit, *id),
        About::Thing(words) => words.clone(),
    };
    format!("{about}{}", line.words)
}
