//! What one accepts before taking part: for each charter what matters most in it, the way to every word of it, and a
//! box that nobody has ticked beforehand.

use domain::ForumCode;
use leptos::prelude::*;

use crate::{
    backend::{Accepted, Charter},
    components::CharterSummary,
    error::AppError,
    paths,
    text::{self, Lang},
    visit::{FormState, Visit},
};

/// For those charters that the reader has not accepted as they are now; nothing when there is none.
#[component]
pub fn CharterBoxes(visit: Visit, form: FormState) -> impl IntoView {
    let lang = visit.lang;
    let due = &visit.seen.due;
    if due.is_empty() {
        return ().into_any();
    }
    let boxes = due
        .iter()
        .map(|charter| one(lang, visit.code(), &form, charter))
        .collect_view();
    view! {
        <fieldset class="field charters">
            <legend>{text::charters::before(lang)}</legend>
            {boxes}
            <p class="hint">{text::charters::no_consent(lang)}</p>
        </fieldset>
    }
    .into_any()
}

fn one(lang: Lang, code: &ForumCode, form: &FormState, charter: &Charter) -> impl IntoView + use<> {
    let name = Accepted::field(&charter.slug);
    let version = charter.version.to_string();
    let problem_id = format!("{name}-problem");
    let refused = form.refused.as_ref();
    // What was ticked stays so when something else was wrong; a version that is new since is not ticked.
    let checked = refused.and_then(|kept| kept.field(&name)) == Some(&version);
    let error = refused.and_then(|kept| kept.error.as_ref());
    let missing = !checked && matches!(error, Some(AppError::NotAccepted { due }) if due.contains(&charter.slug));
    let problem = missing.then(|| view! { <p class="problem" id=problem_id.clone()>{text::charters::tick(lang)}</p> });
    let title = charter.content.title.as_str();
    let path = paths::charter_version(code, &charter.slug, charter.version);
    view! {
        <div class="poster">
            <h2 lang=charter.content.lang.name()>{title.to_owned()}</h2>
            <CharterSummary content=charter.content.clone()/>
            <p>
                // A page of its own, so that what is typed here stays.
                <a href=path target="_blank">{text::charters::read_all(lang, title)}</a>
            </p>
            {problem}
            <label class="choice">
                <input
                    type="checkbox"
                    name=name
                    value=version
                    checked=checked
                    required=true
                    aria-describedby=missing.then_some(problem_id)
                    aria-invalid=missing.then_some("true")
                />
                {text::charters::commitment(lang, title)}
            </label>
        </div>
    }
}
