//! The declaration of accessibility.

use leptos::prelude::*;

use crate::{
    backend::Backend,
    components::{PlainFrame, Prose},
    text::{self, Lang},
};

#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let backend = expect_context::<Backend>();
    let lang = Lang::Fr;
    let (notices, today) = (backend.about.notices(), backend.about.today());
    let conformity = notices.accessibility.conformity(today);
    let audit = notices.accessibility.valid_audit(today);
    let declaration = text::notices::accessibility_text(lang, notices, conformity, audit, &backend.public_url);
    view! {
        <PlainFrame title=text::notices::accessibility(lang) narrow=true>
            <h1>{text::notices::conformity(lang, conformity)}</h1>
            <Prose source=declaration/>
        </PlainFrame>
    }
}
