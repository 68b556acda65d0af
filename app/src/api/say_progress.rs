//! « On en est à… ».

use domain::{Command, Missing, ProgressLine, SessionId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{act, came_from},
    },
    backend::Attached,
    error::{AppError, Problem},
    paths,
};

/// Says what a session is at just now, on its card; an empty line says nothing any more.
#[server(endpoint = "say_progress")]
pub async fn say_progress(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] line: String,
) -> Result<(), AppError> {
    let from = came_from();
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let line = ProgressLine::parse(&line).map_err(|error| AppError::invalid("line", Problem::Text(error)))?;
        let command = Command::SayProgress { session, line };
        let forums = &form.backend.forums;
        forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(from.unwrap_or_else(|| paths::report(&form.code, session)))
    })
    .await
}
