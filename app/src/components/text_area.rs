//! Several lines of text.

use leptos::prelude::*;

use super::Labels;
use crate::{escape::escape, visit::FormState};

/// Keeps what was typed, and says beside itself what is wrong.
#[component]
pub fn TextArea(
    form: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// Id of a text elsewhere on the page that also describes the field.
    #[prop(optional)]
    also: &'static str,
    #[prop(optional, into)] current: String,
    #[prop(default = 5)] rows: u32,
) -> impl IntoView {
    let labels = Labels::new(&form, name, label, hint, also);
    // A parser drops the first line feed of a textarea.
    let text = format!("\n{}", escape(&form.value(name, &current)));
    view! {
        <div class="field">
            {labels.label()}
            {labels.notes()}
            <textarea
                id=labels.id.clone()
                name=name
                rows=rows
                aria-describedby=labels.described_by()
                aria-invalid=labels.invalid()
            >
                {text}
            </textarea>
        </div>
    }
    .into_any()
}
