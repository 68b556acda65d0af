//! One statement for each table that has rows.

use domain::Shows;
use serde::Serialize;
use sqlx::{Sqlite, SqliteConnection, Transaction};

use super::rows::{Rows, json};
use crate::store::{Error, InvitationChange, WallChange};

impl Rows {
    /// Parents before children; what goes away goes last, and takes with it what hangs on it.
    pub(super) async fn keep(self, transaction: &mut Transaction<'_, Sqlite>) -> Result<(), Error> {
        let c: &mut SqliteConnection = &mut *transaction;
        if let Some(rows) = some(&self.people)? {
            sqlx::query!(
                "insert into person (forum_id, id, name, channel, created_at)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) where true
                 on conflict (forum_id, id) do update set name = excluded.name",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        self.keep_roles(c).await?;
        self.profiles.keep(c).await?;
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
        self.forgetting.fold(c).await?;
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
        self.keep_progress(c).await?;
        self.keep_merge_words(c).await?;
        self.keep_contacts(c).await?;
        self.keep_registrations(c).await?;
        self.keep_links(c).await?;
        self.keep_feeds(c).await?;
        self.keep_read_up_to(c).await?;
        self.keep_mail(c).await?;
        self.keep_sharing(c).await?;
        self.keep_notes(c).await?;
        self.keep_search(c).await?;
        self.keep_charters(c).await?;
        self.drafts.keep(c).await?;
        self.cases.keep(c).await?;
        self.keep_acceptances(c).await?;
        self.keep_rest(c).await
    }

    async fn keep_progress(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.progress)? {
            sqlx::query!(
                "insert into progress (forum_id, session_id, person_id, line)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?) where true
                 on conflict (forum_id, session_id) do update set person_id = excluded.person_id, line = excluded.line",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.no_progress)? {
            sqlx::query!(
                "delete from progress where (forum_id, session_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    async fn keep_roles(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.given_roles)? {
            sqlx::query!(
                "insert into role (forum_id, person_id, role)
                 select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
                 on conflict do nothing",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.taken_roles)? {
            sqlx::query!(
                "delete from role where (forum_id, person_id, role) in
                 (select value ->> 0, value ->> 1, value ->> 2 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    async fn keep_notes(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        self.reports.keep(c).await?;
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
        for (forum, id, alt) in &self.alts {
            sqlx::query!(
                "update attachment set alt = ? where forum_id = ? and id = ?",
                alt,
                forum,
                id
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

    pub(super) async fn keep_charters(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.charters)? {
            sqlx::query!(
                "insert into charter (forum_id, slug, version, title, lang, audience, summary, text, addendum,
                                      sha256, written_at, author, approved_by)
                 select value ->> 'forum', value ->> 'slug', value ->> 'version', value ->> 'title', value ->> 'lang',
                        value ->> 'audience', value ->> 'summary', value ->> 'text', value ->> 'addendum',
                        value ->> 'sha256', value ->> 'written_at', value ->> 'author', value ->> 'approved_by'
                 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(forums) = some(&self.asking)? {
            sqlx::query!(
                "delete from mandatory_charter where forum_id in (select value from json_each(?))",
                forums
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.mandatory)? {
            sqlx::query!(
                "insert into mandatory_charter (forum_id, slug) select value ->> 0, value ->> 1 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }

    async fn keep_acceptances(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.acceptances)? {
            sqlx::query!(
                "insert into acceptance (forum_id, person_id, slug, version, sha256, wording, at, channel, heard_by)
                 select value ->> 'forum', value ->> 'person', value ->> 'slug', value ->> 'version',
                        value ->> 'sha256', value ->> 'wording', value ->> 'at', value ->> 'channel',
                        value ->> 'heard_by'
                 from json_each(?)",
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
        self.forgetting.keep(c).await?;
        for (forum, title, date, listed) in &self.described {
            sqlx::query!(
                "update forum set title = ?, date = ?, listed = ? where id = ?",
                title,
                date,
                listed,
                forum
            )
            .execute(&mut *c)
            .await?;
        }
        self.keep_invitations(c).await?;
        self.keep_walls(c).await
    }

    async fn keep_invitations(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        for (forum, change) in &self.invitations {
            match change {
                InvitationChange::Added { key, invitation } => {
                    let (key, role) = (key.to_string(), invitation.role.name());
                    if invitation.printed {
                        sqlx::query!(
                            "delete from invitation where forum_id = ? and label = ? and role = ? and printed",
                            forum,
                            invitation.label,
                            role
                        )
                        .execute(&mut *c)
                        .await?;
                    }
                    sqlx::query!(
                        "insert into invitation (forum_id, role, key_hash, label, created_at, printed)
                         values (?, ?, ?, ?, ?, ?) on conflict (key_hash) do nothing",
                        forum,
                        role,
                        key,
                        invitation.label,
                        invitation.created_at.0,
                        invitation.printed
                    )
                    .execute(&mut *c)
                    .await?;
                }
                InvitationChange::Used { key, at } => {
                    let key = key.to_string();
                    sqlx::query!(
                        "update invitation set used_at = ? where forum_id = ? and key_hash = ?",
                        at.0,
                        forum,
                        key
                    )
                    .execute(&mut *c)
                    .await?;
                }
                InvitationChange::Revoked { key, at } => {
                    let key = key.to_string();
                    sqlx::query!(
                        "update invitation set revoked_at = ? where forum_id = ? and key_hash = ?",
                        at.0,
                        forum,
                        key
                    )
                    .execute(&mut *c)
                    .await?;
                }
            }
        }
        Ok(())
    }

    async fn keep_walls(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        for (forum, wall) in &self.walls {
            match wall {
                WallChange::Added { token, label, view, at } => {
                    let (token, view) = (token.to_string(), view.map(Shows::name));
                    sqlx::query!(
                        "insert into wall (forum_id, token_hash, label, view, created_at) values (?, ?, ?, ?, ?)
                         on conflict (token_hash) do nothing",
                        forum,
                        token,
                        label,
                        view,
                        at.0
                    )
                    .execute(&mut *c)
                    .await?;
                }
                WallChange::Pinned { token, view } => {
                    let (token, view) = (token.to_string(), view.map(Shows::name));
                    sqlx::query!(
                        "update wall set view = ? where forum_id = ? and token_hash = ?",
                        view,
                        forum,
                        token
                    )
                    .execute(&mut *c)
                    .await?;
                }
                WallChange::Seen { token, at } => {
                    let token = token.to_string();
                    sqlx::query!(
                        "update wall set seen_at = ? where forum_id = ? and token_hash = ?",
                        at.0,
                        forum,
                        token
                    )
                    .execute(&mut *c)
                    .await?;
                }
                WallChange::Retired { token } => {
                    let token = token.to_string();
                    sqlx::query!(
                        "update wall set retired = 1 where forum_id = ? and token_hash = ?",
                        forum,
                        token
                    )
                    .execute(&mut *c)
                    .await?;
                }
                WallChange::RetiredUnseen { label } => {
                    sqlx::query!(
                        "delete from wall where forum_id = ? and label = ? and seen_at is null",
                        forum,
                        label
                    )
                    .execute(&mut *c)
                    .await?;
                }
            }
        }
        Ok(())
    }
}

/// A table without rows costs no statement.
pub(super) fn some<T: Serialize>(rows: &[T]) -> Result<Option<String>, Error> {
    if rows.is_empty() {
        Ok(None)
    } else {
        json(&rows).map(Some)
    }
}
