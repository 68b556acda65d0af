//! Labelled fields that keep what was typed and say beside themselves what is wrong.

use leptos::prelude::*;

use crate::visit::FormState;

/// One line of text.
#[component]
pub fn TextField(
    form: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// What the field holds when nothing was refused.
    #[prop(optional, into)]
    current: String,
    #[prop(optional)] required: bool,
    /// `text`, `number`, `time`…
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(optional)] maxlength: Option<usize>,
    #[prop(optional)] autocomplete: &'static str,
) -> impl IntoView {
    let labels = Labels::new(&form, name, label, hint);
    view! {
        <div class="field">
            {labels.view(required)}
            <input
                id=labels.id()
                name=name
                type=kind
                value=form.value(name, &current)
                required=required
                maxlength=maxlength
                autocomplete=(!autocomplete.is_empty()).then_some(autocomplete)
                aria-describedby=labels.described_by()
                aria-invalid=labels.problem.is_some().then_some("true")
            />
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    form: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] current: String,
    #[prop(default = 5)] rows: u32,
) -> impl IntoView {
    let labels = Labels::new(&form, name, label, hint);
    view! {
        <div class="field">
            {labels.view(false)}
            <textarea
                id=labels.id()
                name=name
                rows=rows
                aria-describedby=labels.described_by()
                aria-invalid=labels.problem.is_some().then_some("true")
            >
                {form.value(name, &current)}
            </textarea>
        </div>
    }
}

/// One of a few.
#[component]
pub fn SelectField(
    form: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] current: String,
    /// Value and words of each choice, in order.
    options: Vec<(String, String)>,
) -> impl IntoView {
    let labels = Labels::new(&form, name, label, hint);
    let chosen = form.value(name, &current);
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            {labels.view(false)}
            <select
                id=labels.id()
                name=name
                aria-describedby=labels.described_by()
                aria-invalid=labels.problem.is_some().then_some("true")
            >
                {options}
            </select>
        </div>
    }
}

/// A label, its hint, and its problem, tied to the field by id. Ids carry the form's key, so that a page may hold
/// the same form several times.
struct Labels {
    id: String,
    label: String,
    hint: String,
    problem: Option<String>,
}

impl Labels {
    fn new(form: &FormState, name: &str, label: String, hint: String) -> Self {
        let key = form.key.as_ref().map_or("", |(_, value)| value.as_str());
        let action = form.action.rsplit('/').next().unwrap_or_default();
        Self {
            id: format!("{action}{key}-{name}"),
            label,
            hint,
            problem: form.problem(name),
        }
    }

    fn id(&self) -> String {
        self.id.clone()
    }

    fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let problem = self.problem.as_ref().map(|_| format!("{}-problem", self.id));
        let ids: Vec<String> = problem.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn view(&self, required: bool) -> impl IntoView + use<> {
        let hint = (!self.hint.is_empty())
            .then(|| view! { <p class="hint" id=format!("{}-hint", self.id)>{self.hint.clone()}</p> });
        let problem = self
            .problem
            .clone()
            .map(|problem| view! { <p class="problem" id=format!("{}-problem", self.id)>{problem}</p> });
        view! {
            <label for=self.id.clone() data-required=required.then_some("true")>{self.label.clone()}</label>
            {hint}
            {problem}
        }
    }
}
