//! Where calendar files are read.

use app::{
    backend::{Device, Sender},
    error::AppError,
};
use axum::{
    Extension,
    extract::{Path, State as Extract},
    response::Response,
};
use domain::ForumCode;
use http::HeaderMap;

use super::{agenda, whole};
use crate::{
    forum::ForumHandle,
    http::{answers, made},
    people,
    router::AppState,
};

const CALENDAR: &str = "text/calendar; charset=utf-8";

/// `/f/{code}/rencontre.ics`, for whoever has the code.
pub async fn day(
    Extract(state): Extract<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    let file = find(&state, &code, device.as_ref()).await.map(|forum| {
        let now = state.instance.parts.clock.now();
        let file = whole(&forum.code, &forum.state(), now, &state.backend.public_url);
        made::Made::new("text/calendar; charset=utf-8; method=PUBLISH", "rencontre.ics", file)
    });
    answer(&state, &headers, file)
}

/// `/f/{code}/agenda.ics`, for whoever has the code.
pub async fn public(
    Extract(state): Extract<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    let file = find(&state, &code, device.as_ref()).await.map(|forum| {
        let file = agenda(&forum.code, &forum.state(), None, &state.backend.public_url);
        made::Made::new(CALENDAR, "agenda.ics", file)
    });
    answer(&state, &headers, file)
}

/// `/f/{code}/ma-journee/{token}.ics`, for the calendars of whom the token belongs to.
pub async fn own(
    Extract(state): Extract<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path((code, token)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let file = find(&state, &code, device.as_ref()).await.and_then(|forum| {
        let now = forum.state();
        let token = token.strip_suffix(".ics").ok_or(AppError::UnknownPage)?;
        let person = now.members.feed(&people::feed_hash(token));
        let person = person.ok_or(AppError::UnknownPage)?;
        let file = agenda(&forum.code, &now, Some(person), &state.backend.public_url);
        Ok(made::Made::new(CALENDAR, "ma-journee.ics", file))
    });
    answer(&state, &headers, file)
}

async fn find(state: &AppState, code: &str, device: Option<&Device>) -> Result<ForumHandle, AppError> {
    let code = ForumCode::parse(code).ok_or(AppError::UnknownForum)?;
    state.instance.find(&code, device).await
}

fn answer(state: &AppState, headers: &HeaderMap, file: Result<made::Made, AppError>) -> Response {
    match file {
        Ok(file) => file.answer(headers),
        Err(error) => answers::refuse(answers::accepts_html(headers), &error, &state.backend),
    }
}
