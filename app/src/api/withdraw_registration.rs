//! Not coming after all.

use leptos::prelude::*;

use crate::{api::submit::act, error::AppError, paths};

/// One tap and no reason: nothing is asked, nothing is kept (S4-15).
#[server(endpoint = "withdraw_registration")]
pub async fn withdraw_registration(
    #[server(default)] code: String,
    #[server(default)] op: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        form.backend
            .registrations
            .withdraw(&form.code, &form.device, form.op)
            .await?;
        Ok(format!("{}?retrait", paths::registration(&form.code)))
    })
    .await
}
