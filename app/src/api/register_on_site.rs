//! Registering someone on site.

use domain::PersonName;
use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    error::{AppError, Problem},
    paths,
};

/// For someone without a phone: their name, and that they accepted the charters aloud, in one transaction.
#[server(endpoint = "register_on_site")]
pub async fn register_on_site(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] name: String,
) -> Result<(), AppError> {
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        let name = PersonName::parse(&name).map_err(|error| AppError::invalid("name", Problem::Text(error)))?;
        let team = &form.backend.team;
        let person = team
            .register_on_site(&form.code, &form.device, form.op, name, accepted.clone())
            .await?;
        Ok(paths::on_site(&form.code, Some(person)))
    })
    .await
}
