//! The cell from which the page was opened, first and in one tap.

use leptos::prelude::*;

use super::Placing;
use crate::{places, text, visit::Visit};

/// Nothing when the page was not opened from a cell, or a form was refused: the reasons come first then.
#[component]
pub fn Wanted(visit: Visit, placing: Placing) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let cell = places::wanted(&visit).filter(|_| visit.refusal.is_none())?;
    let words = places::words(&visit, cell)?;
    let own = places::of_topic(&visit, placing.topic)
        .iter()
        .any(|(_, own)| *own == cell);
    if own {
        return None;
    }
    if forum.free_places(cell) == 0 {
        let by = places::holders(&visit, cell).join(", ");
        return Some(view! { <p class="notice mine">{text::picker::full(lang, &by)}</p> }.into_any());
    }
    let button = if placing.from.is_some() {
        text::picker::move_here(lang)
    } else {
        text::picker::place_here(lang)
    };
    let room = forum.space(cell.space).map(|space| text::places::room(lang, space));
    let view = view! {
        <div class="where vacant wanted">
            <small>{text::picker::wanted(lang)}</small>
            <b>{words}</b>
            <span>{room}</span>
            <button class="primary" name="cell" value=places::value(cell)>
                {button}
            </button>
        </div>
    };
    Some(view.into_any())
}
