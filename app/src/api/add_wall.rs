//! A link for one more screen.

use domain::WallLabel;
use leptos::prelude::*;

use crate::{
    api::submit::act,
    error::{AppError, Problem},
    paths,
};

/// Makes a link that opens the wall, and shows it this once.
#[server(endpoint = "add_wall")]
pub async fn add_wall(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] label: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let label = WallLabel::parse(&label).map_err(|error| AppError::invalid("label", Problem::Text(error)))?;
        let walls = &form.backend.walls;
        let token = walls.add(&form.code, &form.device, form.op, label).await?;
        Ok(paths::walls(&form.code, Some(&token)))
    })
    .await
}
