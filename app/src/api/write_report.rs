//! Writing a session's report. Two scribes at once lose nothing: what only one of them changed is merged, and what
//! both changed comes back with both versions, to choose from.

use domain::{Command, Missing, Rejection, ReportFields, SessionId, decide, merge};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{Submission, act},
    },
    backend::{Attached, Seen},
    error::{AppError, Problem},
    paths,
    report_form::{ReportForm, settled},
};

/// How often what was written meanwhile is merged again: whoever is slower than that has others to wait for.
const ATTEMPTS: usize = 4;

/// Keeps the report, from the revision that the form was filled from, and gives up the draft of it.
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
        let revision: u32 = revision
            .parse()
            .map_err(|_| AppError::invalid("revision", Problem::Choice))?;
        let typed = ReportForm::typed(&posted.0).read()?;
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        // Before anything is said of what others wrote.
        if seen.me.person().is_none() {
            return Err(AppError::NotJoined);
        }
        may_write(&seen, session)?;
        let base = match revision {
            0 => Some(ReportFields::default()),
            _ => form.backend.reports.revision(&form.code, session, revision).await?,
        };
        let base = base.ok_or(AppError::invalid("revision", Problem::Choice))?;
        let mine = settled(&posted.0, typed, &base)?;
        write(form, session, &base, &mine).await?;
        form.backend
            .reports
            .keep_draft(&form.code, &form.device, session, None)
            .await?;
        Ok(paths::report(&form.code, session))
    })
    .await
}

/// Whether the rules let the sender write this report at all, whichever revision it is at.
pub(super) fn may_write(seen: &Seen, session: SessionId) -> Result<(), AppError> {
    let known = seen.forum.sessions.get(&session);
    let command = Command::WriteReport {
        session,
        revision: known.map_or(0, |session| session.report.revision),
        empty: false,
    };
    decide(&seen.forum, &seen.me, seen.now, command)?;
    Ok(())
}

pub(super) async fn write(
    form: &Submission,
    session: SessionId,
    base: &ReportFields,
    mine: &ReportFields,
) -> Result<(), AppError> {
    let forums = &form.backend.forums;
    for attempt in 0..ATTEMPTS {
        let now = forums.report(&form.code, session).await?;
        let merged = merge(base, mine, &now.fields);
        if !merged.conflicts.is_empty() {
            return Err(Rejection::Edited.into());
        }
        // Sent again, or nothing was changed: it is so already.
        if merged.fields == now.fields {
            return Ok(());
        }
        let command = Command::WriteReport {
            session,
            revision: now.revision,
            empty: merged.fields.is_empty(),
        };
        let attached = Attached::Report(Box::new(merged.fields));
        // An `op` that was refused stays so.
        let op = if attempt == 0 {
            form.op
        } else {
            form.backend.people.new_op()
        };
        match forums.execute(&form.code, &form.device, op, command, attached).await {
            // Someone was faster.
            Err(AppError::Rejected(Rejection::Edited)) => {}
            done => return done.map(drop),
        }
    }
    Err(Rejection::Edited.into())
}
