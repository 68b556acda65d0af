//! Removing a file from a report.

use domain::{Command, FileId, Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::submit},
    backend::Attached,
    error::AppError,
    paths,
};

/// Takes a file back; it is deleted from the disk.
#[server(endpoint = "remove_file")]
pub async fn remove_file(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] file: String,
) -> Result<(), AppError> {
    let session = parse::id::<SessionId>(&session, Missing::Session);
    let file = parse::id(&file, Missing::File).map(FileId);
    let command = session
        .clone()
        .and_then(|session| Ok(Command::RemoveFile { session, file: file? }));
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        session.map_or_else(|_| paths::board(code), |session| paths::report(code, session))
    })
    .await
}
