//! « Suivant », « Précédent », and any step of the running order.

use domain::{Command, Missing, ShowCommand};
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

/// The step, and the phase with it. `at` is the step that the page showed as the current one, empty before the first:
/// two facilitators who tap at once skip none.
#[server(endpoint = "go_to_step")]
pub async fn go_to_step(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] at: String,
    #[server(default)] step: String,
) -> Result<(), AppError> {
    let from = at.parse().ok();
    let command = parse::id(&step, Missing::Step).map(|step| Command::Show(ShowCommand::GoTo { from, step }));
    let back = came_from();
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        back.unwrap_or_else(|| paths::remote(code))
    })
    .await
}
