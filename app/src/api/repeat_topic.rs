//! Holding a topic once more.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Puts one more session of a topic on the board; interest stays with the topic.
#[server(endpoint = "repeat_topic")]
pub async fn repeat_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] cell: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let confirmed = parse::checked(&confirmed);
    let command = parse::id(&topic, Missing::Topic).and_then(|topic| {
        Ok(Command::Repeat {
            topic,
            cell: parse::cell(&cell)?,
            confirmed,
        })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::board(code)).await
}
