//! Withdrawing a topic.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Takes a topic off the board and the lists; its cells become free.
#[server(endpoint = "withdraw_topic")]
pub async fn withdraw_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
) -> Result<(), AppError> {
    let command = parse::id(&topic, Missing::Topic).map(|topic| Command::Withdraw { topic });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::board(code)).await
}
