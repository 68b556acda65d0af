//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn BoardPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view! { <ForumFrame visit title="Board"><h1>"Board"</h1></ForumFrame> }) })
}
