//! The foot of every page: the same links, in the same order.

use domain::ForumCode;
use leptos::prelude::*;

use crate::{
    backend::{About, Backend},
    paths,
    text::{self, Lang},
};

/// Where each link leads, and its words. Pages of a forum lead to its own help and charters.
#[must_use]
pub fn foot_links(lang: Lang, forum: Option<&ForumCode>, about: &dyn About) -> Vec<(String, String)> {
    let conformity = about.notices().accessibility.conformity(about.today());
    let own = |of: fn(&ForumCode) -> String, general: &str| forum.map_or_else(|| general.to_owned(), of);
    let name = forum.map(|code| (paths::join(code), text::who_am_i(lang)));
    let data = forum.map(|code| (paths::my_data(code), text::my_data::title(lang)));
    let links = [
        Some((own(paths::help, paths::help_here()), text::help(lang))),
        Some((
            own(paths::charters, &paths::starting_charter(None)),
            text::charters::title(lang),
        )),
        name,
        data,
        Some((paths::home().to_owned(), text::all_forums(lang))),
        Some((paths::personal_data().to_owned(), text::notices::personal_data(lang))),
        Some((paths::legal().to_owned(), text::notices::legal(lang))),
        Some((
            paths::accessibility().to_owned(),
            text::notices::conformity(lang, conformity),
        )),
    ];
    links
        .into_iter()
        .flatten()
        .map(|(path, words)| (path, words.to_owned()))
        .collect()
}

#[component]
pub fn Foot(lang: Lang, #[prop(optional)] forum: Option<ForumCode>) -> impl IntoView {
    let about = expect_context::<Backend>().about;
    let links = foot_links(lang, forum.as_ref(), &*about)
        .into_iter()
        .map(|(path, words)| view! { <a href=path>{words}</a> })
        .collect_view();
    view! {
        <footer class="foot">
            <nav aria-label=text::foot_navigation(lang)>{links}</nav>
        </footer>
    }
}
