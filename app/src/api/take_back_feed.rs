//! Taking the address of one's own day back.

use leptos::prelude::*;

use crate::{api::submit::act, error::AppError, paths};

/// Calendars that had it are told that there is no such page.
#[server(endpoint = "take_back_feed")]
pub async fn take_back_feed(#[server(default)] code: String, #[server(default)] op: String) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        form.backend.feeds.take_back(&form.code, &form.device).await?;
        Ok(paths::my_calendar(&form.code, None))
    })
    .await
}
