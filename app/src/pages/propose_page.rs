//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn ProposePage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view! { <ForumFrame visit title="Propose"><h1>"Propose"</h1></ForumFrame> }) })
}
