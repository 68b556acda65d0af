//! Erasing someone who asked for it.

use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    error::AppError,
    paths,
};

/// An organiser does it when that person asks for it, aloud or in writing.
#[server(endpoint = "forget_person")]
pub async fn forget_person(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] person: String,
    #[server(default)] asked: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let person = parse::person(&person)?;
        let team = &form.backend.team;
        team.forget(&form.code, &form.device, person, parse::checked(&asked))
            .await?;
        Ok(format!("{}?efface", paths::people(&form.code)))
    })
    .await
}
