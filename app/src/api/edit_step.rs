//! A step of the running order, changed.

use domain::{Command, Missing, ShowCommand};
use leptos::prelude::*;

use crate::{
    api::{parse, step_fields, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// `edition` is the one the form was filled from; another one in between is refused. The other fields are those of a
/// step.
#[server(endpoint = "edit_step")]
pub async fn edit_step(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] step: String,
    #[server(default)] edition: String,
) -> Result<(), AppError> {
    let details = step_fields::step();
    let command = parse::id(&step, Missing::Step).and_then(|step| {
        let (details, edition) = (details?, parse::id(&edition, Missing::Step)?);
        Ok(Command::Show(ShowCommand::EditStep { step, edition, details }))
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::show(code)).await
}
