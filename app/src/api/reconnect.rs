//! A link by mail, for who gave an address.

use domain::EmailAddress;
use leptos::prelude::*;

use crate::{
    api::submit::act,
    error::{AppError, Problem},
    paths,
};

/// Answers alike whether the address is known or not.
#[server(endpoint = "reconnect")]
pub async fn reconnect(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] email: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let address = EmailAddress::parse(&email).ok_or(AppError::invalid("email", Problem::Email))?;
        form.backend.links.reconnect(&form.code, &form.device, address).await?;
        Ok(paths::reconnecting(&form.code))
    })
    .await
}
