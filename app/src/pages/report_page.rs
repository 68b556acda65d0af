//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn ReportPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view! { <ForumFrame visit title="Report"><h1>"Report"</h1></ForumFrame> }) })
}
