//! What the moderators write to the reader, about what they reported or what is theirs.

use domain::CaseStep;
use leptos::prelude::*;

use crate::{backend::OwnCase, paths, text, visit::Visit};

/// Nothing where there is nothing but one's own report.
pub fn to_read(visit: &Visit, cases: &[OwnCase]) -> impl IntoView + use<> {
    let lang = visit.lang;
    let from_them = |case: &&OwnCase| {
        let mut lines = case.lines.iter();
        lines.any(|line| !matches!(line.step, CaseStep::Reported | CaseStep::Replied))
    };
    let rows = cases.iter().filter(from_them).map(|case| {
        view! {
            <p class="notice mine">
                {text::moderation::writes_to_you(lang)}
                " "
                <a href=paths::own_case(visit.code(), case.id)>{text::moderation::case(lang, case.id.0)}</a>
            </p>
        }
    });
    rows.collect_view()
}
