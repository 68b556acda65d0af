//! « Demander à quelqu’un de prendre les notes ».

use domain::{Command, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{act, came_from, known_person},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// Asks someone to take the notes; they accept or decline. A scribe hands over by this.
#[server(endpoint = "ask_scribe")]
pub async fn ask_scribe(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] person: String,
) -> Result<(), AppError> {
    let from = came_from();
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let to = known_person(form, &person).await?;
        let command = Command::AskScribe { session, to };
        let forums = &form.backend.forums;
        forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(from.unwrap_or_else(|| paths::report(&form.code, session)))
    })
    .await
}
