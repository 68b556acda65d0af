//! A link for one more screen.

use domain::WallLabel;
use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    error::AppError,
    paths,
};

/// Makes a link that opens the wall, and shows it this once.
#[server(endpoint = "add_wall")]
pub async fn add_wall(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] label: String,
    #[server(default)] view: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let mut fields = Fields::default();
        let label = fields.text("label", WallLabel::parse(&label));
        let view = fields.view("view", &view);
        let (label, view) = fields.finish(label.zip(view))?;
        let walls = &form.backend.walls;
        let token = walls.add(&form.code, &form.device, form.op, label, view).await?;
        Ok(paths::walls(&form.code, Some(&token)))
    })
    .await
}
