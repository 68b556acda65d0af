//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn JoinPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view! { <ForumFrame visit title="Join"><h1>"Join"</h1></ForumFrame> }) })
}
