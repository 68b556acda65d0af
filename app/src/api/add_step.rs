//! One more step of the running order.

use domain::{Command, ShowCommand};
use leptos::prelude::*;

use crate::{
    api::{step_fields, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// `before` is the step in front of which it stands; without, it is the last. The other fields are those of a step.
#[server(endpoint = "add_step")]
pub async fn add_step(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] before: String,
) -> Result<(), AppError> {
    let before = before.parse().ok();
    let command = step_fields::step().map(|details| Command::Show(ShowCommand::AddStep { details, before }));
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::show(code)).await
}
