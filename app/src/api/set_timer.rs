//! A countdown on every wall.

use domain::{Command, ShowCommand, Timer};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// So many minutes, from now on; without any, there is no countdown any more.
#[server(endpoint = "set_timer")]
pub async fn set_timer(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] minutes: String,
    #[server(default)] stop: String,
) -> Result<(), AppError> {
    let mut fields = parse::Fields::default();
    let seconds = if parse::checked(&stop) {
        Some(None)
    } else {
        let minutes = fields.number("minutes", &minutes, 1, u32::from(Timer::LONGEST / 60));
        minutes.and_then(|minutes| u16::try_from(minutes * 60).ok()).map(Some)
    };
    let command = fields.finish(seconds);
    let command = command.map(|seconds| Command::Show(ShowCommand::SetTimer { seconds }));
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::remote(code)).await
}
