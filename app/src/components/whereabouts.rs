//! « J'y suis » and « Je papillonne »: a person says where they are, for as long as the slot runs. Everyone sees how many,
//! and nobody who.

use domain::{SpaceId, Whereabouts};
use leptos::prelude::*;

use super::Post;
use crate::{places, text, visit::Visit};

/// Every place one may be at, while a slot runs.
#[component]
pub fn WhereAmI(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    forum.slot_of_presence(visit.seen.now)?;
    let spaces = forum.spaces.iter().filter(|(id, _)| !forum.is_closed(*id));
    let spaces = spaces.map(|(id, space)| button(&visit, Whereabouts::At(*id), space.name.to_string()));
    let wander = button(&visit, Whereabouts::Wandering, text::presence::wander(lang).to_owned());
    let buttons = spaces.chain([wander]).collect_view();
    Some(view! {
        <section class="whereabouts" id="ici">
            <h2>{text::presence::where_are_you(lang)}</h2>
            <p class="hint">{text::presence::hint(lang)}</p>
            <Post form=visit.form("/api/be_there", None) class="places">
                {buttons}
            </Post>
        </section>
    })
}

/// On a topic's page while it is held: in this room, or in one of these.
#[component]
pub fn IAmThere(visit: Visit, spaces: Vec<SpaceId>) -> impl IntoView {
    let lang = visit.lang;
    if spaces.is_empty() {
        return None;
    }
    let several = spaces.len() > 1;
    let words = |space: SpaceId| {
        let named = visit.seen.forum.space(space).filter(|_| several);
        named.map_or_else(
            || text::presence::here(lang).to_owned(),
            |space| text::presence::here_in(lang, space.name.as_str()),
        )
    };
    let there = spaces
        .iter()
        .map(|space| button(&visit, Whereabouts::At(*space), words(*space)))
        .collect_view();
    let wander = button(&visit, Whereabouts::Wandering, text::presence::wander(lang).to_owned());
    Some(view! {
        <div class="whereabouts" id="ici">
            <Post form=visit.form("/api/be_there", None) class="places">
                {there}
                {wander}
            </Post>
            <p class="hint">{text::presence::hint(lang)}</p>
        </div>
    })
}

/// Pressed where one is: pressing it again takes it back.
fn button(visit: &Visit, whereabouts: Whereabouts, words: String) -> AnyView {
    let pressed = visit.seen.here == Some(whereabouts);
    let at = places::whereabouts((!pressed).then_some(whereabouts));
    let space = match whereabouts {
        Whereabouts::At(space) => Some(space),
        Whereabouts::Wandering => None,
    };
    let crowd = visit.seen.crowds.iter().find(|crowd| crowd.space == space);
    let count = crowd.map(|crowd| {
        let (short, long) = text::presence::at_least(visit.lang, crowd.at_least);
        view! {
            " "
            <small aria-hidden="true">{short}</small>
            <span class="sr">{long}</span>
        }
    });
    view! {
        <button name="at" value=at aria-pressed=if pressed { "true" } else { "false" }>
            <span>{words}{count}</span>
        </button>
    }
    .into_any()
}
