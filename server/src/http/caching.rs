//! What browsers may keep. Files with a hash in their name never change; pages are asked for again.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderValue, header};

use crate::router::AppState;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Who is signed in is on the page; going back shows it at once all the same.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");

pub async fn cache(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let built = state.hashed && path.starts_with("/pkg/");
    let versioned = request.uri().query().is_some_and(|query| query.starts_with("v=")) && !path.starts_with("/f/");
    let mut response = next.run(request).await;
    let for_ever = (built || versioned) && response.status().is_success();
    response
        .headers_mut()
        .entry(header::CACHE_CONTROL)
        .or_insert(if for_ever { FOR_EVER } else { ASK_AGAIN });
    response
}
