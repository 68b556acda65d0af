//! « Signaler »: what stands here, or one of the people whose cards stand here (S0-04).

use domain::{CaseAbout, PersonId};
use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

/// One link where there is nobody else to report; else a choice that opens in place.
#[component]
pub fn ReportLinks(
    visit: Visit,
    about: CaseAbout,
    /// Those who are named here. Nobody reports themselves, and who left is no card any more.
    people: Vec<PersonId>,
) -> impl IntoView {
    let lang = visit.lang;
    let mut others: Vec<(PersonId, String)> = Vec::new();
    for person in people {
        let named = visit.seen.names.get(&person);
        let listed = others.iter().any(|(other, _)| *other == person);
        if let Some(name) = named.filter(|_| !listed && visit.person() != Some(person)) {
            others.push((person, name.clone()));
        }
    }
    let path = paths::report_case(visit.code(), about);
    if others.is_empty() {
        return view! { <p class="flag"><a href=path>{text::moderation::report(lang)}</a></p> }.into_any();
    }
    let this = match about {
        CaseAbout::Topic(_) => text::moderation::report_topic(lang),
        CaseAbout::Session(_) => text::moderation::report_notes(lang),
        CaseAbout::Person(_) => text::moderation::report(lang),
    };
    let each = others.into_iter().map(|(person, name)| {
        let path = paths::report_case(visit.code(), CaseAbout::Person(person));
        view! {
            <li>
                <a href=path>
                    {text::moderation::report(lang)}
                    " "
                    <bdi>{name}</bdi>
                </a>
            </li>
        }
    });
    view! {
        <details class="flag">
            <summary>{text::moderation::report(lang)}</summary>
            <ul>
                <li>
                    <a href=path>{this}</a>
                </li>
                {each.collect_view()}
            </ul>
        </details>
    }
    .into_any()
}
