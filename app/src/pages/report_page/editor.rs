//! Writing the report: three minutes on a phone. What is typed is kept as a draft where JavaScript runs; without it,
//! the button keeps it.

use domain::{ReportField, SessionId};
use leptos::prelude::*;

use super::{rows, standing::Standing, versions::Theirs};
use crate::{
    backend::ReportBody,
    components::{Closed, Post, TextArea},
    opening::{Action, not_now},
    text,
    visit::{FormState, Visit},
};

/// `standing` is what the form holds; `None` where there is no form.
#[component]
pub fn Editor(visit: Visit, id: SessionId, body: ReportBody, form: FormState, standing: Standing) -> impl IntoView {
    let lang = visit.lang;
    let words = if body.fields.is_empty() {
        text::report::write(lang)
    } else {
        text::report::edit(lang)
    };
    if let Some(why) = not_now(&visit, Action::Report) {
        return view! { <Closed action=words why/> }.into_any();
    }
    // For everyone else « Je prends les notes » stands above, one tap away. What was typed is never taken away.
    if !visit.may_write(id) && form.refused.is_none() {
        return ().into_any();
    }
    // Opened at once where there is nothing to read yet, or something to go on with.
    let open = body.fields.is_empty() || form.refused.is_some() || standing.draft.is_some();
    let draft = standing.draft.map(|at| drafted(&visit, id, at));
    let published = body
        .declared
        .is_some()
        .then(|| view! { <p class="hint">{text::publication::correction(lang)}</p> });
    let revision = standing.revision.to_string();
    let script = visit.backend.assets.report.clone();
    view! {
        <details class="report-editor" open=open>
            <summary>{words}</summary>
            {draft}
            {published}
            <Post form=form.clone() class="report-form">
                <input type="hidden" name="revision" value=revision/>
                <p class="hint reminder" id="rappel">
                    {text::report::reminder(lang)}
                </p>
                {fields(&form.with_own_values(), standing)}
                <p
                    class="hint kept"
                    role="status"
                    data-draft="/api/draft_report"
                    data-saved=text::report::draft_saved(lang)
                    data-offline=text::report::draft_offline(lang)
                    data-add=text::report::add_line(lang)
                ></p>
                <p class="actions">
                    <button class="primary">{text::report::save(lang)}</button>
                </p>
            </Post>
            <script type="module" src=script></script>
        </details>
    }
    .into_any()
}

/// In the order in which they are told at the end of a session.
fn fields(form: &FormState, standing: Standing) -> impl IntoView + use<> {
    let typed = standing.form;
    let (conflicts, theirs) = (standing.conflicts, standing.theirs);
    let values = ReportField::ALL.map(|field| {
        let shown = match field {
            ReportField::Essence => text_field(form, field, typed.essence.clone(), 2),
            ReportField::Points => text_field(form, field, typed.points.clone(), 4),
            ReportField::Decisions => text_field(form, field, typed.decisions.clone(), 2),
            ReportField::Actions => rows::actions(form, &typed.actions).into_any(),
            ReportField::Questions => text_field(form, field, typed.questions.clone(), 2),
            ReportField::Links => rows::links(form, &typed.links).into_any(),
            ReportField::Notes => text_field(form, field, typed.notes.clone(), 4),
        };
        if conflicts.contains(&field) {
            let (form, theirs) = (form.clone(), theirs.clone());
            view! {
                <div class="both">
                    {shown}
                    <Theirs form field theirs/>
                </div>
            }
            .into_any()
        } else {
            shown
        }
    });
    values.into_iter().collect_view()
}

fn text_field(form: &FormState, field: ReportField, current: String, rows: u32) -> AnyView {
    let (form, lang) = (form.clone(), form.lang);
    let name = field.name();
    let label = text::report::field(lang, field);
    let hint = text::report::field_hint(lang, field);
    view! { <TextArea form name label hint also="rappel" current rows/> }.into_any()
}

/// The page was left before saving: what was typed is here.
fn drafted(visit: &Visit, id: SessionId, at: domain::Timestamp) -> impl IntoView + use<> {
    let lang = visit.lang;
    let (_, minute) = visit.backend.charters.local(at, &visit.seen.forum.details.time_zone);
    let form = visit.form("/api/draft_report", Some(("session", id.to_string())));
    view! {
        <div class="notice draft">
            <p>{text::report::draft_found(lang, &text::hour(lang, minute))}</p>
            <Post form>
                <button class="quiet">{text::report::draft_drop(lang)}</button>
            </Post>
        </div>
    }
}
