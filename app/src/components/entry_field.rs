//! The code that some forums ask of newcomers.

use domain::Policy;
use leptos::prelude::*;

use super::TextField;
use crate::{
    error::ENTRY,
    text,
    visit::{FormState, Visit},
};

/// Nothing when the forum asks for none. Filled in for who has scanned it.
#[component]
pub fn EntryField(visit: Visit, form: FormState) -> impl IntoView {
    let lang = visit.lang;
    let asked = matches!(visit.seen.forum.details.admission.policy, Policy::Code(_));
    let scanned = visit.query.get("entree").unwrap_or_default();
    (asked && visit.person().is_none())
        .then(|| {
            view! {
                <TextField
                    form
                    name=ENTRY
                    label=text::registration::entry(lang)
                    hint=text::registration::entry_hint(lang)
                    current=scanned
                    required=true
                    autocomplete="off"
                />
            }
        })
        .into_any()
}
