//! Who speaks in this step, and who is next (S4-12).

use leptos::prelude::*;

use crate::{components::Post, text, visit::Visit};

#[component]
pub fn Turns(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let show = &visit.seen.forum.run_of_show;
    let planned = show.current()?.clone();
    let turn = show.turn()?;
    let turns = &planned.step.turns;
    let named = |turn: usize| turns.get(turn).map(ToString::to_string);
    let form = visit.form("/api/go_to_turn", None);
    let button = |id: &'static str, class: &'static str, words: &'static str, to: usize, named: String| {
        view! {
            <button id=id class=class name="turn" value=to.to_string()>
                <span>{words}</span>
                <small>{named}</small>
            </button>
        }
    };
    let back = turn
        .checked_sub(1)
        .and_then(|to| named(to).map(|named| button("tour-precedent", "", text::show::previous_turn(lang), to, named)));
    let forward =
        named(turn + 1).map(|named| button("tour-suivant", "primary", text::show::next_turn(lang), turn + 1, named));
    let last = (turn + 1 == turns.len()).then(|| view! { <p class="hint">{text::show::last_turn(lang)}</p> });
    Some(view! {
        <section class="apart" id="tours">
            <h2>{text::show::turns(lang)}</h2>
            <p class="no">{text::show::speaks(lang)}</p>
            <p class="speaks">{named(turn)}</p>
            {last}
            <Post form stay=true>
                <input type="hidden" name="step" value=planned.id.to_string()/>
                <input type="hidden" name="at" value=turn.to_string()/>
                <p class="pair">
                    {back}
                    {forward}
                </p>
            </Post>
        </section>
    })
}
