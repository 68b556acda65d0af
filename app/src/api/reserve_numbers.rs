//! Preparing blank cards.

use domain::{Command, MAX_RESERVED};
use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::submit},
    backend::Attached,
    error::AppError,
    pages::Sheets,
    paths,
};

/// Reserves a number for each blank card that is still missing.
#[server(endpoint = "reserve_numbers")]
pub async fn reserve_numbers(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] count: String,
) -> Result<(), AppError> {
    let mut fields = Fields::default();
    let most = u32::try_from(MAX_RESERVED).unwrap_or(u32::MAX);
    let count = fields.number("count", &count, 1, most);
    let count = count.and_then(|count| u8::try_from(count).ok());
    let command = fields.finish(count).map(|count| Command::ReserveNumbers { count });
    submit(&code, &op, command, Attached::Nothing, |code, _| {
        paths::sheets(code, Sheets::Blanks)
    })
    .await
}
