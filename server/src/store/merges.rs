//! What people said with a suggestion that two topics be one.

use domain::{MergePair, MergeWord, PersonId, TopicId};

use super::{
    Error,
    load::{At, person},
    rows::read_rows,
};

pub(super) async fn merge_words(at: &mut At<'_>, forum: i64) -> Result<Vec<(MergePair, PersonId, MergeWord)>, Error> {
    let rows = sqlx::query!(
        r#"select host as "host!", guest as "guest!", person_id as "person_id!", word from merge_word
           where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let topic = |id| u32::try_from(id).map(TopicId).ok();
    read_rows("merge_word", forum, rows, |row| {
        let pair = MergePair {
            host: topic(row.host)?,
            guest: topic(row.guest)?,
        };
        Some((pair, person(&row.person_id).ok()?, MergeWord::parse(&row.word).ok()?))
    })
}
