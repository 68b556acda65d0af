//! A reader found an error in a published report.

use domain::{FlagText, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::act,
    },
    error::AppError,
    paths,
};

#[server(endpoint = "flag_report")]
pub async fn flag_report(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] flag: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let mut fields = Fields::default();
        let text = fields.text("flag", FlagText::parse(&flag));
        let text = fields.finish(text)?;
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        if seen.me.person().is_none() {
            return Err(AppError::NotJoined);
        }
        form.backend
            .reports
            .flag(&form.code, &form.device, session, text)
            .await?;
        Ok(format!("{}?signale", paths::report(&form.code, session)))
    })
    .await
}
