//! Errors as answers: a page for who reads pages, a sentence for everyone else.

use app::{
    backend::Backend,
    error::AppError,
    escape::escape,
    foot_links,
    text::{self, Lang},
};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::router::AppState;

/// One error, said to who asks.
#[must_use]
pub fn refuse(accepts_html: bool, error: &AppError, backend: &Backend) -> Response {
    let sentence = text::app_error(Lang::Fr, error);
    let mut response = if accepts_html {
        (error.status(), Html(page(&escape(&sentence), backend))).into_response()
    } else {
        (error.status(), sentence).into_response()
    };
    if let AppError::TooMany { seconds } = error {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

#[must_use]
pub fn accepts_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// Says in words what a library answered with a bare status, and to programs what pages say in HTML.
pub async fn word(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let html = accepts_html(request.headers());
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let is_page = kind.is_some_and(|kind| kind.starts_with("text/html"));
    let is_worded = if html {
        kind.is_some()
    } else {
        kind.is_some() && !is_page
    };
    match error(status) {
        Some(error) if !is_worded => {
            let mut worded = refuse(html, &error, &state.backend);
            if let Some(allowed) = response.headers().get(header::ALLOW) {
                worded.headers_mut().insert(header::ALLOW, allowed.clone());
            }
            worded
        }
        _ => response,
    }
}

fn error(status: StatusCode) -> Option<AppError> {
    Some(match status {
        StatusCode::NOT_FOUND => AppError::UnknownPage,
        StatusCode::METHOD_NOT_ALLOWED => AppError::WrongMethod,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => AppError::WrongFormat,
        status if status.is_server_error() => AppError::Internal,
        _ => return None,
    })
}

/// As plain as it can be: it must also be right when rendering pages is what went wrong.
fn page(sentence: &str, backend: &Backend) -> String {
    let links: String = foot_links(Lang::Fr, None, &*backend.about)
        .into_iter()
        .map(|(path, words)| format!("<a href=\"{path}\">{}</a> ", escape(&words)))
        .collect();
    format!(
        "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\"><title>{sentence}</title>\
         <link rel=\"stylesheet\" href=\"{css}\"></head>\
         <body><main><h1>{sentence}</h1><p><a href=\"/\">{home}</a></p></main>\
         <footer class=\"foot\"><nav aria-label=\"{around}\">{links}</nav></footer></body></html>",
        css = backend.assets.css,
        home = text::all_forums(Lang::Fr),
        around = text::foot_navigation(Lang::Fr),
    )
}
