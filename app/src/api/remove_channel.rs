//! No longer sending reports somewhere.

use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    error::AppError,
    paths,
};

/// Removes a channel, and deletes its secrets.
#[server(endpoint = "remove_channel")]
pub async fn remove_channel(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] channel: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let channel = parse::channel(&channel)?;
        let sharing = &form.backend.sharing;
        sharing.remove_channel(&form.code, &form.device, channel).await?;
        Ok(paths::channels(&form.code, Some("retire")))
    })
    .await
}
