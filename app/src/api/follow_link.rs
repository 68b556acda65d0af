//! Using a link that opens someone's account.

use domain::Phase;
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
        // Who shows by it that an address is theirs, before the day, goes on to register.
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        let registers = seen.forum.phase == Phase::Registration && seen.registered.is_none();
        Ok(if registers {
            paths::registration(&form.code)
        } else {
            paths::my_day(&form.code)
        })
    })
    .await
}
