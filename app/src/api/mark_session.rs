//! « On commence », « C'est terminé ».

use domain::{Command, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{came_from, submit},
    },
    backend::Attached,
    components::parse_mark,
    error::{AppError, Problem},
    paths,
};

/// `mark` is `begun` or `ended`.
#[server(endpoint = "mark_session")]
pub async fn mark_session(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] mark: String,
) -> Result<(), AppError> {
    let from = came_from();
    let command = parse::id::<SessionId>(&session, Missing::Session).and_then(|session| {
        let mark = parse_mark(&mark).ok_or_else(|| AppError::invalid("mark", Problem::Choice))?;
        Ok(Command::MarkSession { session, mark })
    });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        from.unwrap_or_else(|| paths::now(code))
    })
    .await
}
