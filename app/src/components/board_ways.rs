//! From the board to what is told about it in other ways. Plain links: they cost no WebAssembly.

use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

#[component]
pub fn BoardWays(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    view! {
        <p class="ways">
            <a href=paths::topics(visit.code())>{text::search::label(lang)}</a>
            <a href=paths::history(visit.code())>{text::history::title(lang)}</a>
        </p>
    }
}
