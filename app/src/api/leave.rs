//! Forgetting this browser.

use leptos::prelude::*;

use crate::{api::submit::act, error::AppError, paths};

/// The browser is forgotten in this forum; the person's topics stay.
#[server(endpoint = "leave")]
pub async fn leave(#[server(default)] code: String, #[server(default)] op: String) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        form.backend.people.leave(&form.code, &form.device).await?;
        Ok(paths::board(&form.code))
    })
    .await
}
