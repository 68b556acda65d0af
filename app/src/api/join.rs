//! Joining a forum.

use domain::PersonName;
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        profile::profile,
        submit::{act, onward},
    },
    backend::Newcomer,
    error::AppError,
    paths,
};

/// Gives this browser a name in the forum, and keeps that its charters were accepted. What else people say of
/// themselves is theirs to give.
#[server(endpoint = "join")]
pub async fn join(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] practical: String,
    #[server(default)] entry: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let (accepted, posted) = (parse::accepted(), parse::posted());
    act(&code, &op, async |form| {
        let mut fields = Fields::default();
        let name = fields.text("name", PersonName::parse(&name));
        let contact = fields.contact(&email, &practical);
        let profile = profile(&mut fields, &posted);
        let newcomer = name.zip(contact).map(|(name, contact)| Newcomer {
            contact,
            entry,
            ..Newcomer::new(name, accepted)
        });
        let (newcomer, profile) = fields.finish(newcomer.zip(profile))?;
        form.backend.people.join(&form.code, &form.device, newcomer).await?;
        if let Some(profile) = profile {
            let own_data = &form.backend.own_data;
            own_data.introduce(&form.code, &form.device, profile).await?;
        }
        Ok(onward(next, paths::board(&form.code)))
    })
    .await
}
