//! Editing a space.

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

/// Changes what a room is called, holds and offers.
#[server(endpoint = "edit_space")]
pub async fn edit_space(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] space: String,
    #[server(default)] name: String,
    #[server(default)] capacity: String,
    #[server(default)] places: String,
    #[server(default)] equipment: String,
    #[server(default)] accessibility: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let features = parse::features();
    let command = parse::id(&space, Missing::Space).and_then(|space| {
        let details = parse::space(&name, &capacity, &places, &equipment, &accessibility, features)?;
        Ok(Command::EditSpace { space, details })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        onward(next, paths::facilitation(code))
    })
    .await
}
