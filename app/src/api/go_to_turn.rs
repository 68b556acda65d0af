//! Who speaks next.

use domain::{Command, Missing, ShowCommand};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// `at` is the turn that the page showed, both counted from 0.
#[server(endpoint = "go_to_turn")]
pub async fn go_to_turn(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] step: String,
    #[server(default)] at: String,
    #[server(default)] turn: String,
) -> Result<(), AppError> {
    let command = parse::id(&step, Missing::Step).and_then(|step| {
        let from = parse::id(&at, Missing::Turn)?;
        let turn = parse::id(&turn, Missing::Turn)?;
        Ok(Command::Show(ShowCommand::GoToTurn { step, from, turn }))
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::remote(code)).await
}
