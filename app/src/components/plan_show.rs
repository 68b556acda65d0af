//! The button that makes a run of show where there is none.

use leptos::prelude::*;

use super::Post;
use crate::{text, visit::Visit};

#[component]
pub fn PlanShow(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    view! {
        <section>
            <p class="empty">{text::show::no_steps(lang)}</p>
            <p class="hint">{text::show::plan_hint(lang)}</p>
            <Post form=visit.form("/api/plan_show", None)>
                <p class="actions">
                    <button class="primary">{text::show::plan(lang)}</button>
                </p>
            </Post>
        </section>
    }
}
