//! Searching all rencontres that one may read.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    backend::{Answers, Backend, Found, FoundKind},
    components::{PlainFrame, marked},
    error::AppError,
    markdown, paths,
    search::Query,
    text::{self, Lang},
    visit::device,
};

/// Nobody types more; addresses are that long at most.
const LONGEST: usize = 300;

#[component]
pub fn SearchPage() -> impl IntoView {
    let records = expect_context::<Backend>().records;
    let device = device();
    let typed = use_query_map().get_untracked().get("q").unwrap_or_default();
    let typed: String = typed.chars().take(LONGEST).collect();
    let lang = Lang::Fr;
    Suspend::new(async move {
        let answers = if typed.trim().is_empty() {
            None
        } else {
            Some(records.search(device.as_ref(), &typed).await)
        };
        let title = match &answers {
            Some(_) => text::finding::title_of(lang, typed.trim()),
            None => text::finding::title(lang).to_owned(),
        };
        view! {
            <PlainFrame title narrow=true>
                <h1>{text::finding::title(lang)}</h1>
                <p class="lede">{text::finding::intro(lang)}</p>
                <form action=paths::search() method="get" role="search">
                    <div class="field">
                        <label for="q">{text::finding::words(lang)}</label>
                        <p class="hint" id="q-hint">{text::finding::hint(lang)}</p>
                        <div class="actions">
                            <input
                                id="q"
                                name="q"
                                type="search"
                                maxlength="200"
                                value=typed.clone()
                                aria-describedby="q-hint"
                            />
                            <button class="primary">{text::finding::search(lang)}</button>
                        </div>
                    </div>
                </form>
                {answers.map(|answers| shown(lang, &typed, answers))}
            </PlainFrame>
        }
    })
}

fn shown(lang: Lang, typed: &str, answers: Result<Answers, AppError>) -> AnyView {
    let answers = match answers {
        Ok(answers) => answers,
        Err(error) => return view! { <p class="notice" role="alert">{text::app_error(lang, &error)}</p> }.into_any(),
    };
    let query = Query::parse(typed);
    let count = text::finding::count(lang, answers.found.len(), answers.more);
    let rows = answers
        .found
        .into_iter()
        .map(|found| row(lang, &query, found))
        .collect_view();
    view! {
        <section>
            <div role="status">
                <h2>{count}</h2>
            </div>
            <ul class="rows found">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(lang: Lang, query: &Query, found: Found) -> impl IntoView + use<> {
    let (path, kind) = match found.what {
        FoundKind::Topic(topic) => (paths::topic(&found.forum, topic), text::finding::topic(lang)),
        FoundKind::Report(session) => (paths::report(&found.forum, session), text::finding::report(lang)),
    };
    let words = markdown::words(&found.text);
    let excerpt = query.excerpt(&words).map(|excerpt| {
        view! { <span class="excerpt">{marked(query, &excerpt)}</span> }
    });
    let from = text::finding::from(lang, &found.forum_title, &text::long_date(lang, found.date));
    view! {
        <li>
            <a class="row wide" href=path>
                <b>{marked(query, &found.title)}</b>
                <small class="chip">{kind}</small>
                {excerpt}
                <small>{from}</small>
            </a>
        </li>
    }
}
