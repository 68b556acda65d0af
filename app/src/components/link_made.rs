//! A link that was just made, to be handed over.

use leptos::prelude::*;

use super::Qr;

/// Said as soon as the page is there; the code is for whoever stands beside the screen.
#[component]
pub fn LinkMade(
    #[prop(into)] heading: String,
    url: String,
    /// What to do with it, where that is not said elsewhere.
    #[prop(optional)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let shown = url.clone();
    let hint = hint.map(|hint| view! { <br/> {hint} });
    view! {
        <div class="notice link-made" role="status">
            <Qr url=url.clone() label=heading.clone()/>
            <p>
                <b>{heading}</b>
                <br/>
                <a href=url>{shown}</a>
                {hint}
            </p>
        </div>
    }
}
