//! Writing the notes; when someone else did so meanwhile, both texts stand on the page.

use domain::SessionId;
use leptos::prelude::*;

use crate::{
    backend::ReportBody,
    components::{Closed, Post, TextArea},
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

#[component]
pub fn Editor(visit: Visit, id: SessionId, body: ReportBody) -> impl IntoView {
    let lang = visit.lang;
    let words = if body.text.is_empty() {
        text::report::write(lang)
    } else {
        text::report::edit(lang)
    };
    if let Some(why) = not_now(&visit, Action::Report) {
        return view! { <Closed action=words why/> }.into_any();
    }
    let form = visit.form("/api/write_report", Some(("session", id.to_string())));
    if visit.person().is_none() && form.refused.is_none() {
        return join_first(&visit).into_any();
    }
    // Opened at once where there is nothing to read yet, or something to correct.
    let open = body.text.is_empty() || form.refused.is_some();
    view! {
        <details class="editor" open=open>
            <summary>{words}</summary>
            <Post form=form.clone()>
                // The revision the reader now sees, also after a refusal: the next attempt is made knowingly.
                <input type="hidden" name="revision" value=body.revision.to_string()/>
                <TextArea
                    form
                    name="text"
                    label=text::report::text(lang)
                    hint=text::report::text_hint(lang)
                    also="rappel"
                    current=body.text
                    rows=12
                />
                <p class="hint reminder" id="rappel">
                    {text::report::reminder(lang)}
                </p>
                <p class="actions">
                    <button class="primary">{text::report::save(lang)}</button>
                </p>
            </Post>
        </details>
    }
    .into_any()
}

fn join_first(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let path = format!("{}?suite={}", paths::join(visit.code()), visit.path);
    view! {
        <p class="actions">
            <a class="button primary" href=path>
                {text::report::join_to_write(lang)}
            </a>
            <span class="hint">{text::report::join_hint(lang)}</span>
        </p>
    }
}
