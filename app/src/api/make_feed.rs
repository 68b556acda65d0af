//! An address of one's own day, for calendar programs.

use leptos::prelude::*;

use crate::{api::submit::act, error::AppError, paths};

/// Makes it, instead of the one before; the page that the form leads to shows it.
#[server(endpoint = "make_feed")]
pub async fn make_feed(#[server(default)] code: String, #[server(default)] op: String) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        form.backend.feeds.make(&form.code, &form.device, form.op).await?;
        Ok(paths::my_calendar(&form.code, Some(form.op.0)))
    })
    .await
}
