//! Addresses, links that are used once, and what is to be sent.

use sqlx::SqliteConnection;

use super::{Rows, statements::some};
use crate::store::{Error, MailChange};

impl Rows {
    pub(super) async fn keep_contacts(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.contacts)? {
            // JSON's true and false are 1 and 0 to SQLite.
            sqlx::query!(
                "insert into contact (forum_id, person_id, address, verified, practical, unsubscribe)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
                 from json_each(?) where true
                 on conflict (forum_id, person_id) do update set address = excluded.address,
                    verified = excluded.verified, practical = excluded.practical, unsubscribe = excluded.unsubscribe",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.forgotten_contacts)? {
            sqlx::query!(
                "delete from contact where (forum_id, person_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    pub(super) async fn keep_links(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.links)? {
            sqlx::query!(
                "insert into link (forum_id, token_hash, person_id, address, expires_at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) where true
                 on conflict do nothing",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.used_links)? {
            sqlx::query!(
                "delete from link where (forum_id, token_hash) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    /// Rare, and in the order they were asked for.
    pub(super) async fn keep_mail(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        for (forum, mailing) in &self.mailings {
            let op = mailing.op.0.to_string();
            sqlx::query!(
                "insert into mailing (forum_id, op, subject, body, at) values (?, ?, ?, ?, ?) on conflict do nothing",
                forum,
                op,
                mailing.subject,
                mailing.body,
                mailing.at.0
            )
            .execute(&mut *c)
            .await?;
        }
        for (forum, change) in &self.mail {
            match change {
                MailChange::Asked {
                    id,
                    person,
                    content,
                    address,
                    at,
                } => {
                    let (id, person, kind) = (id.to_string(), person.0.to_string(), content.name().into_owned());
                    let (mailing, address) = (content.mailing(), address.as_str());
                    sqlx::query!(
                        "insert into mail (forum_id, id, person_id, kind, mailing, address, asked_at, attempts, due_at)
                         values (?, ?, ?, ?, ?, ?, ?, 0, ?)
                         on conflict do nothing",
                        forum,
                        id,
                        person,
                        kind,
                        mailing,
                        address,
                        at.0,
                        at.0
                    )
                    .execute(&mut *c)
                    .await?;
                }
                MailChange::Tried {
                    id,
                    attempts,
                    due_at,
                    sent_at,
                    reason,
                } => {
                    let id = id.to_string();
                    let (due_at, sent_at) = (due_at.map(|at| at.0), sent_at.map(|at| at.0));
                    sqlx::query!(
                        "update mail set attempts = ?, due_at = ?, sent_at = ?, reason = ?
                         where forum_id = ? and id = ?",
                        attempts,
                        due_at,
                        sent_at,
                        reason,
                        forum,
                        id
                    )
                    .execute(&mut *c)
                    .await?;
                }
                MailChange::Dropped { id } => {
                    let id = id.to_string();
                    sqlx::query!("delete from mail where forum_id = ? and id = ?", forum, id)
                        .execute(&mut *c)
                        .await?;
                }
                MailChange::Unasked { id } => {
                    let id = id.to_string();
                    // A page is written and waited for, as it is for a mail.
                    sqlx::query!(
                        "insert into mailing (forum_id, op, subject, body, at) values (?, ?, '-', '-', 0)",
                        forum,
                        id
                    )
                    .execute(&mut *c)
                    .await?;
                    sqlx::query!("delete from mailing where forum_id = ? and op = ?", forum, id)
                        .execute(&mut *c)
                        .await?;
                }
            }
        }
        Ok(())
    }
}
