//! Where they are taken from.

use app::{
    backend::{Device, Forums, Seen, Sender},
    error::AppError,
    proceedings::{Medium, Proceedings, name},
    text::{self, Lang},
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::ForumCode;
use http::{HeaderMap, HeaderValue, header};

use super::{archive, json, page};
use crate::{
    csv,
    http::{answers, made::Made},
    router::AppState,
};

pub(super) const LANG: Lang = Lang::Fr;

/// What may be read is this reader's own: nobody else finds it in a cache.
const KEPT_NOWHERE: HeaderValue = HeaderValue::from_static("no-store");

/// `/f/{code}/actes.html`: one file, with its pictures in it, written while it is sent.
pub async fn as_html(
    State(state): State<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(&state, device.as_ref(), &code, &headers, |seen, proceedings| {
        let medium = Medium::file(&seen.code, &state.backend.public_url);
        let body = page::stream(&state, proceedings, medium);
        Ok(streamed(&seen, "html", "text/html; charset=utf-8", body))
    })
    .await
}

/// `/f/{code}/actes.zip`: one Markdown file for each session, an index, and all files, written while it is sent.
pub async fn as_zip(
    State(state): State<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(&state, device.as_ref(), &code, &headers, |seen, proceedings| {
        let body = archive::stream(&state, &seen, &proceedings);
        Ok(streamed(&seen, "zip", "application/zip", body))
    })
    .await
}

/// `/f/{code}/actes.json`: all of it, for programs.
pub async fn as_json(
    State(state): State<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(&state, device.as_ref(), &code, &headers, |seen, proceedings| {
        let document = json::Document::of(&state.backend.public_url, &seen.code, &proceedings);
        let content = serde_json::to_vec_pretty(&document).map_err(|error| {
            tracing::error!(%error, "the proceedings cannot be written: {error}");
            AppError::Internal
        })?;
        let name = format!("actes-{}.json", seen.code);
        Ok(Made::new("application/json", name, content).answer(&headers))
    })
    .await
}

/// `/f/{code}/actes.csv`: who does what until when.
pub async fn as_csv(
    State(state): State<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(&state, device.as_ref(), &code, &headers, |seen, proceedings| {
        let columns = [
            text::report::what(LANG),
            text::report::who(LANG),
            text::report::due(LANG),
            text::proceedings::session(LANG),
            text::proceedings::permalink(LANG),
        ];
        let mut content = format!("{}{}", csv::MARK, csv::line(columns));
        for (held, action) in proceedings.actions() {
            let path = app::paths::report(&seen.code, held.session);
            let url = format!("{}{path}", state.backend.public_url);
            let cells = [&*action.what, &*action.who, &*action.due, &name(LANG, held), &url];
            content.push_str(&csv::line(cells));
        }
        let name = format!("actions-{}.csv", seen.code);
        Ok(Made::new("text/csv; charset=utf-8", name, content).answer(&headers))
    })
    .await
}

/// What every file begins and ends with: who asks for which proceedings, and that nobody else finds them in a cache.
async fn answer(
    state: &AppState,
    device: Option<&Device>,
    code: &str,
    headers: &HeaderMap,
    write: impl FnOnce(Seen, Proceedings) -> Result<Response, AppError>,
) -> Response {
    let read = async {
        let code = ForumCode::parse(code).ok_or(AppError::UnknownForum)?;
        let seen = state.instance.seen(&code, device).await?;
        let proceedings = Proceedings::of(&state.backend, LANG, &seen).await?;
        Ok((seen, proceedings))
    };
    match read.await.and_then(|(seen, proceedings)| write(seen, proceedings)) {
        Ok(mut response) => {
            response.headers_mut().insert(header::CACHE_CONTROL, KEPT_NOWHERE);
            response
        }
        Err(error) => answers::refuse(answers::accepts_html(headers), &error, &state.backend),
    }
}

fn streamed(seen: &Seen, kind: &str, media_type: &'static str, body: Body) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let disposition = format!("attachment; filename=\"actes-{}.{kind}\"", seen.code);
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
