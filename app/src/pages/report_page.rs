//! The notes of a session: read by everyone, written by who takes them, who leads the topic, and facilitators.

mod editor;
mod files;
mod progress;
mod reading;
mod rows;

use domain::{CaseAbout, Missing, Rejection, Session, SessionId};
use leptos::prelude::*;

use self::{editor::Editor, files::Files, progress::ProgressForm, reading::Reading};
use crate::{
    backend::ReportBody,
    components::{ForumFrame, LastMinutes, Scribes, Tab},
    error::AppError,
    paths, places, text,
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
    let body = visit.backend.forums.report(visit.code(), id).await?;
    let lang = visit.lang;
    Ok(view! {
        <ForumFrame visit=visit.clone() title=text::report::title(lang) tab=Tab::Reports focused=true>
            {head(&visit, &session)}
            <LastMinutes visit=visit.clone()/>
            <Scribes visit=visit.clone() id/>
            <ProgressForm visit=visit.clone() id/>
            <p class="flag">
                <a href=paths::report_case(visit.code(), CaseAbout::Session(id))>{text::moderation::report(lang)}</a>
            </p>
            <div class="duo notes">
                <div>
                    {notes(lang, &body)}
                    <Editor visit=visit.clone() id body=body.clone()/>
                </div>
                <Files visit id files=body.files/>
            </div>
        </ForumFrame>
    })
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

fn notes(lang: text::Lang, body: &ReportBody) -> AnyView {
    if body.fields.is_empty() {
        view! { <p class="empty">{text::report::empty(lang)}</p> }.into_any()
    } else {
        let complete = body
            .fields
            .is_complete()
            .then(|| view! { <p><small class="chip done">{text::report::complete(lang)}</small></p> });
        view! {
            <article class="poster report">
                <Reading lang fields=body.fields.clone()/>
                {complete}
            </article>
        }
        .into_any()
    }
}
