//! Taking a step out of the running order.

use domain::{Command, Missing, ShowCommand};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Not the one in which the day is. The history brings it back.
#[server(endpoint = "remove_step")]
pub async fn remove_step(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] step: String,
) -> Result<(), AppError> {
    let command = parse::id(&step, Missing::Step).map(|step| Command::Show(ShowCommand::RemoveStep { step }));
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::show(code)).await
}
