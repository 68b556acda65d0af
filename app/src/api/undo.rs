//! « Annuler ».

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{came_from, submit},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// Takes an act back: one's own for half a minute, any act for a facilitator. Leads back to where it was asked.
#[server(endpoint = "undo")]
pub async fn undo(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    let command = parse::id(&act, Missing::Act).map(|act| Command::Undo { act });
    let from = came_from();
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        from.unwrap_or_else(|| paths::board(code))
    })
    .await
}
