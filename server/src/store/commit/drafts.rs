//! Writing drafts of charters, and whether a forum asks for them.

use app::backend::CharterDraft;
use domain::CharterSlug;
use serde::Serialize;
use sqlx::SqliteConnection;

use super::{rows::text, statements::some};
use crate::store::{Batch, Error, ForumKey};

#[derive(Default)]
pub(super) struct DraftRows {
    left: Vec<DraftRow>,
    /// forum, slug
    gone: Vec<(i64, String)>,
    /// forum, whether it asks for approval
    asking: Vec<(i64, bool)>,
}

#[derive(Serialize)]
struct DraftRow {
    forum: i64,
    slug: String,
    after: u32,
    title: String,
    lang: &'static str,
    audience: &'static str,
    summary: String,
    text: String,
    addendum: String,
    written_at: i64,
    author: String,
    returned_by: Option<String>,
    word: Option<String>,
}

impl DraftRows {
    pub(super) fn take(&mut self, batch: &Batch) {
        let ForumKey(forum) = batch.forum;
        for (slug, draft) in &batch.drafts {
            match draft {
                Some(draft) => self.left.push(DraftRow::new(forum, slug, draft)),
                None => self.gone.push((forum, slug.to_string())),
            }
        }
        self.asking.extend(batch.asks_approval.map(|asks| (forum, asks)));
    }

    pub(super) async fn keep(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.left)? {
            sqlx::query!(
                "insert or replace into charter_draft (forum_id, slug, after, title, lang, audience, summary, text,
                                                       addendum, written_at, author, returned_by, word)
                 select value ->> 'forum', value ->> 'slug', value ->> 'after', value ->> 'title', value ->> 'lang',
                        value ->> 'audience', value ->> 'summary', value ->> 'text', value ->> 'addendum',
                        value ->> 'written_at', value ->> 'author', value ->> 'returned_by', value ->> 'word'
                 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.gone)? {
            sqlx::query!(
                "delete from charter_draft where (forum_id, slug) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        for (forum, asks) in &self.asking {
            sqlx::query!("update forum set asks_approval = ? where id = ?", asks, forum)
                .execute(&mut *c)
                .await?;
        }
        Ok(())
    }
}

impl DraftRow {
    fn new(forum: i64, slug: &CharterSlug, draft: &CharterDraft) -> Self {
        let content = &draft.content;
        let (returned_by, word) = draft.returned.clone().unzip();
        Self {
            forum,
            slug: slug.to_string(),
            after: draft.after,
            title: content.title.to_string(),
            lang: content.lang.name(),
            audience: content.audience.name(),
            summary: content.summary.to_string(),
            text: content.text.to_string(),
            addendum: content.addendum.to_string(),
            written_at: draft.written_at.0,
            author: text(draft.author),
            returned_by: returned_by.map(text),
            word: word.map(|word| word.to_string()),
        }
    }
}
