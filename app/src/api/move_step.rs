//! Putting the steps of the running order in order.

use domain::{Command, Missing, ShowCommand};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// `before` is the step in front of which it stands from now on; without, it is the last.
#[server(endpoint = "move_step")]
pub async fn move_step(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] step: String,
    #[server(default)] before: String,
) -> Result<(), AppError> {
    let before = before.parse().ok();
    let command = parse::id(&step, Missing::Step);
    let command = command.map(|step| Command::Show(ShowCommand::MoveStep { step, before }));
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::show(code)).await
}
