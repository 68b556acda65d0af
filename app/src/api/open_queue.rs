//! Opening and closing the queue of announcements.

use domain::Command;
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// With `open`, conveners may put themselves into the queue; without, only facilitators add to it.
#[server(endpoint = "open_queue")]
pub async fn open_queue(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] open: String,
) -> Result<(), AppError> {
    let open = parse::checked(&open);
    let command = Command::OpenQueue { open };
    submit(&code, &op, Ok(command), Attached::Nothing, |code, _| paths::queue(code)).await
}
