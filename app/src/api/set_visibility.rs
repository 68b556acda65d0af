//! Saying who may read the notes of a session.

use domain::{Command, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::submit,
    },
    backend::Attached,
    error::AppError,
    paths,
};

#[server(endpoint = "set_visibility")]
pub async fn set_visibility(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] visibility: String,
) -> Result<(), AppError> {
    let session: Result<SessionId, AppError> = parse::id(&session, Missing::Session);
    let command = session.clone().and_then(|session| {
        let mut fields = Fields::default();
        let visibility = fields.choice("visibility", &visibility);
        let visibility = fields.finish(visibility)?;
        Ok(Command::SetVisibility { session, visibility })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        session.map_or_else(|_| paths::reports(code), |session| paths::report(code, session))
    })
    .await
}
