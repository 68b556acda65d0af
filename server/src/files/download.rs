//! Serving a file as what it is and nothing more.

use std::str::FromStr;

use app::{
    backend::{Forums, Sender},
    error::AppError,
};
use axum::{
    Extension,
    extract::{Path, Request, State},
    response::{IntoResponse, Response},
};
use domain::{FileId, ForumCode, Session, SessionId};
use http::{HeaderValue, StatusCode, header};
use tower::ServiceExt;
use tower_http::services::ServeFile;
use uuid::Uuid;

use super::{Kind, name};
use crate::{http::answers, router::AppState};

/// Even if a browser took a file for a page, nothing in it would run.
const SANDBOX: HeaderValue = HeaderValue::from_static("sandbox; default-src 'none'");

pub async fn download(
    State(state): State<AppState>,
    Path((code, file)): Path<(String, String)>,
    Extension(Sender(device)): Extension<Sender>,
    request: Request,
) -> Response {
    let html = answers::accepts_html(request.headers());
    let answer = async {
        let code = ForumCode::parse(&code).ok_or(AppError::UnknownForum)?;
        let id = Uuid::from_str(&file).map(FileId).map_err(|_| AppError::UnknownPage)?;
        let forum = state.instance.find(&code, device.as_ref()).await?;
        let seen = state.instance.seen(&code, device.as_ref()).await?;
        let of = |(session, known): (&SessionId, &Session)| known.report.files.contains(&id).then_some(*session);
        let session = seen.forum.sessions.iter().find_map(of).ok_or(AppError::UnknownPage)?;
        if !seen.may_read(session) {
            return Err(match seen.me.person() {
                None => AppError::JoinToRead,
                Some(_) => AppError::UnknownPage,
            });
        }
        let info = state.instance.parts.store.file(forum.key, id).await.map_err(|error| {
            tracing::error!(%error, "a file cannot be found: {error}");
            AppError::Internal
        })?;
        let info = info.ok_or(AppError::UnknownPage)?;
        let kind = Kind::named(info.media_type).ok_or(AppError::UnknownPage)?;
        let path = state.instance.parts.files.join(info.id.0.to_string());
        let served = ServeFile::new(path)
            .oneshot(request)
            .await
            .map_err(|_| AppError::Internal)?;
        let mut response = served.into_response();
        if response.status() == StatusCode::NOT_FOUND {
            return Err(AppError::UnknownPage);
        }
        let how = if kind.is_picture() { "inline" } else { "attachment" };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, content_type(kind));
        headers.insert(header::CONTENT_SECURITY_POLICY, SANDBOX);
        if let Ok(disposition) = HeaderValue::from_str(&name::disposition(how, &info.name)) {
            headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        Ok(response)
    };
    answer
        .await
        .unwrap_or_else(|error| answers::refuse(html, &error, &state.backend))
}

/// Texts are UTF-8, or they would not have been taken.
fn content_type(kind: Kind) -> HeaderValue {
    HeaderValue::from_static(match kind {
        Kind::Text => "text/plain; charset=utf-8",
        other => other.media_type(),
    })
}
