//! What one accepts before taking part: for each charter what matters most in it, the way to every word of it, and a
//! box that nobody has ticked beforehand.

use domain::{Audience, ForumCode};
use leptos::prelude::*;

use crate::{
    backend::{Accepted, Charter},
    components::{AskAbout, CharterSummary},
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
    // Only where it makes a difference: some speak to public services, others to companies.
    let differ = Audience::SIDES
        .iter()
        .all(|side| due.iter().any(|charter| charter.content.audience == *side));
    let boxes = due
        .iter()
        .map(|charter| one(lang, visit.code(), &form, charter, differ))
        .collect_view();
    let sides = differ.then(|| sides(lang, &form));
    view! {
        <fieldset class="field charters">
            <legend>{text::charters::before(lang)}</legend>
            {sides}
            {boxes}
            <p class="hint">{text::charters::no_consent(lang)}</p>
            <AskAbout code=visit.code().clone()/>
        </fieldset>
    }
    .into_any()
}

/// Whom one works for. The style sheet puts away what speaks to the others.
fn sides(lang: Lang, form: &FormState) -> impl IntoView + use<> {
    let chosen = form.value(Accepted::AUDIENCE, "");
    let options = [
        (Audience::Public, text::charters::public_service(lang)),
        (Audience::Private, text::charters::company(lang)),
    ]
    .map(|(side, words)| {
        let checked = chosen == side.name();
        view! {
            <label class="choice">
                <input type="radio" name=Accepted::AUDIENCE value=side.name() checked=checked required=true/>
                {words}
            </label>
        }
    })
    .collect_view();
    view! {
        <fieldset class="field">
            <legend>{text::charters::works_for(lang)}</legend>
            <div class="choices">{options}</div>
        </fieldset>
    }
}

fn one(lang: Lang, code: &ForumCode, form: &FormState, charter: &Charter, differ: bool) -> impl IntoView + use<> {
    let name = Accepted::field(&charter.slug);
    let side = Some(charter.content.audience).filter(|audience| differ && *audience != Audience::Everyone);
    let version = match side {
        Some(side) => format!("{}-{}", charter.version, side.name()),
        None => charter.version.to_string(),
    };
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
        <div class="poster" data-side=side.map(Audience::name)>
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
                    required=side.is_none()
                    aria-describedby=missing.then_some(problem_id)
                    aria-invalid=missing.then_some("true")
                />
                {text::charters::commitment(lang, title)}
            </label>
        </div>
    }
}
