//! Who may join a rencontre by themselves.

use domain::{Admission, Policy};
use leptos::prelude::*;

use super::{Choices, TextField};
use crate::{text, visit::FormState};

#[component]
pub fn AdmissionFields(form: FormState, admission: Admission) -> impl IntoView {
    let lang = form.lang;
    let (policy, entry) = match &admission.policy {
        Policy::Open => ("open", String::new()),
        Policy::Code(entry) => ("code", entry.to_string()),
    };
    let policies = [
        ("open", text::registration::open(lang)),
        ("code", text::registration::with_code(lang)),
    ];
    view! {
        <p class="hint">{text::registration::policy_hint(lang)}</p>
        <Choices
            form=form.clone()
            name="policy"
            label=text::registration::policy(lang)
            current=policy
            options=policies.to_vec()
        />
        <TextField
            form
            name="entry_code"
            label=text::registration::entry_field(lang)
            hint=text::registration::entry_field_hint(lang)
            current=entry
            autocomplete="off"
        />
    }
    .into_any()
}
