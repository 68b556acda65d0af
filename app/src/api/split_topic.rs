//! Two topics from one.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{submit, to_topic},
    },
    backend::Attached,
    error::AppError,
};

/// Makes a second topic out of one, which keeps its number, its cell and its interest. Leads to the new one.
#[server(endpoint = "split_topic")]
pub async fn split_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] title: String,
    #[server(default)] description: String,
    #[server(default)] kind: String,
) -> Result<(), AppError> {
    let needs = parse::features();
    let command = parse::id(&topic, Missing::Topic).and_then(|topic| {
        let (title, description, kind) = parse::topic(&title, &description, &kind)?;
        Ok(Command::Split {
            topic,
            title,
            description,
            kind,
            needs,
        })
    });
    submit(&code, &op, command, Attached::Nothing, to_topic(None)).await
}
