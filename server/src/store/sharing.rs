//! Reading where reports are sent to, what is to be sent, and what became of it.

use std::str::FromStr;

use app::{
    backend::{AccessToken, ChannelId, ChannelKind, RoomId, ShareChannel, Target, Trouble},
    message::Message,
};
use domain::{ForumCode, PersonId, SessionId, Timestamp, WebAddress};
use uuid::Uuid;

use super::{Error, ForumKey, Store, rows::read_rows};

/// A message that waits to be sent.
#[derive(Clone, Debug)]
pub struct WaitingShare {
    pub forum: ForumKey,
    pub code: ForumCode,
    pub id: Uuid,
    pub channel: ChannelId,
    /// With its secrets; `None`: it was removed.
    pub target: Option<Target>,
    pub session: Option<SessionId>,
    pub message: Message,
    /// All of the report, or its title and its address only.
    pub whole: bool,
    /// How often it was tried.
    pub attempts: u32,
    /// How many of its parts are known to have arrived.
    pub arrived: usize,
}

/// A message whose request had begun when the server was killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterruptedShare {
    pub forum: ForumKey,
    pub id: Uuid,
    pub attempts: u32,
    /// Who received it would know it again, so that it is safe to send.
    pub is_known_again: bool,
}

/// A message, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptShare {
    pub id: Uuid,
    pub channel: ChannelId,
    pub channel_name: String,
    pub session: Option<SessionId>,
    pub revision: u32,
    pub person: Option<PersonId>,
    pub asked_at: Timestamp,
    pub state: SendState,
    pub trouble: Option<Trouble>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendState {
    Waiting,
    /// Its request has begun; found at start, the server was killed meanwhile.
    Sending,
    Sent,
    /// It left, and whether it arrived is unknown.
    Unsure,
    Refused,
}

impl SendState {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Unsure => "unsure",
            Self::Refused => "refused",
        }
    }

    fn read(name: &str) -> Option<Self> {
        let all = [Self::Waiting, Self::Sending, Self::Sent, Self::Unsure, Self::Refused];
        all.into_iter().find(|state| state.name() == name)
    }
}

pub(super) fn trouble_name(trouble: Trouble) -> String {
    match trouble {
        Trouble::Forbidden => "forbidden".to_owned(),
        Trouble::Away => "away".to_owned(),
        Trouble::Lost => "lost".to_owned(),
        Trouble::Stopped => "stopped".to_owned(),
        Trouble::Status(status) => format!("status {status}"),
        Trouble::Redirected => "redirected".to_owned(),
        Trouble::Strange => "strange".to_owned(),
        Trouble::Encrypted => "encrypted".to_owned(),
        Trouble::Withdrawn => "withdrawn".to_owned(),
    }
}

fn trouble(name: &str) -> Option<Trouble> {
    Some(match name {
        "forbidden" => Trouble::Forbidden,
        "away" => Trouble::Away,
        "lost" => Trouble::Lost,
        "stopped" => Trouble::Stopped,
        "redirected" => Trouble::Redirected,
        "strange" => Trouble::Strange,
        "encrypted" => Trouble::Encrypted,
        "withdrawn" => Trouble::Withdrawn,
        _ => Trouble::Status(name.strip_prefix("status ")?.parse().ok()?),
    })
}

impl Store {
    /// Messages whose time has come, those asked for first at the front.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn due_shares(&self, now: Timestamp, most: u32) -> Result<Vec<WaitingShare>, Error> {
        let rows = sqlx::query!(
            r#"select share.forum_id as "forum_id!", share.id as "id!", share.channel, share.session_id, share.message,
                      share.whole, share.attempts, share.arrived, channel.address, channel.room, channel.token, forum.code
               from share join channel on channel.forum_id = share.forum_id and channel.id = share.channel
                          join forum on forum.id = share.forum_id
               where share.due_at <= ? order by share.due_at, share.asked_at, share.id limit ?"#,
            now.0,
            most
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let read = || {
                    Some(WaitingShare {
                        forum: ForumKey(row.forum_id),
                        code: ForumCode::parse(&row.code)?,
                        id: Uuid::from_str(&row.id).ok()?,
                        channel: ChannelId(Uuid::from_str(&row.channel).ok()?),
                        target: target(row.address.as_deref(), row.room.as_deref(), row.token.as_deref()),
                        session: session(row.session_id)?,
                        message: serde_json::from_str(row.message.as_deref()?).ok()?,
                        whole: row.whole != 0,
                        attempts: u32::try_from(row.attempts).ok()?,
                        arrived: usize::try_from(row.arrived).ok()?,
                    })
                };
                read().ok_or(Error::Unreadable {
                    table: "share",
                    forum: row.forum_id,
                })
            })
            .collect()
    }

    /// Messages whose request had begun when the server was killed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn interrupted_shares(&self) -> Result<Vec<InterruptedShare>, Error> {
        let rows = sqlx::query!(
            r#"select share.forum_id as "forum_id!", share.id as "id!", share.attempts,
                      channel.kind = 'matrix' and channel.removed_at is null as "is_known_again!: bool"
               from share join channel on channel.forum_id = share.forum_id and channel.id = share.channel
               where share.state = 'sending'"#
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let read = || {
                    Some(InterruptedShare {
                        forum: ForumKey(row.forum_id),
                        id: Uuid::from_str(&row.id).ok()?,
                        attempts: u32::try_from(row.attempts).ok()?,
                        is_known_again: row.is_known_again,
                    })
                };
                read().ok_or(Error::Unreadable {
                    table: "share",
                    forum: row.forum_id,
                })
            })
            .collect()
    }

    /// When the next message is to be tried; `None`: none waits.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_share(&self) -> Result<Option<Timestamp>, Error> {
        let next = sqlx::query_scalar!(r#"select min(due_at) as "due_at?: i64" from share where due_at is not null"#)
            .fetch_one(&self.readers)
            .await?;
        Ok(next.map(Timestamp))
    }

    /// Where reports of a forum are sent to, by name, without secrets.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn share_channels(&self, forum: ForumKey) -> Result<Vec<ShareChannel>, Error> {
        let rows = sqlx::query!(
            r#"select id as "id!", name, kind, host from channel where forum_id = ? and removed_at is null
               order by name, id"#,
            forum.0
        )
        .fetch_all(&self.readers)
        .await?;
        read_rows("channel", forum.0, rows, |row| {
            let kinds = [ChannelKind::Mattermost, ChannelKind::Matrix];
            Some(ShareChannel {
                id: ChannelId(Uuid::from_str(&row.id).ok()?),
                name: row.name,
                kind: kinds.into_iter().find(|kind| kind.name() == row.kind)?,
                host: row.host,
            })
        })
    }

    /// What was sent, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn shares(&self, forum: ForumKey, session: Option<SessionId>) -> Result<Vec<KeptShare>, Error> {
        let of = session.map(|session| session.0);
        let rows = sqlx::query!(
            r#"select share.id as "id!", share.channel, channel.name, share.session_id, share.revision, share.person_id,
                      share.asked_at, share.state, share.trouble
               from share join channel on channel.forum_id = share.forum_id and channel.id = share.channel
               where share.forum_id = ?1 and (?2 is null or share.session_id = ?2)
               order by share.asked_at desc, channel.name, share.id"#,
            forum.0,
            of
        )
        .fetch_all(&self.readers)
        .await?;
        read_rows("share", forum.0, rows, |row| {
            let person = row.person_id.as_deref().map(Uuid::from_str).transpose().ok()?;
            Some(KeptShare {
                id: Uuid::from_str(&row.id).ok()?,
                channel: ChannelId(Uuid::from_str(&row.channel).ok()?),
                channel_name: row.name,
                session: self::session(row.session_id)?,
                revision: u32::try_from(row.revision).ok()?,
                person: person.map(PersonId),
                asked_at: Timestamp(row.asked_at),
                state: SendState::read(&row.state)?,
                trouble: row
                    .trouble
                    .as_deref()
                    .map_or(Some(None), |name| trouble(name).map(Some))?,
            })
        })
    }
}

/// `Some(None)`: of none.
#[expect(clippy::option_option, reason = "of no session is not the same as unreadable")]
fn session(id: Option<i64>) -> Option<Option<SessionId>> {
    match id {
        None => Some(None),
        Some(id) => u32::try_from(id).ok().map(|id| Some(SessionId(id))),
    }
}

fn target(address: Option<&str>, room: Option<&str>, token: Option<&str>) -> Option<Target> {
    let address = WebAddress::parse(address?)?;
    match room.zip(token) {
        None => Some(Target::Mattermost { webhook: address }),
        Some((room, token)) => Some(Target::Matrix {
            homeserver: address,
            room: RoomId::parse(room)?,
            token: AccessToken::parse(token)?,
        }),
    }
}
