//! What surrounds a field: its label, its hint, and what is wrong with it, tied to it by id.

use leptos::prelude::*;

use crate::visit::FormState;

/// Ids carry the form's key, so that a page may hold the same form several times.
pub struct Labels {
    pub id: String,
    label: String,
    hint: String,
    problem: Option<String>,
    /// Id of a text elsewhere on the page that also describes the field.
    also: &'static str,
}

impl Labels {
    #[must_use]
    pub fn new(form: &FormState, name: &str, label: String, hint: String, also: &'static str) -> Self {
        Self {
            id: field_id(form, name),
            label,
            hint,
            problem: form.problem(name),
            also,
        }
    }

    /// For `aria-describedby`: the problem comes first.
    #[must_use]
    pub fn described_by(&self) -> Option<String> {
        let problem = self.problem.as_ref().map(|_| format!("{}-problem", self.id));
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let also = (!self.also.is_empty()).then(|| self.also.to_owned());
        let ids: Vec<String> = problem.into_iter().chain(hint).chain(also).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// For `aria-invalid`.
    #[must_use]
    pub fn invalid(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|_| "true")
    }

    pub fn label(&self) -> impl IntoView + use<> {
        view! { <label for=self.id.clone()>{self.label.clone()}</label> }
    }

    /// The hint and the problem.
    pub fn notes(&self) -> impl IntoView + use<> {
        let id = self.id.clone();
        let hint =
            (!self.hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{self.hint.clone()}</p> });
        let problem = self
            .problem
            .clone()
            .map(|problem| view! { <p class="problem" id=format!("{id}-problem")>{problem}</p> });
        view! {
            {hint}
            {problem}
        }
    }
}

fn field_id(form: &FormState, name: &str) -> String {
    let key = form.key.as_ref().map_or("", |(_, value)| value.as_str());
    let action = form.action.rsplit('/').next().unwrap_or_default();
    format!("{action}{key}-{name}")
}
