//! Attaching a file to a report. The one write that is not a server function: its body streams.

use std::time::Duration;

use app::{
    api,
    backend::{Attached, Device, Forums, Op, People, Posted, Sender},
    error::{AppError, Problem},
    paths,
};
use axum::{
    Extension,
    extract::{FromRequest, Multipart, Path, Request, State},
    response::{IntoResponse, Response},
};
use domain::{Actor, Command, ForumCode, Missing, Rejection, SessionId};
use http::{HeaderValue, StatusCode, header};

use super::receive::{Received, receive};
use crate::{http::answers, people, router::AppState};

/// Bytes of a field that is not the file.
const MAX_FIELD: usize = 2 * 1024;

/// Fields before the file: `op`, `code`, `from` and a few more.
const MAX_FIELDS: usize = 8;

/// A slow phone sends ten megabytes within this time.
const PATIENCE: Duration = Duration::from_secs(300);

pub async fn upload(
    State(state): State<AppState>,
    Path((code, session)): Path<(String, String)>,
    Extension(Sender(device)): Extension<Sender>,
    request: Request,
) -> Response {
    let html = answers::accepts_html(request.headers());
    let action = request.uri().path().to_owned();
    let fresh = device.is_none().then(|| state.instance.new_device());
    let (device, cookie) = match (device, fresh) {
        (Some(device), _) => (device, None),
        (None, Some((device, cookie))) => (device, Some(cookie)),
        (None, None) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let mut posted = Posted::default();
    let result = attach(&state, &code, &session, &device, request, &mut posted).await;
    let (status, next) = match &result {
        Ok(next) => (StatusCode::OK, next.clone()),
        Err(error) => {
            let back = api::refuse(&state.backend, &device, &action, &posted, error);
            (error.status(), back)
        }
    };
    let mut response = match &result {
        _ if html => StatusCode::SEE_OTHER.into_response(),
        Ok(_) => status.into_response(),
        Err(error) => answers::refuse(false, error, &state.backend),
    };
    let headers = response.headers_mut();
    if let Ok(next) = HeaderValue::from_str(&next) {
        headers.insert(header::LOCATION, next);
    }
    if let Some(Ok(cookie)) = cookie.map(|cookie| HeaderValue::from_str(&cookie)) {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}

/// Returns the page that shows the file.
async fn attach(
    state: &AppState,
    code: &str,
    session: &str,
    device: &Device,
    request: Request,
    posted: &mut Posted,
) -> Result<String, AppError> {
    let code = ForumCode::parse(code).ok_or(AppError::UnknownForum)?;
    let session = session.parse().map(SessionId);
    let session = session.map_err(|_| Rejection::Unknown { what: Missing::Session })?;
    let notes = paths::report(&code, session);
    // Where a refusal leads, also when the form did not get as far as saying it.
    posted.0.push(("code".to_owned(), code.to_string()));
    posted.0.push(("from".to_owned(), notes.clone()));
    let forum = state.instance.find(&code, Some(device)).await?;
    let actor = forum.state().members.actor(&people::device_key(&code, device));
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| AppError::WrongFormat)?;
    let received = if actor == Actor::Visitor {
        Err(AppError::NotJoined)
    } else {
        let whole = read(&mut form, state, posted);
        tokio::time::timeout(PATIENCE, whole)
            .await
            .unwrap_or(Err(AppError::WrongFormat))
    };
    let (op, received) = match received {
        Ok(received) => received,
        Err(error) => {
            drain(form).await;
            return Err(error);
        }
    };
    let parts = &state.instance.parts;
    let before = parts.store.size_of_files(forum.key, session).await.map_err(|error| {
        tracing::error!(%error, "the files of a session cannot be counted: {error}");
        AppError::Internal
    })?;
    let max_bytes = state.backend.file_limits.session;
    if before + received.info.size > max_bytes {
        return Err(AppError::NoRoom { max_bytes });
    }
    let file = received.info.id;
    let command = Command::AttachFile { session, file };
    let attached = Attached::File {
        info: received.info.clone(),
        content: received.content,
    };
    state.instance.execute(&code, device, op, command, attached).await?;
    // A form that was sent twice attached the file of its first time.
    let forum = forum.state().forum.clone();
    if forum
        .sessions
        .get(&session)
        .is_some_and(|session| session.report.files.contains(&file))
    {
        received.keep();
    }
    Ok(notes)
}

async fn read(form: &mut Multipart, state: &AppState, posted: &mut Posted) -> Result<(Op, Received), AppError> {
    for _ in 0..MAX_FIELDS {
        let Some(mut field) = form.next_field().await.map_err(|_| AppError::WrongFormat)? else {
            break;
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            let op = posted.get("op").and_then(|op| op.parse().ok()).map(Op);
            // First, so that what was sent twice is known before it is read twice.
            let op = op.ok_or_else(|| AppError::invalid("op", Problem::Choice))?;
            let limits = state.backend.file_limits;
            let received = receive(&mut field, &state.instance.parts.files, limits.each).await?;
            return Ok((op, received));
        }
        let mut value = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| AppError::WrongFormat)? {
            value.extend_from_slice(&chunk);
            if value.len() > MAX_FIELD {
                return Err(AppError::TooLarge {
                    max_bytes: MAX_FIELD as u64,
                });
            }
        }
        posted.0.push((name, String::from_utf8_lossy(&value).into_owned()));
    }
    Err(AppError::invalid("file", Problem::Choice))
}

/// Reads on to the end, within reason: a browser shows an answer only once it has sent everything.
async fn drain(mut form: Multipart) {
    const MOST: usize = 64 * 1024 * 1024;
    let reading = async {
        let mut length = 0;
        while let Ok(Some(mut field)) = form.next_field().await {
            while let Ok(Some(chunk)) = field.chunk().await {
                length += chunk.len();
                if length > MOST {
                    return;
                }
            }
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(60), reading).await;
}
