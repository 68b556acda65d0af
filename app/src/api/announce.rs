//! « Suivant ».

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// This topic is announced now. The form names it, so that two facilitators who tap at once skip nobody.
#[server(endpoint = "announce")]
pub async fn announce(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] topic: String,
) -> Result<(), AppError> {
    let command = parse::id(&topic, Missing::Topic).map(|topic| Command::Announce { topic });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::queue(code)).await
}
