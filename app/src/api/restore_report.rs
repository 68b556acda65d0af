//! Saying again what a report said before: a new revision, so that nothing after it is lost.

use domain::{Command, Missing, Rejection, SessionId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    backend::Attached,
    error::{AppError, Problem},
    paths,
};

/// `revision` is the one that was newest on the page, `version` the one to say again.
#[server(endpoint = "restore_report")]
pub async fn restore_report(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] revision: String,
    #[server(default)] version: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let number = |raw: &str, field| {
            raw.parse::<u32>()
                .map_err(|_| AppError::invalid(field, Problem::Choice))
        };
        let (revision, version) = (number(&revision, "revision")?, number(&version, "version")?);
        let fields = form.backend.reports.revision(&form.code, session, version).await?;
        let fields = fields.ok_or(Rejection::Unknown { what: Missing::Session })?;
        let command = Command::WriteReport {
            session,
            revision,
            empty: fields.is_empty(),
        };
        let attached = Attached::Report(Box::new(fields));
        form.backend
            .forums
            .execute(&form.code, &form.device, form.op, command, attached)
            .await?;
        Ok(paths::report(&form.code, session))
    })
    .await
}
