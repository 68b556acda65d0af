//! Withdrawing one session of a topic.

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

/// A session that waits for a place is not held after all; its topic stays.
#[server(endpoint = "withdraw_session")]
pub async fn withdraw_session(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
) -> Result<(), AppError> {
    let page = came_from();
    let command = parse::id(&session, Missing::Session).map(|session| Command::WithdrawSession { session });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        page.unwrap_or_else(|| paths::board(code))
    })
    .await
}
