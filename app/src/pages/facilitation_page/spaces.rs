//! Rooms, corners and terraces, each with its form folded away.

use domain::{SpaceDetails, SpaceId};
use leptos::prelude::*;

use super::space_form::SpaceForm;
use crate::{components::Post, text, visit::Visit};

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
    let add = visit.form("/api/add_space", None);
    let adding = add.refused.is_some();
    view! {
        <section class="apart" id="salles">
            <h2>{text::facilitation::spaces(lang)}</h2>
            <p class="hint">{text::facilitation::spaces_hint(lang)}</p>
            {none}
            <ul class="rows">{rows}</ul>
            <details open=adding>
                <summary>{text::facilitation::add_space(lang)}</summary>
                <SpaceForm form=add current=None/>
            </details>
        </section>
    }
}

fn row(visit: &Visit, id: SpaceId, space: &SpaceDetails) -> impl IntoView + use<> {
    let lang = visit.lang;
    let standing = visit.seen.forum.standing();
    let count = standing
        .filter(|(_, session)| session.cell.is_some_and(|cell| cell.space == id))
        .count();
    let edit = visit.form("/api/edit_space", Some(("space", id.to_string())));
    let remove = visit.form("/api/remove_space", Some(("space", id.to_string())));
    let removing = remove.refused.is_some();
    let open = removing || edit.refused.is_some();
    let state =
        text::facilitation::at_once(lang, space.places).unwrap_or_else(|| text::facilitation::sessions(lang, count));
    let room = text::places::room(lang, space);
    let name = space.name.to_string();
    let space = space.clone();
    view! {
        <li>
            <details open=open>
                <summary>
                    <b>{name}</b>
                    <span>{room}</span>
                    <small>{state}</small>
                </summary>
                <SpaceForm form=edit current=Some(space)/>
                <details class="danger" open=removing>
                    <summary>{text::facilitation::remove_space(lang)}</summary>
                    <p>{text::facilitation::removal(lang, count)}</p>
                    <Post form=remove>
                        <button class="danger">{text::facilitation::yes_remove(lang)}</button>
                    </Post>
                </details>
            </details>
        </li>
    }
}
