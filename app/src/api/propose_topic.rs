//! Proposing a topic.

use domain::{Command, PersonId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{Submission, act, known_person},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// What someone wants to talk about. From a free cell, the topic is offered that cell next; a facilitator may
/// propose for someone else, such as who was registered on site.
#[server(endpoint = "propose_topic")]
pub async fn propose_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] title: String,
    #[server(default)] description: String,
    #[server(default)] kind: String,
    #[server(default)] person: String,
    #[server(default)] cell: String,
) -> Result<(), AppError> {
    let needs = parse::features();
    act(&code, &op, async |form| {
        let (title, description, kind) = parse::topic(&title, &description, &kind)?;
        let command = Command::Propose {
            convener: convener(form, &person).await?,
            title,
            description,
            kind,
            needs,
        };
        let done = form
            .backend
            .forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
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

/// Who sends the form, unless it names someone.
async fn convener(form: &Submission, person: &str) -> Result<PersonId, AppError> {
    if !person.is_empty() {
        return known_person(form, person).await;
    }
    let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
    seen.me.person().ok_or(AppError::NotJoined)
}
