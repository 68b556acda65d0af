//! What every wall says until it is taken down.

use domain::{Command, ShowCommand, WallText};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// An empty message takes the one before down.
#[server(endpoint = "set_message")]
pub async fn set_message(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] message: String,
) -> Result<(), AppError> {
    let mut fields = parse::Fields::default();
    let message = fields.text("message", WallText::parse(&message));
    let command = fields.finish(message);
    let command = command.map(|message| Command::Show(ShowCommand::SetMessage { message }));
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::remote(code)).await
}
