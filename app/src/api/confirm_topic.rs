//! Confirming a proposal made at registration.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// On the day, its author gives it its number (S4-08).
#[server(endpoint = "confirm_topic")]
pub async fn confirm_topic(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
) -> Result<(), AppError> {
    let command = parse::id(&topic, Missing::Topic).map(|topic| Command::Confirm { topic });
    submit(&code, &op, command, Attached::Nothing, move |code, _| {
        format!("{}/sujet/{topic}", paths::board(code))
    })
    .await
}
