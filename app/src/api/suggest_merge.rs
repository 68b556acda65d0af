//! Suggesting that two topics be one.

use domain::{Command, MergeWord, Missing, TopicId};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::{submit, to_topic},
    },
    backend::Attached,
    error::{AppError, Problem},
};

/// `topic` and `with` are the two, `host` which of them keeps its number and its cell. A facilitator ticks `agreed`
/// when the people said aloud that they agree.
#[server(endpoint = "suggest_merge")]
pub async fn suggest_merge(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
    #[server(default)] with: String,
    #[server(default)] host: String,
    #[server(default)] word: String,
    #[server(default)] agreed: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let seen: Option<TopicId> = topic.parse().ok();
    let (agreed, confirmed) = (parse::checked(&agreed), parse::checked(&confirmed));
    let command = pair(&topic, &with, &host).and_then(|(host, guest)| {
        let mut fields = Fields::default();
        let word = fields.text("word", MergeWord::parse(&word));
        let word = fields.finish(word)?;
        Ok(Command::SuggestMerge {
            host,
            guest,
            word,
            agreed,
            confirmed,
        })
    });
    submit(&code, &op, command, Attached::Nothing, to_topic(seen)).await
}

/// Host and guest.
fn pair(topic: &str, with: &str, host: &str) -> Result<(TopicId, TopicId), AppError> {
    let topic: TopicId = parse::id(topic, Missing::Topic)?;
    let with: TopicId = parse::id(with, Missing::Topic)?;
    let host: Option<TopicId> = host.parse().ok();
    match host {
        Some(host) if host == topic => Ok((topic, with)),
        Some(host) if host == with => Ok((with, topic)),
        _ => Err(AppError::invalid("host", Problem::Choice)),
    }
}
