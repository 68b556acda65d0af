//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn TopicPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view! { <ForumFrame visit title="Topic"><h1>"Topic"</h1></ForumFrame> }) })
}
