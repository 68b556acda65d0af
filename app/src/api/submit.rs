//! How every form is answered. A browser without JavaScript is sent on (303): to the result, or back to its form
//! with the reason and all that was typed. Everyone else gets the status, the sentence as plain text, and in
//! `Location` the page that a browser would have been sent to.

use domain::{Command, ForumCode, Missing, PersonId, Rejection, TopicId};
use http::{HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::{
    api::parse,
    backend::{Attached, Backend, Device, Done, Op, Posted, Refusal, Sender},
    error::AppError,
    paths,
};

/// One posted form.
pub struct Submission {
    pub backend: Backend,
    pub code: ForumCode,
    pub device: Device,
    pub op: Op,
}

/// Sends a command to the forum and answers with `next`, the page that shows the result.
pub async fn submit(
    code: &str,
    op: &str,
    command: Result<Command, AppError>,
    attached: Attached,
    next: impl FnOnce(&ForumCode, &Done) -> String,
) -> Result<(), AppError> {
    act(code, op, async |form| {
        let done = form
            .backend
            .forums
            .execute(&form.code, &form.device, form.op, command?, attached)
            .await?;
        Ok(next(&form.code, &done))
    })
    .await
}

/// Where a form about a topic leads: to the one that came of it, else to the one it was about.
pub fn to_topic(seen: Option<TopicId>) -> impl FnOnce(&ForumCode, &Done) -> String {
    move |code, done| match done.topic.or(seen) {
        Some(topic) => paths::topic(code, topic),
        None => paths::board(code),
    }
}

/// Runs `action` for a posted form and answers with the page it names.
pub async fn act(
    code: &str,
    op: &str,
    action: impl AsyncFnOnce(&Submission) -> Result<String, AppError>,
) -> Result<(), AppError> {
    let backend = expect_context::<Backend>();
    let reply = Reply::new(&backend);
    let form = parse::code(code).and_then(|code| Ok((code, parse::op(op)?)));
    let result = match form {
        Ok((code, op)) => {
            action(&Submission {
                backend,
                code,
                device: reply.device.clone(),
                op,
            })
            .await
        }
        Err(error) => Err(error),
    };
    reply.answer(result)
}

/// Runs `action` for a posted form that belongs to no forum, and answers with the page it names.
pub async fn act_anywhere(
    op: &str,
    action: impl AsyncFnOnce(&Backend, &Device, Op) -> Result<String, AppError>,
) -> Result<(), AppError> {
    let backend = expect_context::<Backend>();
    let reply = Reply::new(&backend);
    let result = match parse::op(op) {
        Ok(op) => action(&backend, &reply.device, op).await,
        Err(error) => Err(error),
    };
    reply.answer(result)
}

/// The request being answered. Contexts are read before the first await and kept.
struct Reply {
    backend: Backend,
    response: ResponseOptions,
    accepts_html: bool,
    device: Device,
    posted: Posted,
    action: String,
}

impl Reply {
    fn new(backend: &Backend) -> Self {
        let response = expect_context::<ResponseOptions>();
        let parts = expect_context::<Parts>();
        let sender = parts.extensions.get::<Sender>().and_then(|sender| sender.0.clone());
        // A first post without a cookie gets one with its answer, so that a refusal finds its way back.
        let device = sender.unwrap_or_else(|| {
            let (device, cookie) = backend.people.new_device();
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                response.append_header(header::SET_COOKIE, cookie);
            }
            device
        });
        Self {
            backend: backend.clone(),
            response,
            accepts_html: accepts_html(&parts),
            device,
            posted: parse::posted(),
            action: parts.uri.path().to_owned(),
        }
    }

    fn answer(self, result: Result<String, AppError>) -> Result<(), AppError> {
        match result {
            Ok(next) => {
                self.send_to(&next, StatusCode::OK);
                Ok(())
            }
            Err(error) => {
                self.refuse(&error);
                Err(error)
            }
        }
    }

    fn send_to(&self, path: &str, otherwise: StatusCode) {
        self.response.set_status(if self.accepts_html {
            StatusCode::SEE_OTHER
        } else {
            otherwise
        });
        if let Ok(path) = HeaderValue::from_str(path) {
            self.response.insert_header(header::LOCATION, path);
        }
    }

    fn refuse(&self, error: &AppError) {
        let path = refuse(&self.backend, &self.device, &self.action, &self.posted, error);
        self.send_to(&path, error.status());
        if let AppError::TooMany { seconds } = error {
            self.response
                .insert_header(header::RETRY_AFTER, HeaderValue::from(*seconds));
        }
    }
}

/// Forms in which one accepts charters.
const BOXES: [&str; 4] = ["/api/register", "/api/join", "/api/enter", "/api/accept_charters"];

/// Keeps a refused form for its device and says which page shows it again: the form's own, or for someone without
/// a name yet the one where they give it, which then leads back.
pub fn refuse(backend: &Backend, device: &Device, action: &str, posted: &Posted, error: &AppError) -> String {
    let from = posted.get("from").filter(|from| is_local(from)).unwrap_or("/");
    // A fresh name for the refusal: `op` may be missing, and the form gets a new one anyway.
    let kept = backend.people.new_op();
    let refusal = Refusal {
        error: Some(error.clone()),
        action: action.to_owned(),
        fields: posted.kept(),
    };
    backend.refusals.keep(device, kept, refusal);
    let separator = if from.contains('?') { '&' } else { '?' };
    let back = format!("{from}{separator}refus={}", kept.0);
    let code = posted.get("code").and_then(ForumCode::parse);
    match (error, code) {
        (AppError::NotJoined, Some(code)) => {
            format!("{}?suite={}", paths::join(&code), paths::encode(&back))
        }
        // The forms that have the boxes say it beside them.
        (AppError::NotAccepted { .. }, Some(code)) if !BOXES.contains(&action) => {
            format!("{}?suite={}", paths::accept(&code), paths::encode(&back))
        }
        _ => back,
    }
}

/// Keeps a form for its device, with nothing wrong in it, and says where it is read over: on its own page.
pub fn read_over(form: &Submission, action: &str, posted: &Posted) -> String {
    let from = posted.get("from").filter(|from| is_local(from)).unwrap_or("/");
    let kept = form.backend.people.new_op();
    let preview = Refusal {
        error: None,
        action: action.to_owned(),
        fields: posted.kept(),
    };
    form.backend.refusals.keep(&form.device, kept, preview);
    format!("{from}?refus={}", kept.0)
}

/// The page that a form was sent from, for those that lead back to it. To be asked before the first await.
pub fn came_from() -> Option<String> {
    let from = parse::posted().get("from").map(str::to_owned);
    from.filter(|from| is_local(from))
}

/// A person of this forum, by an id from one of our own pages. Whoever left meanwhile leads nothing any more.
pub async fn known_person(form: &Submission, raw: &str) -> Result<PersonId, AppError> {
    let person = parse::person(raw)?;
    let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
    let known = seen.names.contains_key(&person);
    let unknown = || Rejection::Unknown { what: Missing::Person }.into();
    known.then_some(person).ok_or_else(unknown)
}

/// Where a form leads whose page was opened on the way to something: there, if it is a page of ours.
#[must_use]
pub fn onward(next: String, otherwise: String) -> String {
    if is_local(&next) { next } else { otherwise }
}

/// A path of this site, so that no form can be made to lead elsewhere.
#[must_use]
pub fn is_local(path: &str) -> bool {
    let second = path.as_bytes().get(1);
    path.starts_with('/')
        && second != Some(&b'/')
        && second != Some(&b'\\')
        && path.bytes().all(|b| b.is_ascii_graphic())
}

fn accepts_html(parts: &Parts) -> bool {
    let accept = parts.headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}
