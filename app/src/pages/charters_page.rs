//! All charters of a forum, to read.

use leptos::prelude::*;

use crate::{
    backend::Charter,
    charters,
    components::ForumFrame,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ChartersPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let rows = visit
        .seen
        .charters
        .newest
        .values()
        .map(|charter| row(&visit, charter))
        .collect_view();
    let add = visit.is_organiser().then(|| {
        view! {
            <p class="actions">
                <a class="button" href=paths::add_charter(visit.code())>{text::charters::add(lang)}</a>
            </p>
        }
    });
    view! {
        <ForumFrame visit title=text::charters::title(lang) narrow=true focused=true>
            <h1>{text::charters::heading(lang)}</h1>
            <p class="lede">{text::charters::intro(lang)}</p>
            <ul class="rows">{rows}</ul>
            {add}
        </ForumFrame>
    }
}

fn row(visit: &Visit, charter: &Charter) -> impl IntoView + use<> {
    let lang = visit.lang;
    let asked = if visit.seen.charters.mandatory.contains(&charter.slug) {
        text::charters::mandatory(lang)
    } else {
        text::charters::optional(lang)
    };
    let of = (&visit.seen.forum.details, &*visit.seen.names);
    let version = charters::version_line(lang, &visit.backend, charter, Some(of));
    view! {
        <li>
            <a class="row" href=paths::charter(visit.code(), &charter.slug)>
                <b lang=charter.content.lang.name()>{charter.content.title.to_string()}</b>
                <small>{version}</small>
                <small>{asked}</small>
            </a>
        </li>
    }
}
