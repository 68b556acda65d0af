//! Attaching files to a report. The one write that is not a server function: its body streams.

use app::{
    api,
    backend::{Device, People, Posted, Sender},
    error::AppError,
    paths,
};
use axum::{
    Extension,
    extract::{FromRequest, Multipart, Path, Request, State},
    response::{IntoResponse, Response},
};
use domain::{ForumCode, Missing, Rejection, SessionId};
use http::{HeaderValue, StatusCode, header};

use super::{attach::Attaching, form::Sent};
use crate::{http::answers, router::AppState};

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

/// Returns the page that shows the files.
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
    // Where a refusal leads, also when the form did not get as far as saying it.
    posted.0.push(("code".to_owned(), code.to_string()));
    posted.0.push(("from".to_owned(), paths::report(&code, session)));
    let attaching = Attaching {
        state,
        forum: state.instance.find(&code, Some(device)).await?,
        code: &code,
        device,
        session,
    };
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| AppError::WrongFormat)?;
    let mut sent = Sent::default();
    let read = match attaching.is_allowed() {
        Ok(()) => sent.read(&mut form, &attaching, posted).await,
        Err(error) => Err(error),
    };
    if let Err(error) = read {
        sent.drain(form).await;
        return Err(error);
    }
    sent.answer()?;
    Ok(paths::files(&code, session))
}
