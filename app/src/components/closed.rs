//! An action that cannot be done now: its name, and when it opens.

use leptos::prelude::*;

#[component]
pub fn Closed(#[prop(into)] action: String, #[prop(into)] why: String) -> impl IntoView {
    view! {
        <p class="not-now">
            <b>{action}</b>
            " "
            {why}
        </p>
    }
}
