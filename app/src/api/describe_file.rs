//! Saying what one sees on a picture.

use domain::{FileId, Missing, SessionId, TextAlternative};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::act,
    },
    error::AppError,
    paths,
};

/// Keeps a picture's text alternative; an empty one takes back what was said.
#[server(endpoint = "describe_file")]
pub async fn describe_file(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] file: String,
    #[server(default)] alt: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let file = FileId(parse::id(&file, Missing::File)?);
        let mut fields = Fields::default();
        let alt = fields.text("alt", TextAlternative::parse(&alt));
        let alt = fields.finish(alt)?;
        let files = &form.backend.files;
        files.describe(&form.code, &form.device, session, file, alt).await?;
        Ok(paths::shown_file(&form.code, session, file))
    })
    .await
}
