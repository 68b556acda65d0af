//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn PlaceTopicPage() -> impl IntoView {
    forum_page(
        |visit| async move { Ok(view! { <ForumFrame visit title="PlaceTopic"><h1>"PlaceTopic"</h1></ForumFrame> }) },
    )
}
