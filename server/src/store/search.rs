//! Finding words.

use app::backend::FoundKind;
use domain::{Date, ForumCode, SessionId, TopicId};
use serde_json::{Value, json};

use super::{Error, Hash, Store, reads::date};

/// A forum, as someone who searches may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readable {
    pub(super) id: i64,
    pub code: ForumCode,
    pub title: String,
    pub date: Date,
    /// On the home page.
    pub listed: bool,
    pub joined: bool,
}

/// A row that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub what: FoundKind,
    /// Which of the forums that were asked about.
    pub forum: usize,
    pub title: String,
    pub text: String,
}

impl Store {
    /// All forums, and which of them a browser has joined that each knows by this.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn readable(&self, known_as: impl Fn(&ForumCode) -> Option<Hash>) -> Result<Vec<Readable>, Error> {
        let forums = self.forums().await?;
        let asked: Vec<Value> = forums
            .iter()
            .map(|forum| json!([forum.code.as_str(), known_as(&forum.code).map(|hash| hash.to_string())]))
            .collect();
        let asked = Value::from(asked).to_string();
        let rows = sqlx::query!(
            r#"select forum.id as "id!: i64", forum.code as "code!: String", forum.title as "title!: String",
                      forum.date as "date!: String", forum.listed as "listed!: i64",
                      exists (
                          select 1 from device
                          where device.forum_id = forum.id and device.token_hash = asked.value ->> 1
                      ) as "joined!: i64"
               from json_each(?) as asked join forum on forum.code = asked.value ->> 0"#,
            asked
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let read = || {
                    Some(Readable {
                        id: row.id,
                        code: ForumCode::parse(&row.code)?,
                        title: row.title.clone(),
                        date: date(&row.date)?,
                        listed: row.listed != 0,
                        joined: row.joined != 0,
                    })
                };
                read().ok_or(Error::Unreadable {
                    table: "forum",
                    forum: row.id,
                })
            })
            .collect()
    }

    /// At most so many rows of these forums, the best first. `words` is an expression of FTS5; only reports for everyone
    /// where the forum was not joined.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search(&self, words: &str, forums: &[Readable], most: u32) -> Result<Vec<Hit>, Error> {
        let asked: Vec<Value> = forums.iter().map(|forum| json!([forum.id, forum.joined])).collect();
        let asked = Value::from(asked).to_string();
        // What is in a title counts more. JSON's true is 1 to SQLite. Not checked when it is compiled: see `commit::search`.
        let rows: Vec<(i64, String, i64, String, String)> = sqlx::query_as(
            "select search.forum_id, search.kind, search.item, search.title, coalesce(search.text, '')
             from search
             where search match ? and exists (
                 select 1 from json_each(?) as readable
                 where readable.value ->> 0 = search.forum_id
                   and (search.participants = 0 or readable.value ->> 1)
             )
             order by bm25(search, 5.0, 1.0), search.rowid limit ?",
        )
        .bind(words)
        .bind(asked)
        .bind(most)
        .fetch_all(&self.readers)
        .await?;
        let read = |row_forum: i64, kind: &str, item: i64| {
            let item = u32::try_from(item).ok()?;
            let what = match kind {
                "topic" => FoundKind::Topic(TopicId(item)),
                "report" => FoundKind::Report(SessionId(item)),
                _ => return None,
            };
            Some((what, forums.iter().position(|forum| forum.id == row_forum)?))
        };
        rows.into_iter()
            .map(|(of, kind, item, title, text)| {
                let (what, forum) = read(of, &kind, item).ok_or(Error::Unreadable {
                    table: "search",
                    forum: of,
                })?;
                Ok(Hit {
                    what,
                    forum,
                    title,
                    text,
                })
            })
            .collect()
    }

    /// Forums whose words cannot be found yet: they are older than the search.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn not_indexed(&self) -> Result<Vec<ForumCode>, Error> {
        let codes = sqlx::query_scalar!("select code from forum where indexed = 0")
            .fetch_all(&self.readers)
            .await?;
        Ok(codes.iter().filter_map(|code| ForumCode::parse(code)).collect())
    }
}
