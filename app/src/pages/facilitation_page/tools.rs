//! Where else the team works, by what it is for.

use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

/// A page of the team: what it is called, and where it is.
type Tool = (String, String);

#[component]
pub fn Tools(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let groups = [
        (text::facilitation::during(lang), during(&visit)),
        (text::facilitation::of_people(lang), of_people(&visit)),
        (text::facilitation::of_forum(lang), of_forum(&visit)),
    ];
    let groups = groups
        .into_iter()
        .filter(|(_, tools)| !tools.is_empty())
        .map(|(title, tools)| group(title, tools))
        .collect_view();
    view! { <nav class="tools" aria-label=text::facilitation::tools(lang)>{groups}</nav> }
}

fn group(title: &'static str, tools: Vec<Tool>) -> impl IntoView {
    let tools = tools
        .into_iter()
        .map(|(name, path)| view! { <li><a href=path>{name}</a></li> })
        .collect_view();
    view! {
        <div>
            <h2>{title}</h2>
            <ul>{tools}</ul>
        </div>
    }
}

fn tool(name: &str, path: String) -> Tool {
    (name.to_owned(), path)
}

/// What is needed standing, phone in hand.
fn during(visit: &Visit) -> Vec<Tool> {
    let (lang, code) = (visit.lang, visit.code());
    vec![
        tool(text::show::remote(lang), paths::remote(code)),
        tool(text::show::title(lang), paths::show(code)),
        tool(text::pulse::title(lang), paths::pulse(code)),
        tool(text::queue::title(lang), paths::queue(code)),
        tool(text::quick_entry::title(lang), paths::quick_entry(code, None)),
        tool(text::team::on_site(lang), paths::on_site(code, None)),
        tool(text::history::title(lang), paths::history(code)),
        tool(text::paper::plan_now(lang), paths::plan_now(code)),
        tool(text::paper::cards_and_sheets(lang), paths::paper(code)),
    ]
}

fn of_people(visit: &Visit) -> Vec<Tool> {
    let (lang, code) = (visit.lang, visit.code());
    let photos = tool(text::profile::photo_list(lang), paths::photos(code));
    if !visit.is_organiser() {
        return vec![photos];
    }
    vec![
        tool(text::team::people(lang), paths::people(code)),
        tool(text::team::invitations(lang), paths::invitations(code, None)),
        photos,
        tool(text::moderation::cases(lang), paths::cases(code)),
    ]
}

fn of_forum(visit: &Visit) -> Vec<Tool> {
    if !visit.is_organiser() {
        return Vec::new();
    }
    let (lang, code) = (visit.lang, visit.code());
    vec![
        tool(text::settings::title(lang), paths::settings(code)),
        tool(text::settings::practical(lang), paths::practical(code, false)),
        tool(text::sharing::channels(lang), paths::channels(code, None)),
        tool(text::creation::next(lang), paths::next(code)),
    ]
}
