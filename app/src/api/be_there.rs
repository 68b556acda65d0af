//! « J'y suis », « Je papillonne ».

use leptos::prelude::*;

use crate::{
    api::submit::{act, came_from},
    error::AppError,
    paths, places,
};

/// Where one is, until the slot is over: absolute, so that a retry is harmless; written nowhere, so that `op` is not kept.
#[server(endpoint = "be_there")]
pub async fn be_there(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] at: String,
) -> Result<(), AppError> {
    let from = came_from();
    act(&code, &op, async |form| {
        let whereabouts = places::parse_whereabouts(&at)?;
        let presences = &form.backend.presences;
        presences.be_there(&form.code, &form.device, whereabouts).await?;
        let page = from.unwrap_or_else(|| paths::now(&form.code));
        Ok(format!("{page}#ici"))
    })
    .await
}
