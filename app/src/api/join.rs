//! Joining a forum.

use domain::PersonName;
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{act, is_local},
    },
    error::{AppError, Problem},
    paths,
};

/// Gives this browser a name in the forum, and keeps that its charters were accepted; nothing else is asked.
#[server(endpoint = "join")]
pub async fn join(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] name: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        let name = PersonName::parse(&name).map_err(|error| AppError::invalid("name", Problem::Text(error)))?;
        form.backend
            .people
            .join(&form.code, &form.device, name, accepted.clone())
            .await?;
        Ok(if is_local(&next) {
            next
        } else {
            paths::board(&form.code)
        })
    })
    .await
}
