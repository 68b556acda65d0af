//! Adding a space.

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

/// Adds a room or corner, in the last column.
#[server(endpoint = "add_space")]
pub async fn add_space(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] name: String,
    #[server(default)] capacity: String,
    #[server(default)] places: String,
    #[server(default)] equipment: String,
    #[server(default)] accessibility: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let features = parse::features();
    let command = parse::space(&name, &capacity, &places, &equipment, &accessibility, features)
        .map(|details| Command::AddSpace { details });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        onward(next, paths::facilitation(code))
    })
    .await
}
