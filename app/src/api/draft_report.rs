//! Keeping what someone is writing, as they write it.

use domain::{Missing, SessionId};
use http::HeaderValue;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::{
    api::{parse, submit::act},
    error::AppError,
    paths,
};

/// Says when it was kept, as a clock of the forum shows it: « 10:42 ».
const SAVED_AT: &str = "saved-at";

/// The form of a report as it stands, right or wrong; nothing is published by it, and nobody else reads it. Without
/// `keep` it is given up.
#[server(endpoint = "draft_report")]
pub async fn draft_report(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] keep: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    let response = expect_context::<ResponseOptions>();
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        let fields = parse::checked(&keep).then(|| {
            let ours = |name: &str| matches!(name, "op" | "code" | "from" | "session" | "keep");
            posted.0.iter().filter(|(name, _)| !ours(name)).cloned().collect()
        });
        let reports = &form.backend.reports;
        let at = reports.keep_draft(&form.code, &form.device, session, fields).await?;
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        let (_, minute) = form.backend.charters.local(at, &seen.forum.details.time_zone);
        if let Ok(at) = HeaderValue::from_str(&format!("{}:{:02}", minute.0 / 60, minute.0 % 60)) {
            response.insert_header(http::HeaderName::from_static(SAVED_AT), at);
        }
        Ok(paths::report(&form.code, session))
    })
    .await
}
