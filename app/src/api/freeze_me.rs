//! Asking that one's data is shown nowhere and used for nothing, or that it is again.

use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    error::AppError,
    paths,
};

/// Nothing is erased: it stays until the person decides.
#[server(endpoint = "freeze_me")]
pub async fn freeze_me(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let on = parse::checked(&on);
        form.backend.own_data.freeze(&form.code, &form.device, on).await?;
        Ok(format!(
            "{}?{}",
            paths::my_data(&form.code),
            if on { "gele" } else { "degele" }
        ))
    })
    .await
}
