//! Whether a channel works.

use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    error::AppError,
    message::{Line, Message},
    paths,
    text::{self, Lang},
};

/// Sends a message that says that the channel works.
#[server(endpoint = "try_channel")]
pub async fn try_channel(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] channel: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let channel = parse::channel(&channel)?;
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        let title = seen.forum.details.title.as_str();
        let message = Message {
            lines: vec![
                Line::Title(text::sharing::try_title(Lang::Fr).to_owned()),
                Line::Text(text::sharing::try_text(Lang::Fr, title)),
            ],
        };
        let sharing = &form.backend.sharing;
        sharing
            .try_channel(&form.code, &form.device, form.op, channel, message)
            .await?;
        Ok(paths::channels(&form.code, Some("essai")))
    })
    .await
}
