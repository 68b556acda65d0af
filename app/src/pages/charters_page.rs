//! All charters of a forum, to read.

use leptos::prelude::*;

use crate::{
    backend::{Charter, CharterDraft},
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
    let drafts = drafts(&visit);
    let dropped = visit.query.get("abandonne").is_some();
    let dropped = dropped.then(|| view! { <p class="notice" role="status">{text::charters::draft_dropped(lang)}</p> });
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
            {dropped}
            <ul class="rows">{rows}</ul>
            {drafts}
            {add}
        </ForumFrame>
    }
}

/// What waits to be approved: organisers see it, nobody else.
fn drafts(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let drafts = &visit.seen.charters.drafts;
    (visit.is_organiser() && !drafts.is_empty()).then(|| {
        let rows = drafts.values().map(|draft| draft_row(visit, draft)).collect_view();
        view! {
            <section>
                <h2>{text::charters::drafts(lang)}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}

fn draft_row(visit: &Visit, draft: &CharterDraft) -> impl IntoView + use<> {
    let lang = visit.lang;
    view! {
        <li>
            <a class="row" href=paths::charter_draft(visit.code(), &draft.slug)>
                <b lang=draft.content.lang.name()>{draft.content.title.to_string()}</b>
                <small>{charters::draft_line(visit, draft)}</small>
                <small>{text::charters::draft_state(lang, draft.returned.is_some())}</small>
            </a>
        </li>
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
