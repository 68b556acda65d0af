//! Declining to change places, or taking back the question.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{came_from, submit},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// `session` asked to change places with `with`: whoever asked takes it back, whoever was asked declines.
#[server(endpoint = "drop_swap")]
pub async fn drop_swap(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] with: String,
) -> Result<(), AppError> {
    let command = parse::id(&session, Missing::Session).and_then(|session| {
        let with = parse::id(&with, Missing::Session)?;
        Ok(Command::DropSwap { session, with })
    });
    let from = came_from();
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        from.unwrap_or_else(|| paths::board(code))
    })
    .await
}
