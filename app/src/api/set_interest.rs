//! « Ça m'intéresse ».

use domain::{Command, Missing, TopicId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{came_from, submit},
    },
    backend::Attached,
    error::{AppError, Problem},
    paths,
};

/// “I would come”: any number, never binding, private. `set` is `12-on` or `12-off`: absolute, so that a retry is
/// harmless, and one field, so that one form around the whole board serves every card.
#[server(endpoint = "set_interest")]
pub async fn set_interest(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] set: String,
) -> Result<(), AppError> {
    let command = read(&set).map(|(topic, on)| Command::SetInterest { topic, on });
    let topic = read(&set).ok().map(|(topic, _)| topic);
    let from = came_from();
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        // Back to where the person was, at the card they tapped.
        let page = from.unwrap_or_else(|| paths::board(code));
        topic.map_or(page.clone(), |topic| format!("{page}#t{topic}"))
    })
    .await
}

fn read(set: &str) -> Result<(TopicId, bool), AppError> {
    let wrong = || AppError::invalid("set", Problem::Choice);
    let (topic, on) = set.split_once('-').ok_or_else(wrong)?;
    let on = match on {
        "on" => true,
        "off" => false,
        _ => return Err(wrong()),
    };
    Ok((parse::id(topic, Missing::Topic)?, on))
}
