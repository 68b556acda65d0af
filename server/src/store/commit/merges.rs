//! What people said with a suggestion that two topics be one.

use sqlx::SqliteConnection;

use super::{
    rows::{Rows, text},
    statements::some,
};
use crate::store::{Batch, Error};

#[derive(Default)]
pub(super) struct MergeRows {
    /// forum, host, guest, person, word
    said: Vec<(i64, u32, u32, String, String)>,
    /// forum, host, guest, person
    forgotten: Vec<(i64, u32, u32, String)>,
}

impl Rows {
    pub(super) fn merge_words(&mut self, forum: i64, batch: &Batch) {
        for ((pair, person), word) in &batch.merge_words {
            let (host, guest, person) = (pair.host.0, pair.guest.0, text(*person));
            match word {
                Some(word) => self.merges.said.push((forum, host, guest, person, word.to_string())),
                None => self.merges.forgotten.push((forum, host, guest, person)),
            }
        }
    }

    pub(super) async fn keep_merge_words(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.merges.said)? {
            sqlx::query!(
                "insert into merge_word (forum_id, host, guest, person_id, word)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) where true
                 on conflict (forum_id, host, guest, person_id) do update set word = excluded.word",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.merges.forgotten)? {
            sqlx::query!(
                "delete from merge_word where (forum_id, host, guest, person_id) in
                 (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
