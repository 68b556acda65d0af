//! Moving the day on.

use domain::Command;
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// The facilitator says where the day stands; nothing moves by itself.
#[server(endpoint = "set_phase")]
pub async fn set_phase(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] phase: String,
) -> Result<(), AppError> {
    let mut fields = parse::Fields::default();
    let phase = fields.choice("phase", &phase);
    let command = fields.finish(phase).map(|phase| Command::SetPhase { phase });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        paths::facilitation(code)
    })
    .await
}
