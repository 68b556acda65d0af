//! Small reads, one by one.

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use app::backend::{Channel, FileInfo, Op};
use domain::{Date, FileId, ForumCode, PersonId, SessionId, Shows, TextAlternative, Timestamp};
use serde_json::json;
use uuid::Uuid;

use super::{Error, ForumKey, Hash, Outcome, Store, rows::read_rows};
use crate::files::Kind;

/// One line of a list of forums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedForum {
    pub code: ForumCode,
    pub title: String,
    pub date: Date,
    /// On the home page.
    pub listed: bool,
}

/// An operation that was answered before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub device: Hash,
    pub op: Op,
    pub digest: Hash,
    pub outcome: Outcome,
}

/// The link of a wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    pub id: i64,
    pub token: Hash,
    pub label: String,
    /// `None`: it follows the step of the day.
    pub view: Option<Shows>,
    /// `None`: no screen has shown it yet.
    pub seen_at: Option<Timestamp>,
}

impl Store {
    /// # Errors
    /// When the database cannot be read.
    pub async fn knows(&self, code: &ForumCode) -> Result<bool, Error> {
        let code = code.as_str();
        let found = sqlx::query_scalar!(r#"select id as "id!" from forum where code = ?"#, code)
            .fetch_optional(&self.readers)
            .await?;
        Ok(found.is_some())
    }

    /// All forums, by date.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn forums(&self) -> Result<Vec<ListedForum>, Error> {
        let rows = sqlx::query!("select id, code, title, date, listed from forum order by date, id")
            .fetch_all(&self.readers)
            .await?;
        rows.into_iter()
            .map(|row| {
                let read = || {
                    Some(ListedForum {
                        code: ForumCode::parse(&row.code)?,
                        title: row.title.clone(),
                        date: date(&row.date)?,
                        listed: row.listed != 0,
                    })
                };
                read().ok_or(Error::Unreadable {
                    table: "forum",
                    forum: row.id,
                })
            })
            .collect()
    }

    /// The answers that were given to these operations; those never asked are absent.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn operations(&self, forum: ForumKey, asked: &[(Hash, Op)]) -> Result<Vec<Known>, Error> {
        let keys: Vec<_> = asked
            .iter()
            .map(|(device, op)| json!([device.to_string(), op.0]))
            .collect();
        let keys = serde_json::Value::from(keys).to_string();
        let rows = sqlx::query!(
            "select actor, op, digest, outcome from operation where forum_id = ? and (actor, op) in
             (select value ->> 0, value ->> 1 from json_each(?))",
            forum.0,
            keys
        )
        .fetch_all(&self.readers)
        .await?;
        read_rows("operation", forum.0, rows, |row| {
            Some(Known {
                device: Hash::parse(&row.actor)?,
                op: Op(Uuid::from_str(&row.op).ok()?),
                digest: Hash::parse(&row.digest)?,
                outcome: serde_json::from_str(&row.outcome).ok()?,
            })
        })
    }

    /// How each of these people came in.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn channels(&self, forum: ForumKey, people: &[PersonId]) -> Result<HashMap<PersonId, Channel>, Error> {
        let ids: Vec<_> = people.iter().map(|person| person.0.to_string()).collect();
        let ids = serde_json::Value::from(ids).to_string();
        let rows = sqlx::query!(
            "select id, channel from person where forum_id = ? and id in (select value from json_each(?))",
            forum.0,
            ids
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let read = || Some((PersonId(Uuid::from_str(&row.id).ok()?), Channel::parse(&row.channel)?));
                read().ok_or(Error::Unreadable {
                    table: "person",
                    forum: forum.0,
                })
            })
            .collect()
    }

    /// The links of a forum's walls, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn walls(&self, forum: ForumKey) -> Result<Vec<Wall>, Error> {
        let rows = sqlx::query!(
            "select id, token_hash, label, view, seen_at from wall where forum_id = ? and retired = 0 order by id",
            forum.0
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let token = Hash::parse(&row.token_hash);
                token
                    .map(|token| Wall {
                        id: row.id,
                        token,
                        label: row.label,
                        view: row.view.as_deref().and_then(Shows::named),
                        seen_at: row.seen_at.map(Timestamp),
                    })
                    .ok_or(Error::Unreadable {
                        table: "wall",
                        forum: forum.0,
                    })
            })
            .collect()
    }

    /// What the link is called whose token has this hash, and what it shows for good.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn wall(&self, forum: ForumKey, token: Hash) -> Result<Option<(String, Option<Shows>)>, Error> {
        let token = token.to_string();
        let row = sqlx::query!(
            "select label, view from wall where forum_id = ? and token_hash = ? and retired = 0",
            forum.0,
            token
        )
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(|row| (row.label, row.view.as_deref().and_then(Shows::named))))
    }

    /// The files of a session's report.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn files_of_session(&self, forum: ForumKey, session: SessionId) -> Result<Vec<FileInfo>, Error> {
        let rows = sqlx::query!(
            "select id, name, media_type, size, alt from attachment where forum_id = ? and session_id = ? order by name, id",
            forum.0,
            session.0
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows
            .into_iter()
            .filter_map(|row| file(&row.id, row.name, &row.media_type, row.size, &row.alt))
            .collect())
    }

    /// A file that is attached to a session of this forum.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn file(&self, forum: ForumKey, id: FileId) -> Result<Option<FileInfo>, Error> {
        let name = id.0.to_string();
        let row = sqlx::query!(
            "select id, name, media_type, size, alt from attachment where forum_id = ? and id = ?",
            forum.0,
            name
        )
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.and_then(|row| file(&row.id, row.name, &row.media_type, row.size, &row.alt)))
    }

    /// Bytes of all files of a session.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn size_of_files(&self, forum: ForumKey, session: SessionId) -> Result<u64, Error> {
        let size = sqlx::query_scalar!(
            r#"select coalesce(sum(size), 0) as "size: i64" from attachment where forum_id = ? and session_id = ?"#,
            forum.0,
            session.0
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(u64::try_from(size).unwrap_or_default())
    }

    /// Every file that is attached anywhere, to find those on disk that are not.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn files(&self) -> Result<HashSet<FileId>, Error> {
        let ids = sqlx::query_scalar!("select id from attachment")
            .fetch_all(&self.readers)
            .await?;
        Ok(ids
            .iter()
            .filter_map(|id| Uuid::from_str(id).ok().map(FileId))
            .collect())
    }
}

fn file(id: &str, name: String, media_type: &str, size: i64, alt: &str) -> Option<FileInfo> {
    Some(FileInfo {
        id: FileId(Uuid::from_str(id).ok()?),
        name,
        media_type: Kind::named(media_type)?.media_type(),
        size: u64::try_from(size).ok()?,
        alt: TextAlternative::parse(alt).ok()?,
    })
}

pub(super) fn date(iso: &str) -> Option<Date> {
    let mut parts = iso.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Date {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
    })
}
