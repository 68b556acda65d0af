//! Two versions of a field beside each other, and the choice between them.

use domain::{Kept, ReportField, ReportFields};
use leptos::prelude::*;

use crate::{
    components::Choices,
    report_form::{ReportForm, conflict_field, kept_field},
    text,
    visit::FormState,
};

/// Below the field that holds one's own version.
#[component]
pub fn Theirs(form: FormState, field: ReportField, theirs: ReportFields) -> impl IntoView {
    let lang = form.lang;
    let options = Kept::ALL.map(|kept| (kept.name(), text::report::kept(lang, kept)));
    view! {
        <div class="theirs">
            <input type="hidden" name=conflict_field(field) value="on"/>
            <p><b>{text::report::theirs(lang)}</b></p>
            <pre class="plain">{shown(lang, field, &theirs)}</pre>
            <Choices
                form
                name=kept_field(field)
                label=text::report::which(lang)
                current=""
                options=options.to_vec()
            />
        </div>
    }
    .into_any()
}

/// As plain text, to be compared.
fn shown(lang: text::Lang, field: ReportField, fields: &ReportFields) -> String {
    let form = ReportForm::from(fields);
    let rows = |rows: Vec<String>| rows.join("\n");
    let words = match field {
        ReportField::Essence => form.essence,
        ReportField::Points => form.points,
        ReportField::Decisions => form.decisions,
        ReportField::Questions => form.questions,
        ReportField::Notes => form.notes,
        ReportField::Actions => rows(form.actions.iter().map(|row| line(row)).collect()),
        ReportField::Links => rows(form.links.iter().map(|row| line(row)).collect()),
    };
    if words.is_empty() {
        return text::report::emptied(lang).to_owned();
    }
    words
}

fn line(row: &[String]) -> String {
    let said: Vec<&str> = row
        .iter()
        .map(String::as_str)
        .filter(|field| !field.is_empty())
        .collect();
    said.join(" · ")
}
