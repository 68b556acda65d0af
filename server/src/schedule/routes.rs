//! Where the day is read by programs.

use app::{backend::Sender, error::AppError};
use axum::{
    Extension,
    extract::{Path, State as Extract},
    response::Response,
};
use domain::ForumCode;
use http::HeaderMap;

use super::{day::Document, xml};
use crate::{
    http::{answers, made::Made},
    router::AppState,
};

/// `/f/{code}/schedule.json`, for whoever has the code.
pub async fn as_json(
    state: Extract<AppState>,
    sender: Extension<Sender>,
    code: Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(state, sender, code, &headers, "json", |document| {
        let content = serde_json::to_vec_pretty(document).map_err(internal)?;
        Ok(Made::new("application/json", "schedule.json", content))
    })
    .await
}

/// `/f/{code}/schedule.xml`, for whoever has the code.
pub async fn as_xml(
    state: Extract<AppState>,
    sender: Extension<Sender>,
    code: Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(state, sender, code, &headers, "xml", |document| {
        let content = xml::write(document).map_err(internal)?;
        Ok(Made::new(
            "application/vnd.c3voc.schedule+xml; charset=utf-8",
            "schedule.xml",
            content,
        ))
    })
    .await
}

async fn answer(
    Extract(state): Extract<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: &HeaderMap,
    kind: &str,
    write: impl FnOnce(&Document) -> Result<Made, AppError>,
) -> Response {
    let made = async {
        let code = ForumCode::parse(&code).ok_or(AppError::UnknownForum)?;
        let forum = state.instance.find(&code, device.as_ref()).await?;
        write(&Document::of(
            &forum.code,
            &forum.state(),
            &state.backend.public_url,
            kind,
        ))
    };
    match made.await {
        Ok(made) => made.answer(headers),
        Err(error) => answers::refuse(answers::accepts_html(headers), &error, &state.backend),
    }
}

fn internal(error: impl std::fmt::Display) -> AppError {
    tracing::error!(%error, "a schedule cannot be written: {error}");
    AppError::Internal
}
