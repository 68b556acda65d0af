//! Saying which charters everyone is asked to accept, and whether new versions are read by a second person.

use std::collections::BTreeSet;

use domain::CharterSlug;
use leptos::prelude::*;

use crate::{
    api::{parse, submit::act},
    error::AppError,
    paths,
};

/// The charters whose boxes are ticked; those that are not are only there to read.
#[server(endpoint = "require_charters")]
pub async fn require_charters(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] asks_approval: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    let ticked = posted.group("mandatory-").map(|(slug, _)| slug);
    let slugs: BTreeSet<_> = ticked.filter_map(CharterSlug::parse).collect();
    act(&code, &op, async |form| {
        form.backend
            .charters
            .require(&form.code, &form.device, slugs.clone(), parse::checked(&asks_approval))
            .await?;
        Ok(format!("{}?enregistre#chartes", paths::facilitation(&form.code)))
    })
    .await
}
