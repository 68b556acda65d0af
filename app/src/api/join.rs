//! Joining a forum.

use domain::PersonName;
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::{act, is_local},
    },
    backend::{Accepted, Newcomer},
    error::AppError,
    paths,
};

/// Gives this browser a name in the forum, and keeps that its charters were accepted; nothing else is asked.
#[server(endpoint = "join")]
pub async fn join(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] practical: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        let newcomer = newcomer(&name, &email, &practical, accepted)?;
        form.backend.people.join(&form.code, &form.device, newcomer).await?;
        Ok(if is_local(&next) {
            next
        } else {
            paths::board(&form.code)
        })
    })
    .await
}

fn newcomer(name: &str, email: &str, practical: &str, accepted: Vec<Accepted>) -> Result<Newcomer, AppError> {
    let mut fields = Fields::default();
    let name = fields.text("name", PersonName::parse(name));
    let contact = fields.contact(email, practical);
    let newcomer = name.zip(contact).map(|(name, contact)| Newcomer {
        name,
        accepted,
        contact,
    });
    fields.finish(newcomer)
}
