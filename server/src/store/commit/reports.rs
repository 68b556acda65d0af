//! Writing reports, and what is declared of them.

use sqlx::SqliteConnection;

use super::{
    rows::{json, text},
    statements::some,
};
use crate::store::{Batch, Error, FlagChange, ForumKey};

/// forum, session, assistance, tool, why, reviewer, at, vouched
type DeclaredRow = (i64, u32, &'static str, String, String, String, i64, bool);

#[derive(Default)]
pub(super) struct ReportRows {
    /// forum, session, revision, fields, author, at
    written: Vec<(i64, u32, u32, String, Option<String>, i64)>,
    declared: Vec<DeclaredRow>,
    /// forum, session
    withdrawn: Vec<(i64, u32)>,
    /// forum, session, person, fields, at
    drafts: Vec<(i64, u32, String, String, i64)>,
    /// forum, session, person
    done_drafts: Vec<(i64, u32, String)>,
    /// forum, session, person, text, at
    flags: Vec<(i64, u32, String, String, i64)>,
    /// forum, session, id
    closed_flags: Vec<(i64, u32, i64)>,
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
                said.vouched,
            ));
        }
        for ((session, person), draft) in &batch.report_drafts {
            let person = text(*person);
            match draft {
                Some(draft) => {
                    let fields = json(&draft.fields)?;
                    self.drafts.push((forum, session.0, person, fields, draft.at.0));
                }
                None => self.done_drafts.push((forum, session.0, person)),
            }
        }
        for flag in &batch.flags {
            match flag {
                FlagChange::Raised {
                    session,
                    person,
                    text: said,
                    at,
                } => self
                    .flags
                    .push((forum, session.0, text(*person), said.to_string(), at.0)),
                FlagChange::Closed { session, flag } => self.closed_flags.push((forum, session.0, flag.0)),
            }
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
                "insert into declaration (forum_id, session_id, assistance, tool, why, reviewer, at, vouched)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
                        value ->> 7
                 from json_each(?) where true
                 on conflict (forum_id, session_id) do update set
                     assistance = excluded.assistance, tool = excluded.tool, why = excluded.why,
                     reviewer = excluded.reviewer, at = excluded.at,
                     vouched = excluded.vouched",
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
        self.keep_drafts(c).await?;
        self.keep_flags(c).await
    }

    async fn keep_drafts(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.drafts)? {
            sqlx::query!(
                "insert into report_draft (forum_id, session_id, person_id, fields, at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) where true
                 on conflict (forum_id, session_id, person_id) do update set
                     fields = excluded.fields, at = excluded.at",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.done_drafts)? {
            sqlx::query!(
                "delete from report_draft where (forum_id, session_id, person_id) in
                 (select value ->> 0, value ->> 1, value ->> 2 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    async fn keep_flags(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.flags)? {
            sqlx::query!(
                "insert into report_flag (forum_id, session_id, person_id, text, at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) where true
                 on conflict (forum_id, session_id, person_id, text) do nothing",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.closed_flags)? {
            sqlx::query!(
                "delete from report_flag where (forum_id, session_id, id) in
                 (select value ->> 0, value ->> 1, value ->> 2 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
