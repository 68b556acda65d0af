//! The notes of a session: read by everyone, written by who takes them, who leads the topic, and facilitators.

mod editor;
mod files;
mod flags;
mod progress;
mod publication;
mod reading;
mod rows;
mod standing;
mod unread;
mod versions;
mod visibility;

use domain::{CaseAbout, Missing, PersonId, Rejection, Session, SessionId};
use leptos::prelude::*;

use self::{
    editor::Editor,
    files::Files,
    flags::{FlagForm, Flags},
    progress::ProgressForm,
    publication::{Badge, Publishing},
    reading::Reading,
    standing::standing,
    unread::Unread,
    visibility::Audience,
};
use crate::{
    backend::ReportBody,
    components::{ForumFrame, LastMinutes, ReportLinks, Scribes, Tab, going},
    error::AppError,
    paths, places, sharing, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ReportPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let unknown = Rejection::Unknown { what: Missing::Session };
    let id: SessionId = visit.id("session").ok_or(unknown.clone())?;
    let session = visit.seen.forum.sessions.get(&id).cloned().ok_or(unknown)?;
    let lang = visit.lang;
    if !visit.may_read(id) {
        return Ok(view! {
            <ForumFrame visit=visit.clone() title=text::report::title(lang) tab=Tab::Reports focused=true narrow=true>
                {head(&visit, &session)}
                <Unread visit id session/>
            </ForumFrame>
        }
        .into_any());
    }
    let body = visit.backend.forums.report(visit.code(), id).await?;
    let form = visit.form("/api/write_report", Some(("session", id.to_string())));
    let standing = standing(&visit, id, &form, &body).await?;
    let flags = if visit.may_write(id) {
        visit.backend.reports.flags(visit.code(), id).await?
    } else {
        Vec::new()
    };
    Ok(view! {
        <ForumFrame visit=visit.clone() title=text::report::title(lang) tab=Tab::Reports focused=true>
            {head(&visit, &session)}
            <LastMinutes visit=visit.clone()/>
            {going(&visit, id, false)}
            <Scribes visit=visit.clone() id/>
            <ProgressForm visit=visit.clone() id/>
            <ReportLinks visit=visit.clone() about=CaseAbout::Session(id) people=named_here(&visit, &session)/>
            <div class="duo notes">
                <div>
                    <Flags visit=visit.clone() id flags/>
                    {notes(&visit, &session, &body)}
                    {sharing_way(&visit, id, &session)}
                    {versions(&visit, id, &body)}
                    <FlagForm visit=visit.clone() id session=session.clone()/>
                    <Editor visit=visit.clone() id body=body.clone() form standing/>
                    <Publishing visit=visit.clone() id session=session.clone() body=body.clone()/>
                </div>
                <div>
                    <Files visit=visit.clone() id files=body.files/>
                    <Audience visit id session/>
                </div>
            </div>
        </ForumFrame>
    }
    .into_any())
}

fn head(visit: &Visit, session: &Session) -> impl IntoView + use<> {
    let lang = visit.lang;
    let place = session.cell.and_then(|cell| places::words(visit, cell));
    let place = place.unwrap_or_else(|| text::report::parked(lang).to_owned());
    view! {
        <p class="back">
            <a href=paths::topic(visit.code(), session.topic)>{text::report::back_to_topic(lang)}</a>
        </p>
        <h1>{text::report::heading(lang)}</h1>
        <p class="lede">
            <b>{places::topic(visit, session.topic)}</b>
            {place}
        </p>
    }
}

/// Who takes the notes, and who leads the topic they are of.
fn named_here(visit: &Visit, session: &Session) -> Vec<PersonId> {
    let topic = visit.seen.forum.topic(session.topic);
    let leads = topic.map(|topic| std::iter::once(topic.convener).chain(topic.co_conveners.iter().copied()));
    session
        .scribes
        .iter()
        .copied()
        .chain(leads.into_iter().flatten())
        .collect()
}

/// The way to send it where others talk, once it is published.
fn sharing_way(visit: &Visit, id: SessionId, session: &Session) -> Option<impl IntoView + use<>> {
    (visit.may_write(id) && sharing::is_shareable(session)).then(|| {
        let path = paths::share(visit.code(), id, None, false);
        view! { <p class="actions"><a class="button" href=path>{text::sharing::share(visit.lang)}</a></p> }
    })
}

/// The way to what was said before.
fn versions(visit: &Visit, id: SessionId, body: &ReportBody) -> Option<impl IntoView + use<>> {
    (body.revision > 1).then(|| {
        let path = paths::report_versions(visit.code(), id);
        view! { <p class="hint"><a href=path>{text::report::versions_count(visit.lang, body.revision)}</a></p> }
    })
}

fn notes(visit: &Visit, session: &Session, body: &ReportBody) -> AnyView {
    let lang = visit.lang;
    if body.fields.is_empty() {
        view! { <p class="empty">{text::report::empty(lang)}</p> }.into_any()
    } else {
        let complete = body
            .fields
            .is_complete()
            .then(|| view! { <p><small class="chip done">{text::report::complete(lang)}</small></p> });
        view! {
            <article class="poster report" itemscope=true>
                <Reading lang fields=body.fields.clone()/>
                <Badge visit=visit.clone() session=session.clone() body=body.clone()/>
                {complete}
            </article>
        }
        .into_any()
    }
}
