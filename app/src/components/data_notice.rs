//! The short layer, wherever someone is asked for something about themselves (requirements §5).

use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

#[component]
pub fn DataNotice(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let short = text::notices::data_in_short(lang, visit.backend.about.notices().controller());
    view! {
        <p class="hint">
            {short}
            " "
            {text::join::privacy(lang)}
            " "
            <a href=paths::personal_data()>{text::notices::data_more(lang)}</a>
        </p>
    }
}
