//! The rows of a transaction, by table. They travel as one JSON array for each table, which `json_each` unfolds:
//! `value ->> 0` is the first member of a row's tuple.

use app::backend::FileInfo;
use domain::{Date, FileId, PersonId, Role, SessionId};
use serde::Serialize;
use sqlx::{Sqlite, SqliteConnection, Transaction};

use crate::store::{Batch, Error, ForumKey, Invitation};

#[derive(Default)]
pub(super) struct Rows {
    /// forum, id, name, role, created at
    people: Vec<(i64, String, String, &'static str, i64)>,
    /// forum, token hash, person
    devices: Vec<(i64, String, String)>,
    /// forum, seq, at, actor, op, change
    journal: Vec<(i64, u64, i64, Option<String>, String, String)>,
    /// forum, device, op, digest, outcome
    operations: Vec<(i64, String, String, String, String)>,
    /// forum, topic, person
    interested: Vec<(i64, u32, String)>,
    uninterested: Vec<(i64, u32, String)>,
    /// forum, session, revision, text, author
    reports: Vec<(i64, u32, u32, String, Option<String>)>,
    /// forum, id, session, name, media type, size
    files: Vec<(i64, String, u32, String, &'static str, u64)>,
    removed_files: Vec<(i64, String)>,
    forgotten_devices: Vec<(i64, String)>,
    erased_people: Vec<(i64, String)>,
    /// forum, title, date
    described: Vec<(i64, String, String)>,
    /// forum, role, key hash, label, created at
    invitations: Vec<(i64, &'static str, String, String, i64)>,
}

impl Rows {
    pub(super) fn take(&mut self, batch: &Batch) -> Result<(), Error> {
        let ForumKey(forum) = batch.forum;
        for (id, person) in &batch.people {
            match person {
                Some(person) => {
                    let (name, role) = (person.name.clone(), role_name(person.role));
                    self.people.push((forum, text(*id), name, role, person.joined_at.0));
                }
                None => self.erased_people.push((forum, text(*id))),
            }
        }
        for (device, person) in &batch.devices {
            match person {
                Some(person) => self.devices.push((forum, device.to_string(), text(*person))),
                None => self.forgotten_devices.push((forum, device.to_string())),
            }
        }
        for entry in &batch.journal {
            let change = json(&entry.change)?;
            let actor = entry.actor.map(text);
            self.journal
                .push((forum, entry.seq, entry.at.0, actor, entry.op.0.to_string(), change));
        }
        for operation in &batch.operations {
            let outcome = json(&operation.outcome)?;
            let (device, op) = (operation.device.to_string(), operation.op.0.to_string());
            self.operations
                .push((forum, device, op, operation.digest.to_string(), outcome));
        }
        for ((topic, person), on) in &batch.interest {
            let rows = if *on {
                &mut self.interested
            } else {
                &mut self.uninterested
            };
            rows.push((forum, topic.0, text(*person)));
        }
        for report in &batch.reports {
            let (session, author) = (report.session.0, report.author.map(text));
            self.reports
                .push((forum, session, report.revision, report.text.clone(), author));
        }
        for (id, file) in &batch.files {
            self.file(forum, *id, file.as_ref());
        }
        if let Some((title, date)) = &batch.described {
            self.described.push((forum, title.clone(), iso(*date)));
        }
        if let Some(Invitation {
            role,
            key_hash,
            label,
            created_at,
        }) = &batch.invitation
        {
            let (role, label) = (role_name(*role), label.clone());
            self.invitations
                .push((forum, role, key_hash.to_string(), label, created_at.0));
        }
        Ok(())
    }

    fn file(&mut self, forum: i64, id: FileId, file: Option<&(SessionId, FileInfo)>) {
        match file {
            Some((session, info)) => {
                let name = info.name.clone();
                self.files
                    .push((forum, id.0.to_string(), session.0, name, info.media_type, info.size));
            }
            None => self.removed_files.push((forum, id.0.to_string())),
        }
    }

    /// Parents before children; what goes away goes last, and takes with it what hangs on it.
    pub(super) async fn keep(self, transaction: &mut Transaction<'_, Sqlite>) -> Result<(), Error> {
        let c: &mut SqliteConnection = &mut *transaction;
        if let Some(rows) = some(&self.people)? {
            sqlx::query!(
                "insert into person (forum_id, id, name, role, created_at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) where true
                 on conflict (forum_id, id) do update set name = excluded.name, role = excluded.role",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.devices)? {
            sqlx::query!(
                "insert into device (forum_id, token_hash, person_id)
                 select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
                 on conflict (forum_id, token_hash) do update set person_id = excluded.person_id",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.journal)? {
            sqlx::query!(
                "insert into journal (forum_id, seq, at, actor, op, change)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
                 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.operations)? {
            sqlx::query!(
                "insert into operation (forum_id, actor, op, digest, outcome)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.interested)? {
            sqlx::query!(
                "insert into interest (forum_id, topic_id, person_id)
                 select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
                 on conflict do nothing",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.uninterested)? {
            sqlx::query!(
                "delete from interest where (forum_id, topic_id, person_id) in
                 (select value ->> 0, value ->> 1, value ->> 2 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        self.keep_notes(c).await?;
        self.keep_rest(c).await
    }

    async fn keep_notes(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.reports)? {
            sqlx::query!(
                "insert into report (forum_id, session_id, revision, text, author)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.files)? {
            sqlx::query!(
                "insert into attachment (forum_id, id, session_id, name, media_type, size)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
                 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.removed_files)? {
            sqlx::query!(
                "delete from attachment where (forum_id, id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    async fn keep_rest(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.forgotten_devices)? {
            sqlx::query!(
                "delete from device where (forum_id, token_hash) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.erased_people)? {
            sqlx::query!(
                "delete from person where (forum_id, id) in (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        for (forum, title, date) in &self.described {
            sqlx::query!("update forum set title = ?, date = ? where id = ?", title, date, forum)
                .execute(&mut *c)
                .await?;
        }
        for (forum, role, key_hash, label, at) in &self.invitations {
            sqlx::query!("delete from invitation where forum_id = ? and label = ?", forum, label)
                .execute(&mut *c)
                .await?;
            sqlx::query!(
                "insert into invitation (forum_id, role, key_hash, label, created_at) values (?, ?, ?, ?, ?)",
                forum,
                role,
                key_hash,
                label,
                at
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}

fn text(person: PersonId) -> String {
    person.0.to_string()
}

/// A table without rows costs no statement.
fn some<T: Serialize>(rows: &[T]) -> Result<Option<String>, Error> {
    if rows.is_empty() {
        Ok(None)
    } else {
        json(&rows).map(Some)
    }
}

fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Unusable(Box::new(error)))
}

pub(super) fn iso(date: Date) -> String {
    let Date { year, month, day } = date;
    format!("{year:04}-{month:02}-{day:02}")
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Participant => "participant",
        Role::Facilitator => "facilitator",
    }
}
