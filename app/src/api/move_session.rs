//! Moving a session.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Moves a session from the cell the person saw it in to a free one.
#[server(endpoint = "move_session")]
pub async fn move_session(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] was: String,
    #[server(default)] cell: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let confirmed = parse::checked(&confirmed);
    let command = parse::id(&session, Missing::Session).and_then(|session| {
        Ok(Command::Move {
            session,
            from: parse::cell(&was)?,
            to: parse::cell(&cell)?,
            confirmed,
        })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::board(code)).await
}
