//! Publishing a report, with what artificial intelligence did for it (S1-03).

use domain::{AiAssistance, Command, Declaration, Missing, ReportDetail, ReportLine, SessionId, TextError};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::act,
    },
    backend::{Attached, Posted},
    error::{AppError, Problem},
    paths,
};

/// Publishes the revision that the page showed, or declares something else of it. One has to choose: there is no
/// default.
#[server(endpoint = "publish_report")]
pub async fn publish_report(
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
        let declaration = declaration(&posted)?;
        let command = Command::PublishReport {
            session,
            revision,
            assistance: declaration.assistance,
        };
        let attached = Attached::Declaration(Box::new(declaration));
        form.backend
            .forums
            .execute(&form.code, &form.device, form.op, command, attached)
            .await?;
        Ok(paths::report(&form.code, session))
    })
    .await
}

/// What is asked of assistance is kept of nothing else: whoever says « aucune » may have typed a tool before.
fn declaration(posted: &Posted) -> Result<Declaration, AppError> {
    let raw = |name| posted.get(name).unwrap_or_default();
    let mut fields = Fields::default();
    let assistance = fields.choice("assistance", raw("assistance"));
    if assistance == Some(AiAssistance::None) {
        return Ok(Declaration::unassisted());
    }
    let some = |text: ReportDetail| {
        if text.is_empty() {
            Err(TextError::Missing)
        } else {
            Ok(text)
        }
    };
    let tool = fields.text("tool", ReportDetail::parse(raw("tool")).and_then(some));
    let why = ReportLine::parse(raw("why")).and_then(|why| {
        if why.is_empty() {
            Err(TextError::Missing)
        } else {
            Ok(why)
        }
    });
    let why = fields.text("why", why);
    let reviewer = fields.text("reviewer", ReportDetail::parse(raw("reviewer")).and_then(some));
    // Without a choice that alone is said.
    let Some(assistance) = assistance else {
        return Err(AppError::invalid("assistance", Problem::Choice));
    };
    let read = tool.zip(why).zip(reviewer);
    fields.finish(read.map(|((tool, why), reviewer)| Declaration {
        assistance,
        tool,
        why,
        reviewer,
        vouched: parse::checked(raw("vouched")),
    }))
}
