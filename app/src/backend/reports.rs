//! The reports of sessions: what they say, what they said before, and what is being written.

use async_trait::async_trait;
use domain::{Declaration, FlagText, ForumCode, PersonId, ReportFields, SessionId, Timestamp};

use super::{Device, FileInfo};
use crate::error::AppError;

/// A session's report as it is now, and its files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportBody {
    pub fields: ReportFields,
    /// 0: nothing was written yet.
    pub revision: u32,
    /// Of a report that is published.
    pub declared: Option<Declared>,
    pub files: Vec<FileInfo>,
}

/// What was said of artificial intelligence, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    pub declaration: Declaration,
    pub at: Timestamp,
}

/// One revision of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// 1, 2, 3…
    pub revision: u32,
    pub fields: ReportFields,
    /// `None`: a person who left.
    pub author: Option<PersonId>,
    pub at: Timestamp,
}

/// The form of a report as someone left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDraft {
    /// Its fields as they were posted, right or wrong.
    pub fields: Vec<(String, String)>,
    pub at: Timestamp,
}

/// An error that a reader found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    pub id: FlagId,
    pub person: PersonId,
    pub text: String,
    pub at: Timestamp,
}

/// Names a flag within its forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlagId(pub i64);

/// Most flags that wait at one report: more than anyone works off.
pub const MAX_FLAGS: usize = 30;
/// Most of them by one person.
pub const MAX_FLAGS_OF_ONE_PERSON: usize = 5;

/// Who may read a report is asked before ([`super::Seen::may_read`]).
#[async_trait]
pub trait Reports: Send + Sync {
    /// All revisions of a session's report, the newest first.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or the store cannot be read; also below.
    async fn revisions(&self, code: &ForumCode, session: SessionId) -> Result<Vec<Revision>, AppError>;

    /// What a revision said; `None`: there is no such revision.
    ///
    /// # Errors
    /// See [`Self::revisions`].
    async fn revision(
        &self,
        code: &ForumCode,
        session: SessionId,
        revision: u32,
    ) -> Result<Option<ReportFields>, AppError>;

    /// What the sender was writing.
    ///
    /// # Errors
    /// See [`Self::revisions`].
    async fn draft(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
    ) -> Result<Option<ReportDraft>, AppError>;

    /// Keeps what the sender is writing; `None`: it is done with, or given up. Says when.
    ///
    /// # Errors
    /// When the sender may not write this report now, or it cannot be kept.
    async fn keep_draft(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
        fields: Option<Vec<(String, String)>>,
    ) -> Result<Timestamp, AppError>;

    /// What readers found wrong, the oldest first.
    ///
    /// # Errors
    /// See [`Self::revisions`].
    async fn flags(&self, code: &ForumCode, session: SessionId) -> Result<Vec<Flag>, AppError>;

    /// A reader found an error in a published report.
    ///
    /// # Errors
    /// When the sender has not joined, or said so much of it already.
    async fn flag(&self, code: &ForumCode, device: &Device, session: SessionId, text: FlagText)
    -> Result<(), AppError>;

    /// It was seen to. One that is gone already is no error.
    ///
    /// # Errors
    /// Only who keeps the report may.
    async fn close_flag(
        &self,
        code: &ForumCode,
        device: &Device,
        session: SessionId,
        flag: FlagId,
    ) -> Result<(), AppError>;
}
