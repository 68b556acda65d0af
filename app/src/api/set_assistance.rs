//! Saying what one needs to take part.

use domain::Assistance;
use leptos::prelude::*;

use crate::{
    api::submit::act,
    error::{AppError, Problem},
    paths,
};

/// For the organisers; an empty text takes it back.
#[server(endpoint = "set_assistance")]
pub async fn set_assistance(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] assistance: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let assistance =
            Assistance::parse(&assistance).map_err(|error| AppError::invalid("assistance", Problem::Text(error)))?;
        form.backend
            .registrations
            .set_assistance(&form.code, &form.device, assistance)
            .await?;
        Ok(format!("{}?enregistre#besoins", paths::registration(&form.code)))
    })
    .await
}
