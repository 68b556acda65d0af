//! To be written.

use leptos::prelude::*;

use crate::{components::ForumFrame, visit::forum_page};

#[component]
pub fn FillCellPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view! { <ForumFrame visit title="FillCell"><h1>"FillCell"</h1></ForumFrame> }) })
}
