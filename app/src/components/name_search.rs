//! Looking for one of the people of a forum by name, on a page of the team: there is no public list of people.

use domain::{PersonId, TextError};
use leptos::prelude::*;

use crate::{
    error::Problem,
    search::fold,
    text::{self, Lang},
    visit::Visit,
};

/// Longer than any name.
const MAX_TYPED: usize = 200;

/// What was typed, and who is called so.
#[derive(Clone)]
pub struct NameQuery {
    pub typed: String,
    pub problem: Option<Problem>,
    /// In the order of the alphabet.
    pub found: Vec<PersonId>,
}

impl NameQuery {
    /// Those whose name has every word that is looked for, whatever the accents.
    #[must_use]
    pub fn of(visit: &Visit) -> Self {
        let typed: String = visit.query.get("q").unwrap_or_default().trim().to_owned();
        let length = typed.chars().count();
        let problem = (length > MAX_TYPED).then_some(Problem::Text(TextError::TooLong { max: MAX_TYPED, length }));
        let asked = fold(if problem.is_some() { "" } else { &typed });
        let words: Vec<&str> = asked.split_whitespace().collect();
        let names = visit.seen.names.iter().map(|(id, name)| (fold(name), *id));
        let mut found: Vec<_> = names
            .filter(|(name, _)| words.iter().all(|word| name.contains(word)))
            .collect();
        found.sort();
        Self {
            typed,
            problem,
            found: found.into_iter().map(|(_, id)| id).collect(),
        }
    }
}

#[component]
pub fn NameSearch(lang: Lang, path: String, query: NameQuery) -> impl IntoView {
    let wrong = query.problem.is_some();
    let problem = query
        .problem
        .map(|problem| view! { <p class="problem" id="q-problem">{text::problem(lang, problem)}</p> });
    view! {
        <form class="search" role="search" method="get" action=path>
            <div class="field">
                <label for="q">{text::team::search(lang)}</label>
                {problem}
                <div class="seek">
                    <input
                        type="search"
                        id="q"
                        name="q"
                        value=query.typed
                        autocomplete="off"
                        enterkeyhint="search"
                        aria-describedby=wrong.then_some("q-problem")
                        aria-invalid=wrong.then_some("true")
                    />
                    <button class="primary">{text::search::search(lang)}</button>
                </div>
            </div>
        </form>
    }
    .into_any()
}
