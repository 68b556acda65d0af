//! Writing the report: three minutes on a phone.

use domain::SessionId;
use leptos::prelude::*;

use super::rows;
use crate::{
    backend::ReportBody,
    components::{Closed, Post, TextArea},
    opening::{Action, not_now},
    report_form::ReportForm,
    text,
    visit::{FormState, Visit},
};

#[component]
pub fn Editor(visit: Visit, id: SessionId, body: ReportBody) -> impl IntoView {
    let lang = visit.lang;
    let words = if body.fields.is_empty() {
        text::report::write(lang)
    } else {
        text::report::edit(lang)
    };
    if let Some(why) = not_now(&visit, Action::Report) {
        return view! { <Closed action=words why/> }.into_any();
    }
    let form = visit.form("/api/write_report", Some(("session", id.to_string())));
    // For everyone else « Je prends les notes » stands above, one tap away. What was typed is never taken away.
    if !visit.may_write(id) && form.refused.is_none() {
        return ().into_any();
    }
    // Opened at once where there is nothing to read yet, or something to correct.
    let open = body.fields.is_empty() || form.refused.is_some();
    let typed = match &form.refused {
        Some(refusal) => ReportForm::typed(&refusal.fields),
        None => ReportForm::from(&body.fields),
    };
    view! {
        <details class="report-editor" open=open>
            <summary>{words}</summary>
            <Post form=form.clone() class="report-form">
                // The revision the reader now sees, also after a refusal: the next attempt is made knowingly.
                <input type="hidden" name="revision" value=body.revision.to_string()/>
                <p class="hint reminder" id="rappel">
                    {text::report::reminder(lang)}
                </p>
                {fields(&form.with_own_values(), typed)}
                <p class="actions">
                    <button class="primary">{text::report::save(lang)}</button>
                </p>
            </Post>
        </details>
    }
    .into_any()
}

/// In the order in which they are told at the end of a session.
fn fields(form: &FormState, typed: ReportForm) -> impl IntoView + use<> {
    let lang = form.lang;
    let text = |name, label: &'static str, hint: &'static str, current, rows| {
        let form = form.clone();
        view! { <TextArea form name label hint also="rappel" current rows/> }
    };
    view! {
        {text("essence", text::report::essence(lang), text::report::essence_hint(lang), typed.essence, 2)}
        {text("points", text::report::points(lang), text::report::points_hint(lang), typed.points, 4)}
        {text("decisions", text::report::decisions(lang), text::report::decisions_hint(lang), typed.decisions, 2)}
        {rows::actions(form, &typed.actions)}
        {text("questions", text::report::questions(lang), text::report::questions_hint(lang), typed.questions, 2)}
        {rows::links(form, &typed.links)}
        {text("notes", text::report::notes(lang), text::report::notes_hint(lang), typed.notes, 4)}
    }
}
