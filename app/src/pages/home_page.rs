//! Where one enters a code, and the forums that are public.

use domain::ForumCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    backend::{Backend, Listed},
    components::PlainFrame,
    error::{AppError, Problem},
    paths,
    text::{self, Lang},
};

#[component]
pub fn HomePage() -> impl IntoView {
    let forums = expect_context::<Backend>().forums;
    let query = use_query_map().get_untracked();
    let typed = query.get("code").unwrap_or_default();
    let unknown = query.get("inconnu").is_some();
    let lang = Lang::Fr;
    Suspend::new(async move {
        let listed = forums.listed().await;
        view! {
            <PlainFrame title=text::home::title(lang)>
                <div class="duo home">
                    <div>
                        <h1>{text::home::heading(lang)}</h1>
                        <p class="lede">{text::home::intro(lang)}</p>
                        <EnterCode lang typed unknown/>
                        <p class="ways">
                            <a href=paths::search()>{text::finding::link(lang)}</a>
                            <a href=paths::create()>{text::creation::link(lang)}</a>
                        </p>
                    </div>
                    <section>
                        <h2>{text::home::listed(lang)}</h2>
                        {list(lang, listed)}
                    </section>
                </div>
            </PlainFrame>
        }
    })
}

/// The server answers with the board, or with this page again, what was typed, and `inconnu`.
#[component]
fn EnterCode(lang: Lang, typed: String, unknown: bool) -> impl IntoView {
    let problem = unknown.then(|| {
        let sentence = match ForumCode::parse(&typed) {
            Some(_) => text::home::unknown(lang).to_owned(),
            None => text::problem(lang, Problem::Code),
        };
        view! {
            <p class="problem" id="code-problem" role="alert">
                {sentence}
            </p>
        }
    });
    view! {
        <form action="/aller" method="get">
            <div class="field">
                <label for="code">{text::home::code(lang)}</label>
                <p class="hint" id="code-hint">
                    {text::home::code_hint(lang)}
                </p>
                {problem}
                <div class="actions">
                    <input
                        class="code"
                        id="code"
                        name="code"
                        value=typed
                        required=true
                        autofocus=unknown
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby=if unknown { "code-problem code-hint" } else { "code-hint" }
                        aria-invalid=unknown.then_some("true")
                    />
                    <button class="primary">{text::home::open(lang)}</button>
                </div>
            </div>
        </form>
    }
}

fn list(lang: Lang, listed: Result<Vec<Listed>, AppError>) -> AnyView {
    match listed {
        Err(_) => view! { <p class="lede">{text::home::not_readable(lang)}</p> }.into_any(),
        Ok(forums) if forums.is_empty() => view! { <p class="lede">{text::home::none_listed(lang)}</p> }.into_any(),
        Ok(forums) => {
            let rows = forums
                .into_iter()
                .map(|forum| {
                    view! {
                        <li>
                            <a class="row" href=paths::board(&forum.code)>
                                <b>{forum.title}</b>
                                <small>{text::long_date(lang, forum.date)}</small>
                            </a>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    }
}
