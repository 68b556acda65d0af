//! Something that is typed once and shown to nobody afterwards.

use leptos::prelude::*;

use super::Labels;
use crate::visit::FormState;

/// Never filled by us, not even with what was typed before a refusal. Browsers are asked not to keep it.
#[component]
pub fn SecretField(
    form: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let labels = Labels::new(&form, name, label, hint, "");
    view! {
        <div class="field">
            {labels.label()}
            {labels.notes()}
            <input
                id=labels.id.clone()
                name=name
                type="password"
                required=true
                autocomplete="off"
                spellcheck="false"
                aria-describedby=labels.described_by()
                aria-invalid=labels.invalid()
            />
        </div>
    }
    .into_any()
}
