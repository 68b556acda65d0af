//! Taking a session off the board for now.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Sends a session back to « En attente ».
#[server(endpoint = "park_session")]
pub async fn park_session(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] was: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let confirmed = parse::checked(&confirmed);
    let command = parse::id(&session, Missing::Session).and_then(|session| {
        Ok(Command::Park {
            session,
            from: parse::cell(&was)?,
            confirmed,
        })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::board(code)).await
}
