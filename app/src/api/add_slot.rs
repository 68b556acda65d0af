//! Adding a slot.

use domain::Command;
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{onward, submit},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// Adds a period to the day.
#[server(endpoint = "add_slot")]
pub async fn add_slot(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] start: String,
    #[server(default)] end: String,
    #[server(default)] title: String,
    #[server(default)] common: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let command = parse::slot(&start, &end, &title, &common).map(|details| Command::AddSlot { details });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        onward(next, paths::facilitation(code))
    })
    .await
}
