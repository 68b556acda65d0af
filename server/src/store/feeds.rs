//! Addresses of calendars.

use domain::{PersonId, Timestamp};

use super::{
    Error, Feed, Hash,
    load::{At, person},
    rows::read_rows,
};

pub(super) async fn feeds(at: &mut At<'_>, forum: i64) -> Result<Vec<(PersonId, Feed)>, Error> {
    let rows = sqlx::query!(
        r#"select person_id as "person_id!", token_hash, created_at from calendar_feed where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    read_rows("calendar_feed", forum, rows, |row| {
        let feed = Feed {
            token: Hash::parse(&row.token_hash)?,
            made_at: Timestamp(row.created_at),
        };
        Some((person(&row.person_id).ok()?, feed))
    })
}
