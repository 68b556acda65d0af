//! What rencontres leave behind: the reports that were published, and a search over them.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{Date, ForumCode, SessionId, TopicId};

use super::{Device, ReportBody};
use crate::error::AppError;

/// What was found, with its words as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub what: FoundKind,
    pub forum: ForumCode,
    pub forum_title: String,
    pub date: Date,
    /// Of the topic; a report is called after it.
    pub title: String,
    /// What it says, as one text; Markdown.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundKind {
    Topic(TopicId),
    Report(SessionId),
}

/// What a search answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The best first.
    pub found: Vec<Found>,
    /// There are more, which more words would tell apart.
    pub more: bool,
}

#[async_trait]
pub trait Records: Send + Sync {
    /// What the published reports of a forum say, by session. Who may read which is in the forum's state
    /// ([`domain::Report::may_be_read`]).
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or the store cannot be read.
    async fn published(&self, code: &ForumCode) -> Result<BTreeMap<SessionId, ReportBody>, AppError>;

    /// Topics and published reports in which every word stands, of the rencontres that this browser may read: those on
    /// the home page, and those that it has joined.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn search(&self, device: Option<&Device>, typed: &str) -> Result<Answers, AppError>;
}
