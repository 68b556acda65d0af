//! What changed between two texts. What was removed is struck, what was added underlined, and both say so in words.

use leptos::prelude::*;

use crate::{
    difference::{Line, Side, difference},
    text::{self, Lang},
};

#[component]
pub fn Difference(lang: Lang, #[prop(into)] before: String, #[prop(into)] after: String) -> impl IntoView {
    let groups = difference(&before, &after);
    if groups.is_empty() {
        return view! { <p class="hint">{text::charters::no_difference(lang)}</p> }.into_any();
    }
    let groups = groups
        .into_iter()
        .map(|group| {
            let lines = group.into_iter().map(|line| shown(lang, line)).collect_view();
            view! { <div class="changes">{lines}</div> }
        })
        .collect_view();
    view! { {groups} }.into_any()
}

fn shown(lang: Lang, line: Line) -> AnyView {
    let pieces = line
        .pieces
        .into_iter()
        .map(|(changed, piece)| {
            if changed {
                view! { <b>{piece}</b> }.into_any()
            } else {
                piece.into_any()
            }
        })
        .collect_view();
    match line.side {
        Side::Both => view! { <p>{pieces}</p> }.into_any(),
        Side::Removed => {
            view! { <p class="removed"><span class="sr">{text::charters::removed(lang)}</span><del>{pieces}</del></p> }
                .into_any()
        }
        Side::Added => {
            view! { <p class="added"><span class="sr">{text::charters::added(lang)}</span><ins>{pieces}</ins></p> }
                .into_any()
        }
    }
}
