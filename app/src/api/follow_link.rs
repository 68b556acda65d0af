//! Using a link that opens someone's account.

use leptos::prelude::*;

use crate::{api::submit::act, error::AppError, paths};

/// Makes this browser that of whom the link is for. The link is used up.
#[server(endpoint = "follow_link")]
pub async fn follow_link(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] token: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        form.backend.links.follow(&form.code, &form.device, &token).await?;
        Ok(paths::my_day(&form.code))
    })
    .await
}
