//! What someone accepts who is registered by a facilitator: read aloud, then ticked for them (S2-02).

use leptos::prelude::*;

use crate::{
    backend::{Accepted, Charter},
    components::CharterSummary,
    error::AppError,
    text,
    visit::{FormState, Visit},
};

/// One box for each mandatory charter; nothing when there is none.
#[component]
pub fn HeardBoxes(
    visit: Visit,
    form: FormState,
    /// The form is also sent without registering anyone.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let lang = visit.lang;
    let shelf = &visit.seen.charters;
    let mandatory = shelf.mandatory.iter().filter_map(|slug| shelf.newest.get(slug));
    let boxes: Vec<_> = mandatory.map(|charter| one(&form, charter, !optional)).collect();
    (!boxes.is_empty()).then(|| {
        view! {
            <fieldset class="field charters">
                <legend>{text::team::read_aloud(lang)}</legend>
                {boxes}
                <p class="hint">{text::charters::no_consent(lang)}</p>
            </fieldset>
        }
    })
}

fn one(form: &FormState, charter: &Charter, required: bool) -> impl IntoView + use<> {
    let name = Accepted::field(&charter.slug);
    let version = charter.version.to_string();
    let problem_id = format!("{name}-problem");
    let refused = form.refused.as_ref();
    let checked = refused.and_then(|kept| kept.field(&name)) == Some(&version);
    let error = refused.and_then(|kept| kept.error.as_ref());
    let missing = !checked && matches!(error, Some(AppError::NotHeard { due }) if due.contains(&charter.slug));
    let lang = form.lang;
    let problem = missing.then(|| view! { <p class="problem" id=problem_id.clone()>{text::team::ask_them(lang)}</p> });
    let title = charter.content.title.as_str();
    view! {
        <div class="poster">
            <h2 lang=charter.content.lang.name()>{title.to_owned()}</h2>
            <CharterSummary content=charter.content.clone()/>
            {problem}
            <label class="choice">
                <input
                    type="checkbox"
                    name=name
                    value=version
                    checked=checked
                    required=required
                    aria-describedby=missing.then_some(problem_id)
                    aria-invalid=missing.then_some("true")
                />
                {text::charters::heard(lang, title)}
            </label>
        </div>
    }
}
