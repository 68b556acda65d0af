//! Editing a topic.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::{AppError, Problem},
    paths,
};

/// Changes a topic's words, from the edition that the form was filled from.
#[server(endpoint = "edit_topic")]
pub async fn edit_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] edition: String,
    #[server(default)] title: String,
    #[server(default)] description: String,
    #[server(default)] kind: String,
) -> Result<(), AppError> {
    let needs = parse::features();
    let command = parse::id(&topic, Missing::Topic).and_then(|topic| {
        let edition = edition
            .parse()
            .map_err(|_| AppError::invalid("edition", Problem::Choice))?;
        let (title, description, kind) = parse::topic(&title, &description, &kind)?;
        Ok(Command::Edit {
            topic,
            edition,
            title,
            description,
            kind,
            needs,
        })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        format!("{}/sujet/{topic}", paths::board(code))
    })
    .await
}
