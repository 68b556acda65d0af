//! Where one enters a code, and the forums that are public.

use domain::ForumCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    backend::{Backend, Device, Forums, Listed},
    components::PlainFrame,
    error::{AppError, Problem},
    paths,
    text::{self, Lang},
    visit::device,
};

#[component]
pub fn HomePage() -> impl IntoView {
    let forums = expect_context::<Backend>().forums;
    let device = device();
    let typed = use_query_map().get_untracked().get("code");
    let lang = Lang::Fr;
    Suspend::new(async move {
        let problem = match &typed {
            None => None,
            Some(typed) => open(&*forums, device.as_ref(), typed).await.err(),
        };
        let listed = forums.listed().await;
        view! {
            <PlainFrame title=text::home::title(lang)>
                <div class="duo home">
                    <div>
                        <h1>{text::home::heading(lang)}</h1>
                        <p class="lede">{text::home::intro(lang)}</p>
                        <EnterCode lang typed=typed.unwrap_or_default() problem/>
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

/// Leads to the board of the forum with this code.
async fn open(forums: &dyn Forums, device: Option<&Device>, typed: &str) -> Result<(), AppError> {
    let code = ForumCode::parse(typed).ok_or(AppError::invalid("code", Problem::Code))?;
    forums.seen(&code, device).await?;
    leptos_axum::redirect(&paths::board(&code));
    Ok(())
}

/// Comes back to this page with the code, which then leads on or says what is wrong with it.
#[component]
fn EnterCode(lang: Lang, typed: String, problem: Option<AppError>) -> impl IntoView {
    let wrong = problem.is_some();
    let problem = problem.map(|error| {
        let sentence = match error {
            AppError::UnknownForum => text::home::unknown(lang).to_owned(),
            AppError::Invalid(_) => text::problem(lang, Problem::Code),
            error => text::app_error(lang, &error),
        };
        view! {
            <p class="problem" id="code-problem" role="alert">
                {sentence}
            </p>
        }
    });
    view! {
        <form action="/" method="get">
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
                        autofocus=wrong
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby=if wrong { "code-problem code-hint" } else { "code-hint" }
                        aria-invalid=wrong.then_some("true")
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
