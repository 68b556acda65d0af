//! Taking back the suggestion that two topics be one, or putting away what became of it.

use domain::Command;
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{came_from, submit},
    },
    backend::Attached,
    error::AppError,
    paths,
};

/// `pair` is `host-guest`.
#[server(endpoint = "drop_merge")]
pub async fn drop_merge(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] pair: String,
) -> Result<(), AppError> {
    let command = parse::pair(&pair).map(|(host, guest)| Command::DropMerge { host, guest });
    let from = came_from();
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        from.unwrap_or_else(|| paths::board(code))
    })
    .await
}
