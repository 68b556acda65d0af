//! The texts that every forum of this server starts from.

use leptos::prelude::*;

use crate::{
    backend::{Backend, Charter},
    charters,
    components::PlainFrame,
    pages::ErrorView,
    paths,
    text::{self, Lang},
};

#[component]
pub fn StartingChartersPage() -> impl IntoView {
    let backend = expect_context::<Backend>();
    Suspend::new(async move {
        match backend.charters.starting().await {
            Ok(starting) => view(&backend, &starting).into_any(),
            Err(error) => view! { <ErrorView error/> }.into_any(),
        }
    })
}

fn view(backend: &Backend, starting: &[Charter]) -> impl IntoView + use<> {
    let lang = Lang::Fr;
    let rows = starting
        .iter()
        .map(|charter| {
            view! {
                <li>
                    <a class="row" href=paths::starting_charter(Some(&charter.slug))>
                        <b lang=charter.content.lang.name()>{charter.content.title.to_string()}</b>
                        <small>{charters::version_line(lang, backend, charter, None)}</small>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <PlainFrame title=text::charters::starting(lang) narrow=true>
            <h1>{text::charters::starting(lang)}</h1>
            <p class="lede">{text::charters::starting_intro(lang)}</p>
            <ul class="rows">{rows}</ul>
        </PlainFrame>
    }
}
