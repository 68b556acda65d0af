//! One of a few, each as large as a thumb; and yes or no.

use leptos::prelude::*;

use crate::visit::FormState;

/// A group of radio buttons.
#[component]
pub fn Choices(
    form: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] current: String,
    /// Value and words of each choice, in order.
    options: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let chosen = form.value(name, &current);
    let problem = form
        .problem(name)
        .map(|problem| view! { <p class="problem">{problem}</p> });
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let checked = value == chosen;
            view! {
                <label class="choice">
                    <input type="radio" name=name value=value checked=checked/>
                    {words}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{label}</legend>
            {problem}
            <div class="choices">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// A box to tick; posts `on` or nothing.
#[component]
pub fn Checkbox(form: FormState, name: &'static str, #[prop(into)] label: String, current: bool) -> impl IntoView {
    let checked = match &form.refused {
        // An unticked box leaves no trace in what was posted.
        Some(_) => form.value(name, "") == "on",
        None => current,
    };
    view! {
        <label class="choice field">
            <input type="checkbox" name=name value="on" checked=checked/>
            {label}
        </label>
    }
    .into_any()
}
