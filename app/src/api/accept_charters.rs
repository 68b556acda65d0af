//! Accepting what has changed in the charters.

use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{act, onward},
    },
    error::AppError,
    paths,
};

/// For who is in the forum already: the boxes of the versions that are new to them, then back to what they were doing.
#[server(endpoint = "accept_charters")]
pub async fn accept_charters(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        form.backend
            .charters
            .accept(&form.code, &form.device, accepted.clone())
            .await?;
        Ok(onward(next, paths::board(&form.code)))
    })
    .await
}
