//! Writing reports, and what is declared of them.

use sqlx::SqliteConnection;

use super::{
    rows::{json, text},
    statements::some,
};
use crate::store::{Batch, Error, ForumKey};

#[derive(Default)]
pub(super) struct ReportRows {
    /// forum, session, revision, fields, author, at
    written: Vec<(i64, u32, u32, String, Option<String>, i64)>,
    /// forum, session, assistance, tool, why, reviewer, at
    declared: Vec<(i64, u32, &'static str, String, String, String, i64)>,
    /// forum, session
    withdrawn: Vec<(i64, u32)>,
}

impl ReportRows {
    pub(super) fn take(&mut self, batch: &Batch) -> Result<(), Error> {
        let ForumKey(forum) = batch.forum;
        for report in &batch.reports {
            let (fields, author) = (json(&report.fields)?, report.author.map(text));
            self.written
                .push((forum, report.session.0, report.revision, fields, author, report.at.0));
        }
        for (session, declared) in &batch.declarations {
            let Some(declared) = declared else {
                self.withdrawn.push((forum, session.0));
                continue;
            };
            let said = &declared.declaration;
            self.declared.push((
                forum,
                session.0,
                said.assistance.name(),
                said.tool.to_string(),
                said.why.to_string(),
                said.reviewer.to_string(),
                declared.at.0,
            ));
        }
        Ok(())
    }

    pub(super) async fn keep(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.written)? {
            sqlx::query!(
                "insert into report (forum_id, session_id, revision, fields, author, at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
                 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.declared)? {
            sqlx::query!(
                "insert into declaration (forum_id, session_id, assistance, tool, why, reviewer, at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
                 from json_each(?) where true
                 on conflict (forum_id, session_id) do update set
                     assistance = excluded.assistance, tool = excluded.tool, why = excluded.why,
                     reviewer = excluded.reviewer, at = excluded.at",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.withdrawn)? {
            sqlx::query!(
                "delete from declaration where (forum_id, session_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
