//! Putting the queue of announcements in order.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// `before` is the topic in front of which it waits from now on; without, it is the last.
#[server(endpoint = "reorder")]
pub async fn reorder(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] before: String,
) -> Result<(), AppError> {
    let topic = parse::id(&topic, Missing::Topic);
    let before = before.parse().ok();
    let command = topic.map(|topic| Command::Reorder { topic, before });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::queue(code)).await
}
