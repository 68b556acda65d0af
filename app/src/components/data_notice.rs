//! The short layer, wherever someone is asked for something about themselves (requirements §5).

use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

#[component]
pub fn DataNotice(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let privacy = if visit.seen.forum.details.admission.policy.asks_for_address() {
        text::join::privacy_address(lang)
    } else {
        text::join::privacy(lang)
    };
    let short = text::notices::data_in_short(lang, visit.backend.about.notices().controller());
    view! {
        <p class="hint">
            {short}
            " "
            {privacy}
            " "
            <a href=paths::personal_data()>{text::notices::data_more(lang)}</a>
        </p>
    }
}
