//! Declining to take notes, or taking back that one asked.

use domain::{Command, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{act, came_from},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// Someone is not asked to take the notes any more: they declined, or who asked took it back.
#[server(endpoint = "drop_scribe_ask")]
pub async fn drop_scribe_ask(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] person: String,
) -> Result<(), AppError> {
    let from = came_from();
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let to = parse::person(&person)?;
        let command = Command::DropScribeAsk { session, to };
        let forums = &form.backend.forums;
        forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(from.unwrap_or_else(|| paths::report(&form.code, session)))
    })
    .await
}
