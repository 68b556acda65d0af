//! Taking a screen's link back.

use leptos::prelude::*;

use crate::{
    api::submit::act,
    backend::WallId,
    error::{AppError, Problem},
    paths,
};

/// Revokes a wall's link; screens that show it say so at once.
#[server(endpoint = "remove_wall")]
pub async fn remove_wall(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] wall: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let wall = wall.parse().map_err(|_| AppError::invalid("wall", Problem::Choice))?;
        form.backend
            .walls
            .retire(&form.code, &form.device, WallId(wall))
            .await?;
        Ok(paths::walls(&form.code, None))
    })
    .await
}
