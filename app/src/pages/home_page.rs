//! To be written.

use leptos::prelude::*;

use crate::components::PlainFrame;

#[component]
pub fn HomePage() -> impl IntoView {
    view! { <PlainFrame title="Home"><h1>"Home"</h1></PlainFrame> }
}
