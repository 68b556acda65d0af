//! Reading what is to be sent, and what became of it.

use std::{borrow::Cow, str::FromStr};

use app::backend::Op;
use domain::{EmailAddress, ForumCode, PersonId, SessionId, Timestamp};
use uuid::Uuid;

use super::{Error, ForumKey, Store};

/// A mail that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingMail {
    pub forum: ForumKey,
    pub code: ForumCode,
    pub id: Uuid,
    pub person: PersonId,
    pub address: EmailAddress,
    pub content: MailContent,
    /// How often it was tried.
    pub attempts: u32,
    pub asked_at: Timestamp,
}

impl WaitingMail {
    /// Someone waits for it.
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.content == MailContent::Reconnection
    }
}

/// What a mail says; its text is made when it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailContent {
    /// A link that opens the person's own account on another browser.
    Reconnection,
    /// What they have accepted.
    Receipt,
    Practical {
        mailing: Op,
    },
    /// A report of a topic that they convene, all of it or its address.
    Report {
        session: SessionId,
        whole: bool,
    },
    /// A place became free for who waited.
    Place,
    /// Nothing was done in the forum for so long that its people will be forgotten.
    Warning,
}

impl MailContent {
    pub(super) fn name(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Reconnection => "reconnection",
            Self::Receipt => "receipt",
            Self::Practical { .. } => "practical",
            Self::Place => "place",
            Self::Warning => "warning",
            Self::Report { session, whole: true } => return format!("report {session} whole").into(),
            Self::Report { session, whole: false } => return format!("report {session}").into(),
        })
    }

    /// Which message it belongs to.
    pub(super) fn mailing(&self) -> Option<String> {
        match self {
            Self::Practical { mailing } => Some(mailing.0.to_string()),
            Self::Reconnection | Self::Receipt | Self::Report { .. } | Self::Place | Self::Warning => None,
        }
    }

    fn read(kind: &str, mailing: Option<&str>) -> Option<Self> {
        match (kind, mailing) {
            ("reconnection", None) => Some(Self::Reconnection),
            ("receipt", None) => Some(Self::Receipt),
            ("place", None) => Some(Self::Place),
            ("warning", None) => Some(Self::Warning),
            ("practical", Some(op)) => Some(Self::Practical {
                mailing: Op(Uuid::from_str(op).ok()?),
            }),
            (report, None) => {
                let report = report.strip_prefix("report ")?;
                let (session, whole) = match report.strip_suffix(" whole") {
                    Some(session) => (session, true),
                    None => (report, false),
                };
                Some(Self::Report {
                    session: session.parse().ok()?,
                    whole,
                })
            }
            _ => None,
        }
    }
}

/// One message of practical information.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailing {
    pub op: Op,
    pub subject: String,
    pub body: String,
    pub at: Timestamp,
}

/// What became of one mail of a mailing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailResult {
    pub mailing: Op,
    pub address: String,
    pub due_at: Option<Timestamp>,
    pub sent_at: Option<Timestamp>,
    pub reason: Option<String>,
}

impl Store {
    /// Mails whose time has come, those asked for first at the front.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn due_mail(&self, now: Timestamp, most: u32) -> Result<Vec<WaitingMail>, Error> {
        let rows = sqlx::query!(
            r#"select mail.forum_id as "forum_id!", mail.id as "id!", mail.person_id, mail.kind, mail.mailing,
                      mail.address, mail.attempts, mail.asked_at, forum.code
               from mail join forum on forum.id = mail.forum_id
               where mail.due_at <= ? order by mail.due_at, mail.asked_at, mail.id limit ?"#,
            now.0,
            most
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let read = || {
                    Some(WaitingMail {
                        forum: ForumKey(row.forum_id),
                        code: ForumCode::parse(&row.code)?,
                        id: Uuid::from_str(&row.id).ok()?,
                        person: PersonId(Uuid::from_str(&row.person_id).ok()?),
                        address: EmailAddress::parse(&row.address)?,
                        content: MailContent::read(&row.kind, row.mailing.as_deref())?,
                        attempts: u32::try_from(row.attempts).ok()?,
                        asked_at: Timestamp(row.asked_at),
                    })
                };
                read().ok_or(Error::Unreadable {
                    table: "mail",
                    forum: row.forum_id,
                })
            })
            .collect()
    }

    /// When the next mail is to be tried; `None`: none waits.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_mail(&self) -> Result<Option<Timestamp>, Error> {
        let next = sqlx::query_scalar!(r#"select min(due_at) as "due_at?: i64" from mail where due_at is not null"#)
            .fetch_one(&self.readers)
            .await?;
        Ok(next.map(Timestamp))
    }

    /// The messages of practical information of a forum, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mailings(&self, forum: ForumKey) -> Result<Vec<Mailing>, Error> {
        let rows = sqlx::query!(
            r#"select op as "op!", subject, body, at from mailing where forum_id = ? order by at desc, op"#,
            forum.0
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let op = Uuid::from_str(&row.op).map_err(|_| Error::Unreadable {
                    table: "mailing",
                    forum: forum.0,
                })?;
                Ok(Mailing {
                    op: Op(op),
                    subject: row.subject,
                    body: row.body,
                    at: Timestamp(row.at),
                })
            })
            .collect()
    }

    /// What became of the mails of all mailings of a forum, by address.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mail_results(&self, forum: ForumKey) -> Result<Vec<MailResult>, Error> {
        let rows = sqlx::query!(
            r#"select mailing as "mailing!", address, due_at, sent_at, reason from mail
               where forum_id = ? and mailing is not null order by address"#,
            forum.0
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let op = Uuid::from_str(&row.mailing).map_err(|_| Error::Unreadable {
                    table: "mail",
                    forum: forum.0,
                })?;
                Ok(MailResult {
                    mailing: Op(op),
                    address: row.address,
                    due_at: row.due_at.map(Timestamp),
                    sent_at: row.sent_at.map(Timestamp),
                    reason: row.reason,
                })
            })
            .collect()
    }
}
