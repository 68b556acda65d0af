//! Proposing a topic.

use domain::{Command, PersonId, PersonName};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{Submission, act},
    },
    backend::Attached,
    error::{AppError, Problem},
    paths,
};

/// What someone wants to talk about. From a free cell, the topic is offered that cell next; a facilitator may
/// propose for someone without a phone.
#[server(endpoint = "propose_topic")]
pub async fn propose_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] title: String,
    #[server(default)] description: String,
    #[server(default)] kind: String,
    #[server(default)] on_behalf: String,
    #[server(default)] cell: String,
) -> Result<(), AppError> {
    let needs = parse::features();
    act(&code, &op, async |form| {
        let (title, description, kind) = parse::topic(&title, &description, &kind)?;
        let (convener, attached) = convener(form, &on_behalf).await?;
        let command = Command::Propose {
            convener,
            title,
            description,
            kind,
            needs,
        };
        let done = form
            .backend
            .forums
            .execute(&form.code, &form.device, form.op, command, attached)
            .await?;
        Ok(match (done.topic, parse::cell(&cell)) {
            (Some(topic), Ok(cell)) => {
                let place = paths::place_topic(&form.code, topic);
                format!("{place}?creneau={}&salle={}", cell.slot, cell.space)
            }
            (Some(topic), Err(_)) => paths::topic(&form.code, topic),
            (None, _) => paths::board(&form.code),
        })
    })
    .await
}

async fn convener(form: &Submission, on_behalf: &str) -> Result<(PersonId, Attached), AppError> {
    let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
    let id = seen.me.person().ok_or(AppError::NotJoined)?;
    if !seen.me.is_facilitator() || on_behalf.trim().is_empty() {
        return Ok((id, Attached::Nothing));
    }
    let name = PersonName::parse(on_behalf).map_err(|error| AppError::invalid("on_behalf", Problem::Text(error)))?;
    // The submission's own random name serves as the new person's, so that a retry makes nobody twice.
    Ok((PersonId(form.op.0), Attached::Person(name)))
}
