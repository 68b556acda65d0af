//! « J'ai lu »

use domain::{ActId, Missing};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{act as answer, came_from},
    },
    error::AppError,
    paths,
};

/// What concerns the sender is read up to this act.
#[server(endpoint = "read_to_know")]
pub async fn read_to_know(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    let from = came_from();
    answer(&code, &op, async |form| {
        let until: ActId = parse::id(&act, Missing::Act)?;
        form.backend.to_know.read(&form.code, &form.device, until).await?;
        Ok(from.unwrap_or_else(|| paths::my_day(&form.code)))
    })
    .await
}
