//! Who may join a rencontre by themselves.

use domain::{Admission, MailDomain, Policy};
use leptos::prelude::*;

use super::{Choices, TextArea, TextField};
use crate::{text, visit::FormState};

#[component]
pub fn AdmissionFields(form: FormState, admission: Admission) -> impl IntoView {
    let lang = form.lang;
    let (policy, entry, domains) = match &admission.policy {
        Policy::Open => ("open", String::new(), String::new()),
        Policy::Code(entry) => ("code", entry.to_string(), String::new()),
        Policy::Domains(domains) => {
            let domains: Vec<&str> = domains.iter().map(MailDomain::as_str).collect();
            ("domains", String::new(), domains.join("\n"))
        }
    };
    let policies = [
        ("open", text::registration::open(lang)),
        ("code", text::registration::with_code(lang)),
        ("domains", text::registration::with_address(lang)),
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
            form=form.clone()
            name="entry_code"
            label=text::registration::entry_field(lang)
            hint=text::registration::entry_field_hint(lang)
            current=entry
            autocomplete="off"
        />
        <TextArea
            form
            name="domains"
            label=text::registration::domains(lang)
            hint=text::registration::domains_hint(lang)
            current=domains
            rows=2
        />
    }
    .into_any()
}
