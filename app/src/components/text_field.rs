//! One line of text.

use leptos::prelude::*;

use super::Labels;
use crate::visit::FormState;

/// Keeps what was typed, and says beside itself what is wrong.
#[component]
pub fn TextField(
    form: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// Id of a text elsewhere on the page that also describes the field.
    #[prop(optional)]
    also: &'static str,
    /// What the field holds when nothing was refused.
    #[prop(optional, into)]
    current: String,
    #[prop(optional)] required: bool,
    /// Where one begins to type when the page opens.
    #[prop(optional)]
    focused: bool,
    #[prop(optional)] autocomplete: &'static str,
    /// Which keyboard a phone offers.
    #[prop(optional)]
    inputmode: &'static str,
    /// What browsers help to type: `date`, `email`.
    #[prop(optional)]
    kind: &'static str,
    /// Id of a `datalist` on the page: what is often answered.
    #[prop(optional)]
    list: &'static str,
) -> impl IntoView {
    let labels = Labels::new(&form, name, label, hint, also);
    let some = |text: &'static str| (!text.is_empty()).then_some(text);
    view! {
        <div class="field">
            {labels.label()}
            {labels.notes()}
            <input
                id=labels.id.clone()
                name=name
                type=some(kind)
                value=form.value(name, &current)
                required=required
                autofocus=focused
                autocomplete=some(autocomplete)
                inputmode=some(inputmode)
                list=some(list)
                aria-describedby=labels.described_by()
                aria-invalid=labels.invalid()
            />
        </div>
    }
    .into_any()
}
