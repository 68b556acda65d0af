//! Writing that something is forgotten: words in the journal, who was interested, names beside notes.

use std::collections::BTreeSet;

use domain::{Change, TopicId};
use serde::Serialize;
use sqlx::SqliteConnection;

use super::{
    rows::{json, text},
    statements::some,
};
use crate::store::{Batch, Error, ForumKey};

#[derive(Default)]
pub(super) struct Forgetting {
    /// Forums whose interest is only counted from now on.
    folded: Vec<i64>,
    /// forum, topic, how many
    counts: Vec<(i64, u32, u32)>,
    redacted: Vec<(i64, BTreeSet<TopicId>)>,
    /// forum, person, when they left
    farewells: Vec<(i64, String, i64)>,
    erased: Vec<(i64, String)>,
    /// forum, person, whether they are
    frozen: Vec<(i64, String, bool)>,
    /// forum, when
    warned: Vec<(i64, i64)>,
    /// when, kind, how many
    purged: Vec<(i64, &'static str, u64)>,
}

impl Forgetting {
    pub(super) fn take(&mut self, batch: &Batch) {
        let ForumKey(forum) = batch.forum;
        if let Some(counts) = &batch.folded {
            self.folded.push(forum);
            let rows = counts.iter().filter(|(_, count)| **count > 0);
            self.counts.extend(rows.map(|(topic, count)| (forum, topic.0, *count)));
        }
        if !batch.redacted.is_empty() {
            self.redacted.push((forum, batch.redacted.clone()));
        }
        let farewells = batch.farewells.iter();
        self.farewells
            .extend(farewells.map(|(person, at)| (forum, text(*person), at.0)));
        let erased = batch.people.iter().filter(|(_, person)| person.is_none());
        self.erased.extend(erased.map(|(person, _)| (forum, text(*person))));
        let frozen = batch.frozen.iter();
        self.frozen
            .extend(frozen.map(|(person, frozen)| (forum, text(*person), *frozen)));
        self.warned.extend(batch.warned.map(|at| (forum, at.0)));
        self.purged.extend(
            batch
                .purged
                .iter()
                .filter(|purged| purged.count > 0)
                .map(|purged| (purged.at.0, purged.what, purged.count)),
        );
    }

    /// Before interest is written: what is marked afterwards is somebody's again.
    pub(super) async fn fold(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(forums) = some(&self.folded)? {
            sqlx::query!(
                "delete from interest where forum_id in (select value from json_each(?))",
                forums
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.counts)? {
            sqlx::query!(
                "insert into interest_count (forum_id, topic_id, count)
                 select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
                 on conflict (forum_id, topic_id) do update set count = excluded.count",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    /// After the journal, the notes and the acceptances are written.
    pub(super) async fn keep(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        for (forum, topics) in &self.redacted {
            redact(c, *forum, topics).await?;
        }
        // Proofs outlive the name for a while (requirements §5).
        if let Some(rows) = some(&self.farewells)? {
            sqlx::query!(
                "update acceptance set left_at = gone.value ->> 2 from json_each(?) as gone
                 where acceptance.forum_id = gone.value ->> 0 and acceptance.person_id = gone.value ->> 1",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.frozen)? {
            sqlx::query!(
                "update person set frozen = asked.value ->> 2 from json_each(?) as asked
                 where person.forum_id = asked.value ->> 0 and person.id = asked.value ->> 1",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.erased)? {
            sqlx::query!(
                "update report set author = null where (forum_id, author) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
            // Who has read something over is named there, and may be someone else of that name: then nobody is.
            sqlx::query!(
                "update declaration set reviewer = '' where (forum_id, reviewer) in
                 (select person.forum_id, person.name from person, json_each(?) as gone
                  where person.forum_id = gone.value ->> 0 and person.id = gone.value ->> 1)",
                rows
            )
            .execute(&mut *c)
            .await?;
            sqlx::query!(
                "update share set person_id = null where (forum_id, person_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
            sqlx::query!(
                "delete from person where (forum_id, id) in (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        for (forum, at) in &self.warned {
            sqlx::query!("update forum set warned_at = ? where id = ?", at, forum)
                .execute(&mut *c)
                .await?;
        }
        if let Some(rows) = some(&self.purged)? {
            sqlx::query!(
                "insert into purge (at, kind, count)
                 select value ->> 0, value ->> 1, value ->> 2 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}

/// Takes the words of these topics out of the journal, line by line, as the rules say.
async fn redact(c: &mut SqliteConnection, forum: i64, topics: &BTreeSet<TopicId>) -> Result<(), Error> {
    let rows = sqlx::query!("select seq, change from journal where forum_id = ?", forum)
        .fetch_all(&mut *c)
        .await?;
    let mut redacted = Vec::new();
    for row in rows {
        let mut change: Change = serde_json::from_str(&row.change).map_err(|_| Error::Unreadable {
            table: "journal",
            forum,
        })?;
        if topics.iter().any(|topic| change.redact(*topic)) {
            redacted.push(Redacted {
                seq: row.seq,
                change: json(&change)?,
            });
        }
    }
    if let Some(rows) = some(&redacted)? {
        sqlx::query!(
            "update journal set change = line.value ->> 'change' from json_each(?) as line
             where journal.forum_id = ? and journal.seq = line.value ->> 'seq'",
            rows,
            forum
        )
        .execute(&mut *c)
        .await?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Redacted {
    seq: i64,
    change: String,
}
