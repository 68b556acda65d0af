//! « Ça m'intéresse ».

use domain::{Command, Missing, TopicId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{Submission, act, came_from},
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
    let from = came_from();
    act(&code, &op, async |form| {
        let (topic, on) = read(&set)?;
        let command = Command::SetInterest { topic, on };
        let forums = &form.backend.forums;
        forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        back(form, from, topic).await
    })
    .await
}

/// To where the person was, at the card they tapped: on the board a card is that of a session, elsewhere of a topic.
async fn back(form: &Submission, from: Option<String>, topic: TopicId) -> Result<String, AppError> {
    let page = from.unwrap_or_else(|| paths::board(&form.code));
    let forum = form.backend.forums.seen(&form.code, Some(&form.device)).await?.forum;
    let on_the_board = [paths::board(&form.code), paths::now(&form.code)].contains(&page);
    let session = forum.session_of(topic).filter(|(_, session)| session.cell.is_some());
    Ok(match session.filter(|_| on_the_board) {
        Some((session, _)) => format!("{page}#s{session}"),
        None => format!("{page}#t{topic}"),
    })
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
