//! Placing a topic.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Puts a topic that has no cell on the board.
#[server(endpoint = "place_topic")]
pub async fn place_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] cell: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let confirmed = parse::checked(&confirmed);
    let command = parse::id(&topic, Missing::Topic).and_then(|topic| {
        Ok(Command::Place {
            topic,
            cell: parse::cell(&cell)?,
            confirmed,
        })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::board(code)).await
}
