//! Into the queue of announcements, and out of it.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::{AppError, Problem},
    paths,
};

/// With `on` the topic waits to be announced; without, it does no longer, or leaves the middle.
#[server(endpoint = "enqueue")]
pub async fn enqueue(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    let on = parse::checked(&on);
    let command = if topic.is_empty() {
        Err(AppError::invalid("topic", Problem::Choice))
    } else {
        parse::id(&topic, Missing::Topic).map(|topic| Command::Enqueue { topic, on })
    };
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::queue(code)).await
}
