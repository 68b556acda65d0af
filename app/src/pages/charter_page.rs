//! One version of a charter, at an address of its own for ever; without a number, the newest.

use domain::CharterSlug;
use leptos::prelude::*;

use crate::{
    backend::Charter,
    charters,
    components::{AskAbout, CharterBody, CharterChanges, Fingerprint, ForumFrame},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn CharterPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let slug = visit.params.get("slug").and_then(|slug| CharterSlug::parse(&slug));
    let slug = slug.ok_or(AppError::UnknownPage)?;
    let versions = visit.backend.charters.versions(Some(visit.code()), &slug).await?;
    let shown = match visit.params.get("version") {
        None => 0,
        Some(segment) => {
            let number = charters::version_in(&segment);
            let at = versions.iter().position(|charter| Some(charter.version) == number);
            at.ok_or(AppError::UnknownPage)?
        }
    };
    let charter = versions.get(shown).cloned().ok_or(AppError::UnknownPage)?;
    let before = versions.get(shown + 1).cloned();
    Ok(page(visit, &charter, before, shown == 0, &versions))
}

fn page(
    visit: Visit,
    charter: &Charter,
    before: Option<Charter>,
    newest: bool,
    versions: &[Charter],
) -> impl IntoView + use<> {
    let lang = visit.lang;
    let content = charter.content.clone();
    let title = content.title.to_string();
    // Two addresses may show the same text: the one that stays says which version it is.
    let named = match visit.params.get("version") {
        Some(_) => text::charters::named(lang, &title, charter.version),
        None => title.clone(),
    };
    let outdated = (!newest).then(|| {
        view! {
            <p class="notice">
                {text::charters::newer(lang)}
                " "
                <a href=paths::charter(visit.code(), &charter.slug)>{text::charters::read_newest(lang)}</a>
            </p>
        }
    });
    let changes = before.map(|before| {
        let (version, before, after) = (before.version, before.content, content.clone());
        view! {
            <section id="changements">
                <h2>{text::charters::changes_since(lang, version)}</h2>
                <CharterChanges lang before after/>
            </section>
        }
    });
    let draft = visit.seen.charters.drafts.get(&charter.slug);
    let draft = draft.filter(|_| visit.is_organiser()).map(|draft| {
        view! {
            <p class="notice">
                {text::charters::draft_exists(lang)}
                " "
                <a href=paths::charter_draft(visit.code(), &draft.slug)>{text::charters::read_draft(lang)}</a>
            </p>
        }
    });
    let edit = visit.is_organiser().then(|| {
        view! {
            <p class="actions">
                <a class="button" href=paths::edit_charter(visit.code(), &charter.slug)>{text::charters::edit(lang)}</a>
            </p>
        }
    });
    let facts = facts(&visit, charter);
    let history = history(&visit, charter.version, versions);
    let fingerprint = charter.clone();
    let raw = paths::charter_text(visit.code(), &charter.slug, charter.version);
    view! {
        <ForumFrame visit=visit.clone() title=named narrow=true focused=true>
            <p class="back">
                <a href=paths::charters(visit.code())>{text::charters::back(lang)}</a>
            </p>
            <h1 lang=content.lang.name()>{title}</h1>
            {facts}
            {outdated}
            {draft}
            {edit}
            <CharterBody lang content/>
            <AskAbout code=visit.code().clone()/>
            {changes}
            {history}
            <Fingerprint lang charter=fingerprint/>
            <p class="hint">
                <a href=raw>{text::charters::raw(lang)}</a>
            </p>
        </ForumFrame>
    }
}

fn facts(visit: &Visit, charter: &Charter) -> impl IntoView + use<> {
    let lang = visit.lang;
    view! {
        <p class="lede">
            {line(visit, charter)}
            <br/>
            {text::charters::reading_time(lang, charters::reading_time(charter))}
            ". "
            {text::charters::audience_name(lang, charter.content.audience)}
        </p>
    }
}

fn line(visit: &Visit, charter: &Charter) -> String {
    let of = (&visit.seen.forum.details, &*visit.seen.names);
    charters::version_line(visit.lang, &visit.backend, charter, Some(of))
}

fn history(visit: &Visit, shown: u32, versions: &[Charter]) -> impl IntoView + use<> {
    let rows = versions
        .iter()
        .map(|charter| {
            let path = paths::charter_version(visit.code(), &charter.slug, charter.version);
            let current = (charter.version == shown).then_some("page");
            view! {
                <li>
                    <a class="row" href=path aria-current=current>{line(visit, charter)}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{text::charters::versions(visit.lang)}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
}
