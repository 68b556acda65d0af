//! What concerns the reader just now, alone: live pages fetch it when something changed.

use leptos::prelude::*;

use crate::{
    components::{Concerns, ForumFrame},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ToKnowPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    view! {
        <ForumFrame visit=visit.clone() title=text::to_know::heading(lang) narrow=true apart=true>
            <h1>{text::to_know::heading(lang)}</h1>
            <p class="lede">{text::to_know::page(lang)}</p>
            <div id="concerne">
                <Concerns visit/>
            </div>
        </ForumFrame>
    }
}
