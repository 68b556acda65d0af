//! Whom to tell about a weakness (RFC 9116, S0-20): the page that says how to reach who runs this instance.

use app::paths;
use axum::{extract::State, response::IntoResponse};
use http::header;

use crate::router::AppState;

pub async fn security_txt(State(state): State<AppState>) -> impl IntoResponse {
    let here = &state.backend.public_url;
    let today = state.backend.about.today();
    // Asked again long before: it is written anew at each request. The 28th is a day of every month.
    let (year, month, day) = (today.year + 1, today.month, today.day.min(28));
    let text = format!(
        "Contact: {here}{contact}\nExpires: {year:04}-{month:02}-{day:02}T00:00:00Z\nPreferred-Languages: fr, en\n\
         Canonical: {here}/.well-known/security.txt\n",
        contact = paths::help_here(),
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}
