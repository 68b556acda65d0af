//! An e-mail address and what it may be used for.

use leptos::prelude::*;

use super::{Checkbox, TextField};
use crate::{backend::Contact, text, visit::FormState};

/// Nothing is asked for by default: no address, and the box is not ticked.
#[component]
pub fn ContactFields(
    form: FormState,
    #[prop(optional_no_strip)] current: Option<Contact>,
    /// One comes in with an address: which ones are taken.
    #[prop(optional_no_strip)]
    asked: Option<String>,
) -> impl IntoView {
    let lang = form.lang;
    let required = asked.is_some();
    let label = if required {
        text::contact::email_asked(lang)
    } else {
        text::contact::email(lang)
    };
    let hint = asked.unwrap_or_else(|| text::contact::email_hint(lang).to_owned());
    let practical = current.as_ref().is_some_and(|contact| contact.practical);
    let address = current.map(|contact| contact.address.as_str().to_owned());
    view! {
        <TextField
            form=form.clone()
            name="email"
            label=label
            hint=hint
            current=address.unwrap_or_default()
            required=required
            autocomplete="email"
            inputmode="email"
        />
        <Checkbox form name="practical" label=text::contact::practical(lang) current=practical/>
    }
    .into_any()
}
