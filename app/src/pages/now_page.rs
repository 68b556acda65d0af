//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn NowPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view! { <ForumFrame visit title="Now"><h1>"Now"</h1></ForumFrame> }) })
}
