//! How far people have read what concerns them.

use sqlx::SqliteConnection;

use super::{
    rows::{Rows, text},
    statements::some,
};
use crate::store::{Batch, Error};

/// forum, person, act
pub(super) type ReadRow = (i64, String, u32);

impl Rows {
    pub(super) fn read_up_to(&mut self, forum: i64, batch: &Batch) {
        let read = batch.to_know_read.iter();
        self.to_know_read
            .extend(read.map(|(person, act)| (forum, text(*person), act.0)));
    }

    pub(super) async fn keep_read_up_to(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.to_know_read)? {
            sqlx::query!(
                "insert into to_know_read (forum_id, person_id, act)
                 select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
                 on conflict (forum_id, person_id) do update set act = excluded.act",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
