//! Where reports are sent to, and what becomes of what is sent.

use app::backend::Target;
use sqlx::SqliteConnection;

use super::Rows;
use crate::store::{Error, SharingChange, sharing::trouble_name};

impl Rows {
    /// Rare, and in the order they were asked for.
    pub(super) async fn keep_sharing(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        for (forum, change) in &self.sharing {
            change_one(c, *forum, change).await?;
        }
        Ok(())
    }
}

async fn change_one(c: &mut SqliteConnection, forum: i64, change: &SharingChange) -> Result<(), Error> {
    match change {
        SharingChange::ChannelAdded { id, channel } => {
            let (id, name, kind) = (id.0.to_string(), channel.name.as_str(), channel.target.kind().name());
            let host = channel.target.host();
            let (address, room, token) = match &channel.target {
                Target::Mattermost { webhook } => (webhook.as_str(), None, None),
                Target::Matrix {
                    homeserver,
                    room,
                    token,
                } => (homeserver.as_str(), Some(room.as_str()), Some(token.as_str())),
            };
            sqlx::query!(
                "insert into channel (forum_id, id, name, kind, host, address, room, token)
                 values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                forum,
                id,
                name,
                kind,
                host,
                address,
                room,
                token
            )
            .execute(&mut *c)
            .await?;
        }
        SharingChange::ChannelRemoved { id, at } => {
            let id = id.0.to_string();
            sqlx::query!(
                "update share set state = 'refused', trouble = 'withdrawn', due_at = null, message = null
                 where forum_id = ? and channel = ? and state = 'waiting'",
                forum,
                id
            )
            .execute(&mut *c)
            .await?;
            sqlx::query!(
                "update channel set address = null, room = null, token = null, removed_at = ?
                 where forum_id = ? and id = ? and removed_at is null",
                at.0,
                forum,
                id
            )
            .execute(&mut *c)
            .await?;
        }
        SharingChange::Asked {
            id,
            channel,
            session,
            revision,
            person,
            message,
            whole,
            at,
        } => {
            let (id, channel, person) = (id.to_string(), channel.0.to_string(), person.0.to_string());
            let session = session.map(|session| session.0);
            let message = super::rows::json(message)?;
            sqlx::query!(
                "insert into share (forum_id, id, channel, session_id, revision, person_id, message, whole, asked_at,
                                    state, attempts, arrived, due_at)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0, ?) on conflict do nothing",
                forum,
                id,
                channel,
                session,
                revision,
                person,
                message,
                whole,
                at.0,
                at.0
            )
            .execute(&mut *c)
            .await?;
        }
        SharingChange::Sending { id } => {
            let id = id.to_string();
            sqlx::query!(
                "update share set state = 'sending', due_at = null where forum_id = ? and id = ?",
                forum,
                id
            )
            .execute(&mut *c)
            .await?;
        }
        SharingChange::Arrived { id, parts } => {
            let (id, parts) = (id.to_string(), i64::try_from(*parts).unwrap_or(i64::MAX));
            sqlx::query!(
                "update share set arrived = ? where forum_id = ? and id = ?",
                parts,
                forum,
                id
            )
            .execute(&mut *c)
            .await?;
        }
        SharingChange::Tried {
            id,
            attempts,
            state,
            due_at,
            trouble,
        } => {
            let (id, state, due_at) = (id.to_string(), state.name(), due_at.map(|at| at.0));
            let trouble = trouble.map(trouble_name);
            // The text is of no more use once nothing will be sent any more.
            sqlx::query!(
                "update share set attempts = ?1, state = ?2, due_at = ?3, trouble = ?4,
                        message = iif(?3 is null, null, message)
                 where forum_id = ?5 and id = ?6",
                attempts,
                state,
                due_at,
                trouble,
                forum,
                id
            )
            .execute(&mut *c)
            .await?;
        }
    }
    Ok(())
}
