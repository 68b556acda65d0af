//! The way through a list that is longer than a page, by plain links.

use leptos::prelude::*;

use crate::text::{self, Lang};

/// Nothing when everything is on one page.
#[component]
pub fn Pager(
    lang: Lang,
    /// From 1.
    page: usize,
    pages: usize,
    /// The address of another page of the same list.
    path: impl Fn(usize) -> String + 'static,
) -> impl IntoView {
    let link = |to: usize, rel: &'static str, words: &'static str| {
        (1..=pages)
            .contains(&to)
            .then(|| view! { <a class="button" rel=rel href=format!("{}#resultats", path(to))>{words}</a> })
    };
    (pages > 1).then(|| {
        view! {
            <nav class="pager" aria-label=text::search::pages(lang)>
                {link(page.wrapping_sub(1), "prev", text::search::previous(lang))}
                <span>{text::search::page(lang, page, pages)}</span>
                {link(page + 1, "next", text::search::next(lang))}
            </nav>
        }
    })
}
