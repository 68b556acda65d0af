//! « Coller le lien »: the page in the community's Docs becomes one of the report's resources.

use domain::{Missing, ReportDetail, ReportFields, ReportLink, SessionId, TextError, WebAddress};
use leptos::prelude::*;

use crate::{
    api::{
        parse,
        submit::act,
        write_report::{may_write, write},
    },
    error::{AppError, Problem},
    paths,
    text::{self, Lang},
};

/// One that is there already is not added again.
#[server(endpoint = "add_docs_link")]
pub async fn add_docs_link(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] docs: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let session: SessionId = parse::id(&session, Missing::Session)?;
        if docs.trim().is_empty() {
            return Err(AppError::invalid("docs", Problem::Text(TextError::Missing)));
        }
        let url = WebAddress::parse(&docs).ok_or(AppError::invalid("docs", Problem::Address))?;
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        if seen.me.person().is_none() {
            return Err(AppError::NotJoined);
        }
        may_write(&seen, session)?;
        let now = form.backend.forums.report(&form.code, session).await?.fields;
        let there = now.links.iter().any(|link| link.url == url);
        if now.links.len() == ReportFields::MAX_ROWS && !there {
            let max = ReportFields::MAX_ROWS;
            return Err(AppError::invalid("docs", Problem::Rows { max }));
        }
        let mut mine = now.clone();
        if !there {
            let label = ReportDetail::parse(text::sharing::docs_label(Lang::Fr)).unwrap_or_default();
            mine.links.push(ReportLink { url, label });
        }
        // Who adds another resource at the same moment is asked to look: no field of this form is theirs.
        write(form, session, &now, &mine).await?;
        Ok(paths::share_with_link(&form.code, session))
    })
    .await
}
