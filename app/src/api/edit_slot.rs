//! Editing a slot.

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

/// Changes when a slot is and what it is for.
#[server(endpoint = "edit_slot")]
pub async fn edit_slot(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] slot: String,
    #[server(default)] start: String,
    #[server(default)] end: String,
    #[server(default)] title: String,
    #[server(default)] common: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let command = parse::id(&slot, Missing::Slot).and_then(|slot| {
        Ok(Command::EditSlot {
            slot,
            details: parse::slot(&start, &end, &title, &common)?,
        })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        onward(next, paths::facilitation(code))
    })
    .await
}
