//! « Je veux bien porter ce sujet aussi ».

use domain::{Command, Missing, TopicId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Offers to lead a topic with its convener, who answers on the topic's page; without `on` the offer is taken back.
#[server(endpoint = "offer_to_convene")]
pub async fn offer_to_convene(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    let on = parse::checked(&on);
    let topic: Result<TopicId, AppError> = parse::id(&topic, Missing::Topic);
    let page = topic.clone().ok();
    let command = topic.map(|topic| Command::OfferToConvene { topic, on });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        page.map_or_else(|| paths::board(code), |topic| paths::topic(code, topic))
    })
    .await
}
