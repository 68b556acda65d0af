//! How far people have read what concerns them.

use domain::{ActId, PersonId};

use super::{
    Error,
    load::{At, person},
    rows::read_rows,
};

pub(super) async fn to_know_read(at: &mut At<'_>, forum: i64) -> Result<Vec<(PersonId, ActId)>, Error> {
    let rows = sqlx::query!(
        r#"select person_id as "person_id!", act from to_know_read where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let read = |id: &str, act| Some((person(id).ok()?, ActId(u32::try_from(act).ok()?)));
    read_rows("to_know_read", forum, rows, |row| read(&row.person_id, row.act))
}
