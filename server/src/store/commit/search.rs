//! What can be found, and what cannot any more.
//!
//! Statements on the search table are not checked when they are compiled: sqlx's macros crash the compiler when they
//! describe a virtual table. Its tests run each of them.

use app::backend::FoundKind;
use sqlx::SqliteConnection;

use super::{rows::Rows, statements::some};
use crate::store::{Batch, Error};

#[derive(Default)]
pub(super) struct SearchRows {
    /// rowid
    gone: Vec<i64>,
    /// rowid, forum, topic, title, text
    topics: Vec<(i64, i64, u32, String, String)>,
    /// rowid, forum, session, title, only for participants; the text is read from the newest revision.
    reports: Vec<(i64, i64, u32, String, bool)>,
    /// Forums that are in it whole.
    whole: Vec<i64>,
}

/// The row of one thing of one forum: what is in a search table is found again by nothing else.
fn rowid(forum: i64, what: FoundKind) -> i64 {
    let (kind, item) = match what {
        FoundKind::Topic(topic) => (0, topic.0),
        FoundKind::Report(session) => (1, session.0),
    };
    (forum << 33) | (kind << 32) | i64::from(item)
}

impl Rows {
    pub(super) fn findable(&mut self, forum: i64, batch: &Batch) {
        let rows = &mut self.search;
        for (what, found) in &batch.findable {
            let id = rowid(forum, *what);
            rows.gone.push(id);
            let Some(found) = found else { continue };
            let title = found.title.clone();
            match what {
                FoundKind::Topic(topic) => rows.topics.push((id, forum, topic.0, title, found.text.clone())),
                FoundKind::Report(session) => rows.reports.push((id, forum, session.0, title, found.participants)),
            }
        }
        if batch.indexed {
            rows.whole.push(forum);
        }
    }

    /// After the notes are written.
    pub(super) async fn keep_search(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        let rows = &self.search;
        if let Some(rows) = some(&rows.gone)? {
            sqlx::query!(
                "delete from search where rowid in (select value from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&rows.topics)? {
            sqlx::query(
                "insert into search (rowid, forum_id, kind, item, participants, title, text)
                 select value ->> 0, value ->> 1, 'topic', value ->> 2, 0, value ->> 3, value ->> 4 from json_each(?)",
            )
            .bind(rows)
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&rows.reports)? {
            // Its texts, but for addresses.
            sqlx::query(
                "insert into search (rowid, forum_id, kind, item, participants, title, text)
                 select found.value ->> 0, found.value ->> 1, 'report', found.value ->> 2, found.value ->> 4,
                        found.value ->> 3,
                        (select group_concat(part.value, char(10)) from json_tree(report.fields) as part
                         where part.type = 'text' and part.key is not 'url')
                 from json_each(?) as found
                 join report on report.forum_id = found.value ->> 1 and report.session_id = found.value ->> 2
                 where report.revision = (
                     select max(revision) from report as newest
                     where newest.forum_id = report.forum_id and newest.session_id = report.session_id
                 )",
            )
            .bind(rows)
            .execute(&mut *c)
            .await?;
        }
        if let Some(forums) = some(&rows.whole)? {
            sqlx::query!(
                "update forum set indexed = 1 where id in (select value from json_each(?))",
                forums
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
