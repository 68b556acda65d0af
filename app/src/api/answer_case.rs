//! Whom a case is about says what they have to say.

use domain::{CaseId, CaseWords};
use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    error::AppError,
    paths,
};

#[server(endpoint = "answer_case")]
pub async fn answer_case(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] case: String,
    #[server(default)] words: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let case: CaseId = case.parse().map_err(|_| AppError::UnknownPage)?;
        let mut fields = Fields::default();
        let words = fields.text("words", CaseWords::parse(&words));
        let words = fields.finish(words)?;
        let moderation = &form.backend.moderation;
        moderation
            .answer(&form.code, &form.device, form.op, case, words)
            .await?;
        Ok(format!("{}?repondu", paths::own_case(&form.code, case)))
    })
    .await
}
