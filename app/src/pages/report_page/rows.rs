//! The lines of a list in the form of a report: those that are filled, and empty ones. A script adds more; without
//! it, saving does.

use domain::ReportField;
use leptos::prelude::*;

use crate::{
    error::Problem,
    report_form::{self, ACTION, LINK},
    text,
    visit::FormState,
};

/// Empty lines below those that are filled.
const EMPTY: usize = 2;

/// Who does what until when.
pub fn actions(form: &FormState, rows: &[[String; 3]]) -> impl IntoView + use<> {
    let lang = form.lang;
    let list = List {
        field: ReportField::Actions,
        names: ACTION,
        labels: [
            text::report::what(lang),
            text::report::who(lang),
            text::report::due(lang),
        ],
        legend: text::report::actions(lang),
        hint: text::report::actions_hint(lang),
        row: text::report::action_number,
        wrong: |row: &[String; 3]| report_form::action(row).err(),
        inputmode: [None, None, None],
    };
    list.view(form, rows)
}

/// Pages elsewhere.
pub fn links(form: &FormState, rows: &[[String; 2]]) -> impl IntoView + use<> {
    let lang = form.lang;
    let list = List {
        field: ReportField::Links,
        names: LINK,
        labels: [text::report::url(lang), text::report::label(lang)],
        legend: text::report::links(lang),
        hint: text::report::links_hint(lang),
        row: text::report::link_number,
        wrong: |row: &[String; 2]| report_form::link(row).err(),
        inputmode: [Some("url"), None],
    };
    list.view(form, rows)
}

struct List<const N: usize> {
    field: ReportField,
    names: [&'static str; N],
    labels: [&'static str; N],
    legend: &'static str,
    hint: &'static str,
    /// « Action 2 »
    row: fn(text::Lang, usize) -> String,
    /// What is wrong with a row, and in which of its fields.
    wrong: fn(&[String; N]) -> Option<(usize, Problem)>,
    inputmode: [Option<&'static str>; N],
}

impl<const N: usize> List<N> {
    fn view(&self, form: &FormState, rows: &[[String; N]]) -> AnyView {
        let name = self.field.name();
        let id = format!("rangs-{name}");
        let problem = form
            .problem(name)
            .map(|problem| view! { <p class="problem" id=format!("{id}-problem")>{problem}</p> });
        let refused = problem.is_some();
        let empty = std::array::from_fn(|_| String::new());
        let rows = rows.iter().chain(std::iter::repeat_n(&empty, EMPTY));
        let rows = rows
            .enumerate()
            .map(|(number, row)| self.row(form.lang, number, row, refused))
            .collect_view();
        view! {
            <fieldset class="field lines" data-lines=name>
                <legend>{self.legend}</legend>
                <p class="hint" id=format!("{id}-hint")>{self.hint}</p>
                {problem}
                {rows}
            </fieldset>
        }
        .into_any()
    }

    fn row(&self, lang: text::Lang, number: usize, row: &[String; N], refused: bool) -> impl IntoView + use<N> {
        let wrong = refused.then(|| (self.wrong)(row)).flatten();
        let fields = (0..N)
            .map(|place| {
                let id = format!("{}-{number}", self.names[place]);
                let problem = wrong.filter(|(at, _)| *at == place).map(|(_, problem)| problem);
                let described = match problem {
                    Some(_) => format!("{id}-problem rappel"),
                    None => "rappel".to_owned(),
                };
                let invalid = problem.map(|_| "true");
                let problem = problem.map(|problem| {
                    view! { <p class="problem" id=format!("{id}-problem")>{text::problem(lang, problem)}</p> }
                });
                view! {
                    <div class="field">
                        <label for=id.clone()>{self.labels[place]}</label>
                        {problem}
                        <input
                            id=id
                            name=report_form::row_field(self.names[place], number)
                            value=row[place].clone()
                            inputmode=self.inputmode[place]
                            autocomplete="off"
                            aria-describedby=described
                            aria-invalid=invalid
                        />
                    </div>
                }
            })
            .collect_view();
        view! {
            <div class="line" role="group" aria-label=(self.row)(lang, number + 1)>
                {fields}
            </div>
        }
    }
}
