//! Writing cases, the lines of their traces, and when an access was made for someone.

use domain::{CaseAbout, Measure};
use serde::Serialize;
use sqlx::SqliteConnection;

use super::{rows::text, statements::some};
use crate::store::{Batch, Error, ForumKey};

/// forum, id, topic, session, person, category, snapshot
type CaseRow = (i64, u32, Option<u32>, Option<u32>, Option<String>, &'static str, String);

#[derive(Default)]
pub(super) struct CaseRows {
    opened: Vec<CaseRow>,
    entries: Vec<EntryRow>,
    /// forum, id
    gone: Vec<(i64, u32)>,
    /// forum, person, when
    accesses: Vec<(i64, String, i64)>,
}

#[derive(Serialize)]
struct EntryRow {
    forum: i64,
    case: u32,
    seq: usize,
    op: String,
    at: i64,
    person: String,
    step: &'static str,
    measures: String,
    words: String,
    seal: String,
}

impl CaseRows {
    pub(super) fn take(&mut self, batch: &Batch) {
        let ForumKey(forum) = batch.forum;
        for (id, case) in &batch.cases {
            let Some(case) = case else {
                self.gone.push((forum, id.0));
                continue;
            };
            let (topic, session, person) = match case.about {
                CaseAbout::Topic(topic) => (Some(topic.0), None, None),
                CaseAbout::Session(session) => (None, Some(session.0), None),
                CaseAbout::Person(person) => (None, None, Some(text(person))),
            };
            let (category, snapshot) = (case.category.name(), case.snapshot.clone());
            self.opened
                .push((forum, id.0, topic, session, person, category, snapshot));
        }
        for (id, seq, entry) in &batch.case_entries {
            let measures: Vec<&str> = entry.measures.iter().map(|measure| Measure::name(*measure)).collect();
            self.entries.push(EntryRow {
                forum,
                case: id.0,
                seq: *seq,
                op: entry.op.0.to_string(),
                at: entry.at.0,
                person: text(entry.by),
                step: entry.step.name(),
                measures: measures.join(","),
                words: entry.words.to_string(),
                seal: entry.seal.clone(),
            });
        }
        let accesses = batch.accesses.iter();
        self.accesses
            .extend(accesses.map(|(person, at)| (forum, text(*person), at.0)));
    }

    pub(super) async fn keep(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.opened)? {
            sqlx::query!(
                "insert into moderation_case (forum_id, id, topic_id, session_id, person_id, category, snapshot)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
                 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.entries)? {
            sqlx::query!(
                "insert into case_entry (forum_id, case_id, seq, op, at, person_id, step, measures, words, seal)
                 select value ->> 'forum', value ->> 'case', value ->> 'seq', value ->> 'op', value ->> 'at',
                        value ->> 'person', value ->> 'step', value ->> 'measures', value ->> 'words',
                        value ->> 'seal'
                 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.gone)? {
            sqlx::query!(
                "delete from moderation_case where (forum_id, id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.accesses)? {
            sqlx::query!(
                "update person set access_at = made.value ->> 2 from json_each(?) as made
                 where person.forum_id = made.value ->> 0 and person.id = made.value ->> 1",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
