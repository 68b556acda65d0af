//! What another organiser says of a draft of a charter.

use domain::{CharterSlug, DraftWord};
use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    backend::Review,
    error::{AppError, Problem},
    paths,
};

/// Publishes a draft, sends it back with a word, or drops it. `seal` says which text was read.
#[server(endpoint = "review_charter")]
pub async fn review_charter(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] slug: String,
    #[server(default)] seal: String,
    #[server(default)] step: String,
    #[server(default)] word: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let slug = CharterSlug::parse(&slug).ok_or(AppError::UnknownPage)?;
        let (review, next) = match step.as_str() {
            "approve" => (Review::Approve, paths::charter(&form.code, &slug)),
            "send_back" => (Review::SendBack(why(&word)?), paths::charter_draft(&form.code, &slug)),
            "drop" => (Review::Drop, format!("{}?abandonne", paths::charters(&form.code))),
            _ => return Err(AppError::invalid("step", Problem::Choice)),
        };
        let charters = &form.backend.charters;
        charters.review(&form.code, &form.device, slug, seal, review).await?;
        Ok(next)
    })
    .await
}

fn why(word: &str) -> Result<DraftWord, AppError> {
    let mut fields = Fields::default();
    let word = fields.text("word", DraftWord::parse(word));
    fields.finish(word)
}
