//! « Je prends les notes ».

use domain::{Command, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// With `on` the sender takes the notes of a session from now on; without, not any more. Leads to the notes.
#[server(endpoint = "set_scribe")]
pub async fn set_scribe(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    let on = parse::checked(&on);
    let session: Result<SessionId, AppError> = parse::id(&session, Missing::Session);
    let page = session.clone().ok();
    let command = session.map(|session| Command::SetScribe { session, on });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        page.map_or_else(|| paths::board(code), |session| paths::report(code, session))
    })
    .await
}
