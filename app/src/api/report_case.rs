//! « Signaler »: telling the moderators.

use domain::{CaseAbout, CaseWords, Missing};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::act,
    },
    error::AppError,
    paths,
};

/// Of a topic, of the report of a session, or of somebody.
#[server(endpoint = "report_case")]
pub async fn report_case(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] session: String,
    #[server(default)] person: String,
    #[server(default)] category: String,
    #[server(default)] words: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let about = if !person.is_empty() {
            CaseAbout::Person(parse::person(&person)?)
        } else if session.is_empty() {
            CaseAbout::Topic(parse::id(&topic, Missing::Topic)?)
        } else {
            CaseAbout::Session(parse::id(&session, Missing::Session)?)
        };
        let mut fields = Fields::default();
        let category = fields.choice("category", &category);
        let words = fields.text("words", CaseWords::parse(&words));
        let (category, words) = fields.finish(category.zip(words))?;
        let moderation = &form.backend.moderation;
        moderation
            .report(&form.code, &form.device, form.op, about, category, words)
            .await?;
        Ok(format!("{}&transmis", paths::report_case(&form.code, about)))
    })
    .await
}
