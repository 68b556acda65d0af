//! Reading reports.

use std::str::FromStr;

use app::backend::{Declared, Flag, FlagId, ReportBody, ReportDraft, Revision};
use domain::{AiAssistance, Declaration, PersonId, ReportDetail, ReportFields, ReportLine, SessionId, Timestamp};

use uuid::Uuid;

use super::{Error, ForumKey, Store};

impl Store {
    /// The newest revision of a session's report, what is declared of it, and its files.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn report(&self, forum: ForumKey, session: SessionId) -> Result<ReportBody, Error> {
        let newest = sqlx::query!(
            "select fields, revision from report where forum_id = ? and session_id = ? order by revision desc limit 1",
            forum.0,
            session.0
        )
        .fetch_optional(&self.readers)
        .await?;
        let (fields, revision) = match newest {
            Some(row) => (read(&row.fields, forum)?, row.revision),
            None => Default::default(),
        };
        Ok(ReportBody {
            fields,
            revision: u32::try_from(revision).unwrap_or_default(),
            declared: self.declared(forum, session).await?,
            files: self.files_of_session(forum, session).await?,
        })
    }

    /// Everything a session's report said, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn revisions(&self, forum: ForumKey, session: SessionId) -> Result<Vec<Revision>, Error> {
        let rows = sqlx::query!(
            "select revision, fields, author, at from report where forum_id = ? and session_id = ?
             order by revision desc",
            forum.0,
            session.0
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(Revision {
                    revision: u32::try_from(row.revision).unwrap_or_default(),
                    fields: read(&row.fields, forum)?,
                    author: row.author.as_deref().and_then(person),
                    at: Timestamp(row.at),
                })
            })
            .collect()
    }

    /// What one revision said.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn revision(
        &self,
        forum: ForumKey,
        session: SessionId,
        revision: u32,
    ) -> Result<Option<ReportFields>, Error> {
        let fields = sqlx::query_scalar!(
            "select fields from report where forum_id = ? and session_id = ? and revision = ?",
            forum.0,
            session.0,
            revision
        )
        .fetch_optional(&self.readers)
        .await?;
        fields.map(|fields| read(&fields, forum)).transpose()
    }

    /// What a person was writing.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn report_draft(
        &self,
        forum: ForumKey,
        session: SessionId,
        person: PersonId,
    ) -> Result<Option<ReportDraft>, Error> {
        let me = person.0.to_string();
        let row = sqlx::query!(
            "select fields, at from report_draft where forum_id = ? and session_id = ? and person_id = ?",
            forum.0,
            session.0,
            me
        )
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let fields = serde_json::from_str(&row.fields).map_err(|_| Error::Unreadable {
            table: "report_draft",
            forum: forum.0,
        })?;
        let at = Timestamp(row.at);
        Ok(Some(ReportDraft { fields, at }))
    }

    /// What readers found wrong, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn flags(&self, forum: ForumKey, session: SessionId) -> Result<Vec<Flag>, Error> {
        let rows = sqlx::query!(
            "select id, person_id, text, at from report_flag where forum_id = ? and session_id = ? order by id",
            forum.0,
            session.0
        )
        .fetch_all(&self.readers)
        .await?;
        let flags = rows.into_iter().filter_map(|row| {
            Some(Flag {
                id: FlagId(row.id),
                person: person(&row.person_id)?,
                text: row.text,
                at: Timestamp(row.at),
            })
        });
        Ok(flags.collect())
    }

    async fn declared(&self, forum: ForumKey, session: SessionId) -> Result<Option<Declared>, Error> {
        let row = sqlx::query!(
            "select assistance, tool, why, reviewer, vouched, at from declaration
             where forum_id = ? and session_id = ?",
            forum.0,
            session.0
        )
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let declaration = || {
            Some(Declaration {
                assistance: AiAssistance::named(&row.assistance)?,
                tool: ReportDetail::parse(&row.tool).ok()?,
                why: ReportLine::parse(&row.why).ok()?,
                reviewer: ReportDetail::parse(&row.reviewer).ok()?,
                vouched: row.vouched != 0,
            })
        };
        let declaration = declaration().ok_or(Error::Unreadable {
            table: "declaration",
            forum: forum.0,
        })?;
        let at = Timestamp(row.at);
        Ok(Some(Declared { declaration, at }))
    }
}

fn person(id: &str) -> Option<PersonId> {
    Uuid::from_str(id).ok().map(PersonId)
}

fn read(fields: &str, forum: ForumKey) -> Result<ReportFields, Error> {
    serde_json::from_str(fields).map_err(|_| Error::Unreadable {
        table: "report",
        forum: forum.0,
    })
}
