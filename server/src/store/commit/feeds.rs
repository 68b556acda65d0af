//! Addresses of calendars.

use sqlx::SqliteConnection;

use super::{
    rows::{Rows, text},
    statements::some,
};
use crate::store::{Batch, Error};

/// forum, person, token hash, created at
pub(super) type FeedRow = (i64, String, String, i64);

impl Rows {
    pub(super) fn feeds(&mut self, forum: i64, batch: &Batch) {
        for (person, feed) in &batch.feeds {
            match feed {
                Some(feed) => {
                    let token = feed.token.to_string();
                    self.feeds.push((forum, text(*person), token, feed.made_at.0));
                }
                None => self.feeds_taken_back.push((forum, text(*person))),
            }
        }
    }

    pub(super) async fn keep_feeds(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.feeds)? {
            sqlx::query!(
                "insert into calendar_feed (forum_id, person_id, token_hash, created_at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?) where true
                 on conflict (forum_id, person_id) do update
                 set token_hash = excluded.token_hash, created_at = excluded.created_at",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.feeds_taken_back)? {
            sqlx::query!(
                "delete from calendar_feed where (forum_id, person_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
