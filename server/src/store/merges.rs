//! What people said with a suggestion that two topics be one.

use domain::{MergePair, MergeWord, PersonId, TopicId};

use super::{
    Error,
    load::{At, person},
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
    rows.into_iter()
        .map(|row| {
            let read = || {
                let pair = MergePair {
                    host: topic(row.host)?,
                    guest: topic(row.guest)?,
                };
                Some((pair, person(&row.person_id).ok()?, MergeWord::parse(&row.word).ok()?))
            };
            read().ok_or(Error::Unreadable {
                table: "merge_word",
                forum,
            })
        })
        .collect()
}
