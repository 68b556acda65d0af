//! Coming in with an invitation.

use domain::PersonName;
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{Submission, act},
    },
    backend::Newcomer,
    error::{AppError, Problem},
    paths,
};

/// Gives the bearer of an invitation's link its role. The link itself changes nothing: a mail scanner that follows it
/// does not come in.
#[server(endpoint = "enter")]
pub async fn enter(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] name: String,
    #[server(default)] key: String,
) -> Result<(), AppError> {
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        let newcomer = Newcomer::new(called(form, &name).await?, accepted);
        form.backend
            .people
            .enter(&form.code, &form.device, newcomer, &key)
            .await?;
        let me = form.backend.forums.seen(&form.code, Some(&form.device)).await?.me;
        Ok(if me.is_facilitator() {
            paths::facilitation(&form.code)
        } else {
            paths::join(&form.code)
        })
    })
    .await
}

/// Who has a name here is not asked for it again.
async fn called(form: &Submission, name: &str) -> Result<PersonName, AppError> {
    let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
    let known = seen.me.person().and_then(|me| seen.names.get(&me));
    let name = match known {
        Some(known) if name.trim().is_empty() => known,
        _ => name,
    };
    PersonName::parse(name).map_err(|error| AppError::invalid("name", Problem::Text(error)))
}
