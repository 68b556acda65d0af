//! Reading reports.

use app::backend::{Declared, ReportBody};
use domain::{AiAssistance, Declaration, ReportDetail, ReportFields, ReportLine, SessionId, Timestamp};

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

    async fn declared(&self, forum: ForumKey, session: SessionId) -> Result<Option<Declared>, Error> {
        let row = sqlx::query!(
            "select assistance, tool, why, reviewer, at from declaration where forum_id = ? and session_id = ?",
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

fn read(fields: &str, forum: ForumKey) -> Result<ReportFields, Error> {
    serde_json::from_str(fields).map_err(|_| Error::Unreadable {
        table: "report",
        forum: forum.0,
    })
}
