//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn FacilitationPage() -> impl IntoView {
    forum_page(|visit| async move {
        Ok(view! { <ForumFrame visit title="Facilitation"><h1>"Facilitation"</h1></ForumFrame> })
    })
}
