//! « Mentions légales »: who publishes this site, and who hosts it.

use leptos::prelude::*;

use crate::{
    backend::Backend,
    components::{PlainFrame, Prose},
    text::{self, Lang},
};

#[component]
pub fn LegalPage() -> impl IntoView {
    let about = expect_context::<Backend>().about;
    let lang = Lang::Fr;
    view! {
        <PlainFrame title=text::notices::legal(lang) narrow=true>
            <h1>{text::notices::legal(lang)}</h1>
            <Prose source=text::notices::legal_text(lang, about.notices())/>
        </PlainFrame>
    }
}
