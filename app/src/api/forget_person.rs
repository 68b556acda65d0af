//! Erasing someone who has no browser to do it with.

use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    error::AppError,
    paths,
};

/// An organiser does it when that person asks for it.
#[server(endpoint = "forget_person")]
pub async fn forget_person(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] person: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let person = parse::person(&person)?;
        form.backend.team.forget(&form.code, &form.device, person).await?;
        Ok(format!("{}?efface", paths::people(&form.code)))
    })
    .await
}
