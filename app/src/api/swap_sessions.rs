//! Two sessions change places.

use domain::{Command, Missing};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::{submit, to_topic},
    },
    backend::Attached,
    error::AppError,
};

/// Swaps one's own session with another, or asks the other side to. `was` is where the person saw their own, `with`
/// which other session they saw where: `7-3-2` is session 7 in slot 3 and space 2.
#[server(endpoint = "swap_sessions")]
pub async fn swap_sessions(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] was: String,
    #[server(default)] with: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let confirmed = parse::checked(&confirmed);
    let command = parse::id(&session, Missing::Session).and_then(|session| {
        let (with, with_at) = parse::standing("with", &with)?;
        Ok(Command::Swap {
            session,
            at: parse::cell(&was)?,
            with,
            with_at,
            confirmed,
        })
    });
    // What was only asked is seen on the topic's page.
    submit(&code, &op, command, Attached::Nothing, to_topic(None)).await
}
