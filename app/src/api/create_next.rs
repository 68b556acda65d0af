//! Making the next rencontre from this one.

use domain::ForumTitle;
use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    error::AppError,
    paths,
};

/// The same rooms, slots, charters and texts; none of its people and topics.
#[server(endpoint = "create_next")]
pub async fn create_next(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] title: String,
    #[server(default)] date: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let mut fields = Fields::default();
        let title = fields.text("title", ForumTitle::parse(&title));
        let date = fields.day("date", &date);
        let (title, date) = fields.finish(title.zip(date))?;
        let creation = &form.backend.creation;
        let created = creation
            .create_next(&form.code, &form.device, form.op, title, date)
            .await?;
        Ok(paths::created(&created))
    })
    .await
}
