//! « Passer la main ».

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

/// Makes someone else the convener: a co-convener, or whom a facilitator picks. Who convened leads with them.
#[server(endpoint = "hand_over")]
pub async fn hand_over(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] person: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let confirmed = parse::checked(&confirmed);
    act(&code, &op, async |form| {
        let topic: TopicId = parse::id(&topic, Missing::Topic)?;
        let to = known_person(form, &person).await?;
        let command = Command::HandOver { topic, to, confirmed };
        let forums = &form.backend.forums;
        forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(paths::topic(&form.code, topic))
    })
    .await
}
