//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn EditTopicPage() -> impl IntoView {
    forum_page(
        |visit| async move { Ok(view! { <ForumFrame visit title="EditTopic"><h1>"EditTopic"</h1></ForumFrame> }) },
    )
}
