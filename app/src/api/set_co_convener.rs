//! Who leads a topic with its convener.

use domain::{Command, Missing, TopicId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{act, known_person},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// Accepts someone's offer, or adds them as a facilitator; without `on` declines it, or takes a co-convener out.
#[server(endpoint = "set_co_convener")]
pub async fn set_co_convener(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] person: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    let on = parse::checked(&on);
    act(&code, &op, async |form| {
        let topic: TopicId = parse::id(&topic, Missing::Topic)?;
        let person = if on {
            known_person(form, &person).await?
        } else {
            parse::person(&person)?
        };
        let command = Command::SetCoConvener { topic, person, on };
        let forums = &form.backend.forums;
        forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(paths::topic(&form.code, topic))
    })
    .await
}
