//! Writing a session's notes.

use domain::{Command, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    backend::Attached,
    error::{AppError, Problem},
    paths,
    report_form::ReportForm,
};

/// Keeps the report, from the revision that the form was filled from.
#[server(endpoint = "write_report")]
pub async fn write_report(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] revision: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let revision = revision
            .parse()
            .map_err(|_| AppError::invalid("revision", Problem::Choice))?;
        let fields = ReportForm::typed(&posted.0).read()?;
        let command = Command::WriteReport {
            session,
            revision,
            empty: fields.is_empty(),
        };
        form.backend
            .forums
            .execute(
                &form.code,
                &form.device,
                form.op,
                command,
                Attached::Report(Box::new(fields)),
            )
            .await?;
        Ok(paths::report(&form.code, session))
    })
    .await
}
