//! What a report said before: every revision, who wrote it and when, what it changed, and a way back to it.

use domain::{Missing, Rejection, SessionId};
use leptos::prelude::*;

use crate::{
    backend::Revision,
    components::{Difference, ForumFrame, Post, Tab},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ReportVersionsPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let unknown = Rejection::Unknown { what: Missing::Session };
    let id: SessionId = visit.id("session").ok_or(unknown.clone())?;
    let session = visit.seen.forum.sessions.get(&id).cloned().ok_or(unknown)?;
    if !visit.may_read(id) {
        return Err(AppError::JoinToRead);
    }
    let revisions = visit.backend.reports.revisions(visit.code(), id).await?;
    let asked: Option<u32> = visit.query.get("version").and_then(|version| version.parse().ok());
    let at = match asked {
        None => 0,
        Some(asked) => {
            let known = |revision: &Revision| revision.revision == asked;
            revisions.iter().position(known).ok_or(AppError::UnknownPage)?
        }
    };
    let lang = visit.lang;
    let shown = revisions.get(at).map(|shown| {
        let before = revisions.get(at + 1);
        changes(&visit, id, shown, before, revisions[0].revision)
    });
    let shown = shown.unwrap_or_else(|| view! { <p class="empty">{text::report::empty(lang)}</p> }.into_any());
    let list = list(&visit, id, at, &revisions);
    Ok(view! {
        <ForumFrame visit=visit.clone() title=text::report::versions(lang) tab=Tab::Reports narrow=true focused=true>
            <p class="back">
                <a href=paths::report(visit.code(), id)>{text::report::back_to_report(lang)}</a>
            </p>
            <h1>{text::report::versions(lang)}</h1>
            <p class="lede"><b>{places::topic(&visit, session.topic)}</b></p>
            {shown}
            {list}
        </ForumFrame>
    })
}

/// What this revision says that the one before did not.
fn changes(visit: &Visit, id: SessionId, shown: &Revision, before: Option<&Revision>, newest: u32) -> AnyView {
    let lang = visit.lang;
    let text = |revision: &Revision| text::report::plain(lang, &revision.fields);
    let (earlier, later) = (before.map(text).unwrap_or_default(), text(shown));
    let restore = (shown.revision != newest && visit.person().is_some() && not_now(visit, Action::Report).is_none())
        .then(|| restore(visit, id, shown.revision, newest));
    view! {
        <section>
            <h2>{line(visit, shown)}</h2>
            <Difference lang before=earlier after=later/>
            {restore}
        </section>
    }
    .into_any()
}

fn restore(visit: &Visit, id: SessionId, version: u32, newest: u32) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/restore_report", Some(("session", id.to_string())));
    view! {
        <Post form>
            <input type="hidden" name="version" value=version.to_string()/>
            <input type="hidden" name="revision" value=newest.to_string()/>
            <p class="actions">
                <button>{text::report::restore(lang)}</button>
                <span class="hint">{text::report::restore_hint(lang)}</span>
            </p>
        </Post>
    }
}

fn list(visit: &Visit, id: SessionId, at: usize, revisions: &[Revision]) -> impl IntoView + use<> {
    let rows = revisions
        .iter()
        .enumerate()
        .map(|(place, revision)| {
            let path = paths::report_version(visit.code(), id, revision.revision);
            let current = (place == at).then_some("page");
            view! {
                <li>
                    <a class="row" href=path aria-current=current>{line(visit, revision)}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{text::report::all_versions(visit.lang)}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
}

/// « Version 3, mardi 8 décembre 2026 à 15 h 10, par Ada »: told to who may read the report.
fn line(visit: &Visit, revision: &Revision) -> String {
    let lang = visit.lang;
    let (date, minute) = visit
        .backend
        .charters
        .local(revision.at, &visit.seen.forum.details.time_zone);
    let author = revision.author.and_then(|author| visit.seen.names.get(&author));
    // A public report says nothing of people to who has not joined.
    let named = || author.map_or_else(|| text::report::someone_gone(lang).to_owned(), Clone::clone);
    let author = visit.person().map(|_| named());
    text::report::version(
        lang,
        revision.revision,
        &text::long_date(lang, date),
        &text::hour(lang, minute),
        author.as_deref(),
    )
}
