//! Rooms, corners and terraces, each with its page.

use domain::{SpaceDetails, SpaceId};
use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

#[component]
pub fn Spaces(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let rows = forum
        .spaces
        .iter()
        .map(|(id, space)| row(&visit, *id, space))
        .collect_view();
    let none = forum
        .spaces
        .is_empty()
        .then(|| view! { <p class="hint">{text::facilitation::no_spaces(lang)}</p> });
    let add = paths::space(visit.code(), None, &paths::facilitation(visit.code()));
    view! {
        <section class="apart" id="salles">
            <h2>{text::facilitation::spaces(lang)}</h2>
            <p class="hint">{text::facilitation::spaces_hint(lang)}</p>
            {none}
            <ul class="rows">{rows}</ul>
            <p>
                <a class="button" href=add>{text::facilitation::add_space(lang)}</a>
            </p>
        </section>
    }
}

fn row(visit: &Visit, id: SpaceId, space: &SpaceDetails) -> impl IntoView + use<> {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let standing = forum.standing();
    let count = standing
        .filter(|(_, session)| session.cell.is_some_and(|cell| cell.space == id))
        .count();
    let state = if forum.is_closed(id) {
        text::facilitation::closed(lang).to_owned()
    } else {
        text::facilitation::at_once(lang, space.places).unwrap_or_else(|| text::facilitation::sessions(lang, count))
    };
    let room = text::places::room(lang, space);
    let room = (!room.is_empty()).then(|| view! { <span>{room}</span> });
    let path = paths::space(visit.code(), Some(id), &paths::facilitation(visit.code()));
    view! {
        <li>
            <a class="row way" href=path>
                <b>{space.name.to_string()}</b>
                <small>{state}</small>
                {room}
            </a>
        </li>
    }
}
