//! Removing a space.

use domain::{Command, Missing};
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

/// Removes a space; its sessions go to « En attente ».
#[server(endpoint = "remove_space")]
pub async fn remove_space(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] space: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let command = parse::id(&space, Missing::Space).map(|space| Command::RemoveSpace { space });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        onward(next, paths::facilitation(code))
    })
    .await
}
