//! How long an announcement takes, and what is shown meanwhile.

use domain::{Command, Pace};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

#[server(endpoint = "set_pace")]
pub async fn set_pace(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] seconds: String,
    #[server(default)] hides_interest: String,
    #[server(default)] sounds: String,
) -> Result<(), AppError> {
    let mut fields = parse::Fields::default();
    let (shortest, longest) = (Pace::SHORTEST.into(), Pace::LONGEST.into());
    let seconds = fields.number("seconds", &seconds, shortest, longest);
    let pace = seconds
        .and_then(|seconds| u16::try_from(seconds).ok())
        .map(|seconds| Pace {
            seconds,
            hides_interest: parse::checked(&hides_interest),
            sounds: parse::checked(&sounds),
        });
    let command = fields.finish(pace).map(|pace| Command::SetPace { pace });
    submit(&code, &op, command, Attached::Nothing, |code, _| paths::queue(code)).await
}
