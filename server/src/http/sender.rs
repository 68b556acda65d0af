//! Who asks, and what they typed: put into the request for the pages and server functions of `app`.

use std::time::Duration;

use app::{
    backend::{Posted, Sender},
    error::AppError,
};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, Method, header};

use super::answers;
use crate::{people, router::AppState};

/// The longest form is a report of 20,000 characters, at several bytes each and percent-encoded.
pub const MAX_FORM_BYTES: usize = 512 * 1024;

/// Who sends a form that slowly has gone.
const PATIENCE: Duration = Duration::from_secs(30);

const FORM: &str = "application/x-www-form-urlencoded";

pub async fn introduce(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let device = request
        .headers()
        .get_all(header::COOKIE)
        .iter()
        .find_map(|cookies| people::device_in(cookies.to_str().ok()?, state.secure));
    request.extensions_mut().insert(Sender(device));
    if *request.method() != Method::POST || !is_action(&request) {
        return next.run(request).await;
    }
    match read_form(request).await {
        Ok(request) => next.run(request).await,
        Err((html, error)) => answers::refuse(html, &error, &state.backend),
    }
}

/// Server functions take forms and nothing else.
fn is_action(request: &Request) -> bool {
    is_form(request.headers()) || request.uri().path().starts_with("/api/")
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| {
        kind.split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .eq_ignore_ascii_case(FORM)
    })
}

async fn read_form(request: Request) -> Result<Request, (bool, AppError)> {
    let html = answers::accepts_html(request.headers());
    if !is_form(request.headers()) {
        return Err((html, AppError::WrongFormat));
    }
    let (mut parts, body) = request.into_parts();
    let body = tokio::time::timeout(PATIENCE, whole(body)).await;
    let body = body
        .unwrap_or(Err(AppError::WrongFormat))
        .map_err(|error| (html, error))?;
    let fields = form_urlencoded::parse(&body).into_owned().collect();
    parts.extensions.insert(Posted(fields));
    Ok(Request::from_parts(parts, Body::from(body)))
}

/// What is too long is read to its end, within reason: a browser shows an answer only once it has sent everything.
async fn whole(body: Body) -> Result<Bytes, AppError> {
    use futures::StreamExt;
    let mut chunks = body.into_data_stream();
    let mut whole = Vec::new();
    let mut length = 0_usize;
    while let Some(chunk) = chunks.next().await {
        // The connection broke: nobody reads the answer.
        let chunk = chunk.map_err(|_| AppError::WrongFormat)?;
        length += chunk.len();
        if length <= MAX_FORM_BYTES {
            whole.extend_from_slice(&chunk);
        } else if length > 16 * MAX_FORM_BYTES {
            break;
        }
    }
    if length > MAX_FORM_BYTES {
        return Err(AppError::TooLarge {
            max_bytes: MAX_FORM_BYTES as u64,
        });
    }
    Ok(Bytes::from(whole))
}
