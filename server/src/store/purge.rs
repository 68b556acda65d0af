//! What is over: where something is due, and deleting what is only in the database.

use std::collections::{BTreeMap, BTreeSet};

use domain::{ForumCode, PersonId, Timestamp};
use sqlx::Connection;

use super::{Error, Store, Writing, load::person};
use crate::{calendar, retention::Kind};

/// What a forum has too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Marks of interest, when the day is before that time.
    Interest,
    /// Photo choices, when the day is before that time.
    Photos,
    /// Cases that were closed before that time.
    Cases,
    /// A word to people before they are forgotten, when the day is before that time, and whatever was done there; once,
    /// unless something was done since.
    Warning,
    /// People, when the day is before that time, and whatever was done there; those who gave an address not before they
    /// were warned, at that time or earlier.
    People { warned: Timestamp },
}

impl Store {
    /// The forums that have something whose time was over before that.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn due(&self, due: Due, before: Timestamp) -> Result<Vec<ForumCode>, Error> {
        let day = calendar::day(before).to_string();
        let codes = match due {
            Due::Interest => {
                sqlx::query_scalar!(
                    "select code from forum where date < ?
                     and exists (select 1 from interest where forum_id = forum.id)",
                    day
                )
                .fetch_all(&self.readers)
                .await?
            }
            Due::Photos => {
                sqlx::query_scalar!(
                    "select code from forum where date < ?
                     and exists (select 1 from photo_choice where forum_id = forum.id)",
                    day
                )
                .fetch_all(&self.readers)
                .await?
            }
            Due::Cases => {
                sqlx::query_scalar!(
                    "select code from forum where exists (
                         select 1 from case_entry where forum_id = forum.id and step in ('closed', 'settled') and at < ?
                     )",
                    before.0
                )
                .fetch_all(&self.readers)
                .await?
            }
            Due::Warning => {
                sqlx::query_scalar!(
                    "select code from forum where date < ?1
                     and exists (select 1 from contact where forum_id = forum.id)
                     and not exists (select 1 from person where forum_id = forum.id and created_at >= ?2)
                     and not exists (select 1 from journal where forum_id = forum.id and at >= ?2)
                     and (warned_at is null
                          or exists (select 1 from person where forum_id = forum.id and created_at > warned_at)
                          or exists (select 1 from journal where forum_id = forum.id and at > warned_at))",
                    day,
                    before.0
                )
                .fetch_all(&self.readers)
                .await?
            }
            Due::People { warned } => {
                sqlx::query_scalar!(
                    "select code from forum where date < ?1
                     and exists (select 1 from person where forum_id = forum.id)
                     and not exists (select 1 from person where forum_id = forum.id and created_at >= ?2)
                     and not exists (select 1 from journal where forum_id = forum.id and at >= ?2)
                     and (warned_at <= ?3 or not exists (select 1 from contact where forum_id = forum.id))",
                    day,
                    before.0,
                    warned.0
                )
                .fetch_all(&self.readers)
                .await?
            }
        };
        Ok(codes.iter().filter_map(|code| ForumCode::parse(code)).collect())
    }

    /// Those of these people who are there, by forum.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn present(&self, people: &BTreeSet<PersonId>) -> Result<BTreeMap<ForumCode, BTreeSet<PersonId>>, Error> {
        let ids: Vec<String> = people.iter().map(|person| person.0.to_string()).collect();
        let ids = serde_json::Value::from(ids).to_string();
        let rows = sqlx::query!(
            r#"select forum.code, person.id as "id!" from person join forum on forum.id = person.forum_id
               where person.id in (select value from json_each(?))"#,
            ids
        )
        .fetch_all(&self.readers)
        .await?;
        let mut present: BTreeMap<ForumCode, BTreeSet<PersonId>> = BTreeMap::new();
        for row in rows {
            if let Some((code, person)) = ForumCode::parse(&row.code).zip(person(&row.id).ok()) {
                present.entry(code).or_default().insert(person);
            }
        }
        Ok(present)
    }
}

impl Writing {
    /// Deletes rows that no forum has in memory, and notes how many; returns it.
    ///
    /// # Errors
    /// Nothing was deleted.
    pub async fn purge(&mut self, kind: Kind, before: Timestamp, now: Timestamp) -> Result<u64, Error> {
        let mut connection = self.take().await?;
        let mut transaction = connection.begin_with("begin immediate").await?;
        let count = match kind {
            Kind::Assistance => {
                let day = calendar::day(before).to_string();
                sqlx::query!(
                    "update registration set assistance = '' where assistance <> ''
                     and forum_id in (select id from forum where date < ?)",
                    day
                )
                .execute(&mut *transaction)
                .await?
                .rows_affected()
            }
            Kind::Mail => {
                let gone = sqlx::query!("delete from mail where asked_at < ?", before.0)
                    .execute(&mut *transaction)
                    .await?;
                // Of nobody, and of no use without the mails.
                sqlx::query!("delete from mailing where at < ?", before.0)
                    .execute(&mut *transaction)
                    .await?;
                sqlx::query!("delete from link where expires_at < ?", before.0)
                    .execute(&mut *transaction)
                    .await?;
                let shares = sqlx::query!("delete from share where asked_at < ?", before.0)
                    .execute(&mut *transaction)
                    .await?;
                // What became of messages was the last that was kept of it.
                sqlx::query!(
                    "delete from channel where removed_at < ? and not exists
                     (select 1 from share where share.forum_id = channel.forum_id and share.channel = channel.id)",
                    before.0
                )
                .execute(&mut *transaction)
                .await?;
                gone.rows_affected() + shares.rows_affected()
            }
            Kind::Acceptances => sqlx::query!("delete from acceptance where left_at < ?", before.0)
                .execute(&mut *transaction)
                .await?
                .rows_affected(),
            // Through the forum's actor.
            Kind::Interest | Kind::Photos | Kind::Warning | Kind::People | Kind::Cases => 0,
        };
        if count > 0 {
            let (name, rows) = (kind.name(), i64::try_from(count).unwrap_or(i64::MAX));
            sqlx::query!(
                "insert into purge (at, kind, count) values (?, ?, ?)",
                now.0,
                name,
                rows
            )
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        self.connection = Some(connection);
        Ok(count)
    }
}
