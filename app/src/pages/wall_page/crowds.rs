//! How many say that they are where, on a screen: beside each room in which a session is held, and in one line for the
//! café, the quiet corner and those who wander. Never below three, and never who (`domain::Presence`).

use domain::{Cell, SlotId, SpaceId};
use leptos::prelude::*;

use crate::{text, visit::Visit};

/// « 10+ », also as it is read aloud; nothing where too few are.
pub fn count(visit: &Visit, space: Option<SpaceId>) -> Option<impl IntoView + use<>> {
    let crowd = visit.seen.crowds.iter().find(|crowd| crowd.space == space)?;
    let (short, long) = text::presence::at_least(visit.lang, crowd.at_least);
    Some(view! {
        " "
        <span class="crowd">
            <span aria-hidden="true">{short}</span>
            <span class="sr">{long}</span>
        </span>
    })
}

/// « Ailleurs : Coin calme 3+ · papillons 5+ »; while a slot of everyone runs, all places.
pub fn elsewhere(visit: &Visit, slot: SlotId) -> Option<impl IntoView + use<>> {
    let (lang, forum) = (visit.lang, &visit.seen.forum);
    let held = |space| forum.sessions_in(Cell { slot, space }).next().is_some();
    let any_held = forum.spaces.iter().any(|(space, _)| held(*space));
    let places = visit.seen.crowds.iter().map(|crowd| crowd.space);
    let places = places.filter(|space| !space.is_some_and(held));
    let places: Vec<_> = places
        .map(|space| {
            let name = space
                .and_then(|space| forum.space(space))
                .map(|space| space.name.as_str());
            view! { <li>{text::presence::place(lang, name)}{count(visit, space)}</li> }
        })
        .collect();
    let title = if any_held {
        text::presence::elsewhere(lang)
    } else {
        text::presence::on_site(lang)
    };
    (!places.is_empty()).then(|| {
        view! {
            <div class="crowds">
                <h3>{title}</h3>
                <ul>{places}</ul>
            </div>
        }
    })
}
