//! An error that a reader found was seen to.

use domain::{Missing, SessionId};
use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    backend::FlagId,
    error::{AppError, Problem},
    paths,
};

#[server(endpoint = "close_flag")]
pub async fn close_flag(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] flag: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let flag = flag
            .parse()
            .map(FlagId)
            .map_err(|_| AppError::invalid("flag", Problem::Choice))?;
        form.backend
            .reports
            .close_flag(&form.code, &form.device, session, flag)
            .await?;
        Ok(paths::report(&form.code, session))
    })
    .await
}
