//! What a screen shows for good.

use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    backend::WallId,
    error::{AppError, Problem},
    paths,
};

/// One view whatever the step of the day is; without a view, the screen follows the step.
#[server(endpoint = "pin_wall")]
pub async fn pin_wall(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] wall: String,
    #[server(default)] view: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let wall = wall.parse().map_err(|_| AppError::invalid("wall", Problem::Choice))?;
        let mut fields = Fields::default();
        let view = fields.view("view", &view);
        let view = fields.finish(view)?;
        let walls = &form.backend.walls;
        walls.pin(&form.code, &form.device, WallId(wall), view).await?;
        Ok(paths::walls(&form.code, None))
    })
    .await
}
