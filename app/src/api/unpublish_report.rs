//! Taking a report back from publication: notes being taken again.

use domain::{Command, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

#[server(endpoint = "unpublish_report")]
pub async fn unpublish_report(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
) -> Result<(), AppError> {
    let session: Result<SessionId, AppError> = parse::id(&session, Missing::Session);
    let command = session.clone().map(|session| Command::UnpublishReport { session });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        session.map_or_else(|_| paths::reports(code), |session| paths::report(code, session))
    })
    .await
}
