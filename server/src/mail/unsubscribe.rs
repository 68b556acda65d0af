//! `/f/{code}/ne-plus-recevoir/{token}`: what the button of our page posts to, and what a mail program posts to by itself
//! when its reader presses its own button (RFC 8058). Neither needs a cookie or a name.

use app::{error::AppError, paths};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::ForumCode;
use http::HeaderMap;
use uuid::Uuid;

use crate::{http::answers, router::AppState};

pub async fn unsubscribe(
    State(state): State<AppState>,
    Path((code, token)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let html = answers::accepts_html(&headers);
    match forget(&state, &code, &token).await {
        Ok(page) if html => Redirect::to(&page).into_response(),
        Ok(_) => "ok".into_response(),
        Err(error) => answers::refuse(html, &error, &state.backend),
    }
}

async fn forget(state: &AppState, code: &str, token: &str) -> Result<String, AppError> {
    let code = ForumCode::parse(code).ok_or(AppError::UnknownForum)?;
    let token: Uuid = token.parse().map_err(|_| AppError::UnknownPage)?;
    state.instance.unsubscribe(&code, token).await?;
    Ok(paths::unsubscribe(&code, token))
}
