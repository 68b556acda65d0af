//! For someone who has no name here: what the page would show, and how to get there.

use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

#[component]
pub fn Invitation(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let join = format!("{}?suite={}", paths::join(visit.code()), paths::my_day(visit.code()));
    view! {
        <div class="empty">
            <p>{text::my_day::shows(lang)}</p>
            <ul>
                <li>{text::my_day::shows_marked(lang)}</li>
                <li>{text::my_day::shows_proposed(lang)}</li>
                <li>{text::my_day::shows_free(lang)}</li>
            </ul>
            <p>{text::my_day::private(lang)}</p>
            <a class="button primary" href=join>
                {text::my_day::join(lang)}
            </a>
        </div>
    }
}
