//! A link to another device of one's own.

use leptos::prelude::*;

use crate::{api::submit::act, error::AppError, paths};

/// Makes it; the page that the form leads to shows it.
#[server(endpoint = "make_link")]
pub async fn make_link(#[server(default)] code: String, #[server(default)] op: String) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        form.backend.links.make(&form.code, &form.device, form.op).await?;
        Ok(paths::other_device(&form.code, Some(form.op.0)))
    })
    .await
}
