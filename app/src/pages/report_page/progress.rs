//! « On en est à… »: one line about what the session is at, on its card.

use domain::SessionId;
use leptos::prelude::*;

use crate::{
    components::{Post, TextField},
    opening::{Action, not_now},
    text,
    visit::Visit,
};

/// Who may not say it reads it; nothing when nothing was said.
#[component]
pub fn ProgressForm(visit: Visit, id: SessionId) -> impl IntoView {
    let lang = visit.lang;
    if not_now(&visit, Action::Progress).is_some() {
        return ().into_any();
    }
    let said = visit
        .seen
        .forum
        .sessions
        .get(&id)
        .and_then(|session| session.progress.as_ref());
    let said = said.map_or_else(String::new, |said| said.line.to_string());
    if !visit.may_write(id) {
        let read = (!said.is_empty()).then(|| {
            view! {
                <p class="progress">
                    <b>{text::scribe::progress(lang)}</b>
                    " "
                    {said}
                </p>
            }
        });
        return read.into_any();
    }
    let form = visit.form("/api/say_progress", Some(("session", id.to_string())));
    view! {
        <Post form=form.clone() class="progress">
            <TextField
                form
                name="line"
                label=text::scribe::progress(lang)
                hint=text::scribe::progress_hint(lang)
                current=said
                autocomplete="off"
            />
            <button>{text::scribe::say(lang)}</button>
        </Post>
    }
    .into_any()
}
