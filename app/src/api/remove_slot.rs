//! Removing a slot.

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

/// Removes a slot; its sessions go to « En attente ».
#[server(endpoint = "remove_slot")]
pub async fn remove_slot(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] slot: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let command = parse::id(&slot, Missing::Slot).map(|slot| Command::RemoveSlot { slot });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        onward(next, paths::facilitation(code))
    })
    .await
}
