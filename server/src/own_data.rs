//! What is kept of a person, as files that they take away.

use app::{
    backend::{Device, Sender},
    error::AppError,
};
use axum::{
    Extension,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::ForumCode;
use http::{HeaderMap, HeaderValue, header};
use serde_json::{Map, Value, json};

use crate::{csv, http::answers, router::AppState, store::Export};

/// Nobody else may find it in a cache.
const KEPT_NOWHERE: HeaderValue = HeaderValue::from_static("no-store");

/// All rows, by kind, each letter as it is kept.
pub async fn as_json(
    state: State<AppState>,
    sender: Extension<Sender>,
    code: Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(state, sender, code, &headers, "json", |code, exports| {
        let kinds: Map<String, Value> = exports
            .into_iter()
            .map(|export| (export.key.to_owned(), Value::from(export.rows)))
            .collect();
        let all = json!({ "format": "forum-ouvert/mes-donnees/1", "forum": code.as_str(), "kept": kinds });
        format!("{all:#}\n")
    })
    .await
}

/// One line for each field of each row, for a spreadsheet: semicolons and a byte order mark, as those of French
/// desktops read them. What would be taken for a formula is preceded by an apostrophe.
pub async fn as_csv(
    state: State<AppState>,
    sender: Extension<Sender>,
    code: Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(state, sender, code, &headers, "csv", |_, exports| {
        let mut text = format!("{}table;row;field;value\r\n", csv::MARK);
        for export in exports {
            for (row, number) in export.rows.iter().zip(1..) {
                for (field, value) in row {
                    let value = match value {
                        Value::String(text) => text.clone(),
                        other => other.to_string(),
                    };
                    let number = number.to_string();
                    text.push_str(&csv::line([export.key, &number, field, &value]));
                }
            }
        }
        text
    })
    .await
}

async fn answer(
    State(state): State<AppState>,
    Extension(Sender(device)): Extension<Sender>,
    Path(code): Path<String>,
    headers: &HeaderMap,
    kind: &'static str,
    write: impl FnOnce(&ForumCode, Vec<Export>) -> String,
) -> Response {
    match find(&state, device.as_ref(), &code).await {
        Ok((code, exports)) => {
            let media_type = if kind == "csv" {
                "text/csv; charset=utf-8"
            } else {
                "application/json"
            };
            let name = format!("attachment; filename=\"mes-donnees-{code}.{kind}\"");
            let mut response = write(&code, exports).into_response();
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
            headers.insert(header::CACHE_CONTROL, KEPT_NOWHERE);
            if let Ok(name) = HeaderValue::from_str(&name) {
                headers.insert(header::CONTENT_DISPOSITION, name);
            }
            response
        }
        Err(error) => answers::refuse(answers::accepts_html(headers), &error, &state.backend),
    }
}

async fn find(state: &AppState, device: Option<&Device>, code: &str) -> Result<(ForumCode, Vec<Export>), AppError> {
    let code = ForumCode::parse(code).ok_or(AppError::UnknownForum)?;
    let device = device.ok_or(AppError::NotJoined)?;
    let exports = state.instance.export(&code, device).await?;
    Ok((code, exports))
}
