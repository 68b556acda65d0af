//! Joining as a facilitator.

use domain::PersonName;
use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    backend::Newcomer,
    error::{AppError, Problem},
    paths,
};

/// Opens the facilitator's page to the bearer of an invitation link. The link itself changes nothing: a mail
/// scanner that follows it does not enter.
#[server(endpoint = "enter")]
pub async fn enter(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] name: String,
    #[server(default)] key: String,
) -> Result<(), AppError> {
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        let name = PersonName::parse(&name).map_err(|error| AppError::invalid("name", Problem::Text(error)))?;
        let newcomer = Newcomer::new(name, accepted);
        form.backend
            .people
            .enter(&form.code, &form.device, newcomer, &key)
            .await?;
        Ok(paths::facilitation(&form.code))
    })
    .await
}
