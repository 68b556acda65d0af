//! Text that people wrote, as safe HTML.

use leptos::prelude::*;

use crate::markdown;

#[component]
pub fn Prose(
    #[prop(into)] source: String,
    /// The level that its first heading takes on this page.
    #[prop(default = 2)]
    top: usize,
) -> impl IntoView {
    view! { <div class="prose" inner_html=markdown::render(&source, top)></div> }
}
