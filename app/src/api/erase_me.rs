//! Being forgotten.

use leptos::prelude::*;

use crate::{
    api::submit::act,
    backend::OwnTopics,
    error::{AppError, Problem},
    paths,
};

/// The person is forgotten on all their browsers; their topics stay without a name, or go as well.
#[server(endpoint = "erase_me")]
pub async fn erase_me(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topics: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let topics = OwnTopics::ALL.into_iter().find(|choice| choice.name() == topics);
        let topics = topics.ok_or(AppError::invalid("topics", Problem::Choice))?;
        form.backend.own_data.erase(&form.code, &form.device, topics).await?;
        Ok(paths::erased(&form.code))
    })
    .await
}
