//! Writing a session's notes.

use domain::{Command, Missing, ReportText, SessionId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    backend::Attached,
    error::{AppError, Problem},
    paths,
};

/// Keeps the notes, from the revision that the form was filled from.
#[server(endpoint = "write_report")]
pub async fn write_report(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] revision: String,
    #[server(default)] text: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let revision = revision
            .parse()
            .map_err(|_| AppError::invalid("revision", Problem::Choice))?;
        let text = ReportText::parse(&text).map_err(|error| AppError::invalid("text", Problem::Text(error)))?;
        let command = Command::WriteReport {
            session,
            revision,
            empty: text.as_str().is_empty(),
        };
        let attached = Attached::Report(text);
        form.backend
            .forums
            .execute(&form.code, &form.device, form.op, command, attached)
            .await?;
        Ok(paths::report(&form.code, session))
    })
    .await
}
