//! A text in which the words that were looked for are marked.

use leptos::prelude::*;

use crate::search::Query;

pub fn marked(query: &Query, text: &str) -> impl IntoView + use<> {
    let pieces = query.pieces(text);
    pieces
        .into_iter()
        .map(|(found, piece)| {
            let piece = piece.to_owned();
            if found {
                view! { <mark>{piece}</mark> }.into_any()
            } else {
                piece.into_any()
            }
        })
        .collect_view()
}
