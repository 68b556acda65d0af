//! What is reported to the moderators of a forum, and the written trace of how it is handled.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{CaseAbout, CaseCategory, CaseId, CaseStep, CaseWords, ForumCode, Measure, PersonId, Timestamp};

use super::{Device, Op};
use crate::error::AppError;

/// One case, from the report on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub about: CaseAbout,
    pub category: CaseCategory,
    /// What stood there when it was reported; it may be changed later.
    pub snapshot: String,
    /// In order; the first one is the report.
    pub entries: Vec<CaseEntry>,
}

/// One line of the trace. Never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEntry {
    /// The form that wrote it: sent again, it is the same line.
    pub op: Op,
    pub at: Timestamp,
    /// A random id, which leads nowhere once the person is erased.
    pub by: PersonId,
    pub step: CaseStep,
    /// Of a decision.
    pub measures: BTreeSet<Measure>,
    pub words: CaseWords,
    /// SHA-256 of this line and of the seal before it: a line that was changed or taken out breaks all that follow.
    pub seal: String,
}

/// What is added to the trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    pub step: CaseStep,
    pub measures: BTreeSet<Measure>,
    pub words: CaseWords,
}

/// A case as moderators read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSeen {
    pub id: CaseId,
    pub case: Case,
    /// Every seal follows from the one before.
    pub intact: bool,
    /// The reader reported it, or it is about what is theirs: they decide nothing in it (S0-17).
    pub own: bool,
}

/// A case as those read it who reported it, or whom it is about: the lines written to them, and their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCase {
    pub id: CaseId,
    pub about: CaseAbout,
    pub category: CaseCategory,
    pub snapshot: String,
    /// In order. Never those of others; who wrote them is not shown.
    pub lines: Vec<CaseEntry>,
    /// The moderators ask for the reader's view (S0-12).
    pub may_answer: bool,
    pub over: bool,
}

impl Case {
    #[must_use]
    pub fn done(&self) -> BTreeSet<CaseStep> {
        self.entries.iter().map(|entry| entry.step).collect()
    }

    /// When it was closed.
    #[must_use]
    pub fn closed_at(&self) -> Option<Timestamp> {
        let last = self.entries.iter().find(|entry| entry.step.is_last());
        last.map(|entry| entry.at)
    }

    #[must_use]
    pub fn reported_by(&self) -> Option<PersonId> {
        self.entries.first().map(|first| first.by)
    }

    /// Somebody was excluded by it, and is still.
    #[must_use]
    pub fn excludes(&self) -> bool {
        let turns = |entry: &&CaseEntry| entry.step == CaseStep::Lifted || entry.measures.contains(&Measure::Exclusion);
        let last = self.entries.iter().rfind(turns);
        matches!(self.about, CaseAbout::Person(_)) && last.is_some_and(|entry| entry.step != CaseStep::Lifted)
    }
}

#[async_trait]
pub trait Moderation: Send + Sync {
    /// Reports something to the moderators; whoever joined may, in every phase.
    ///
    /// # Errors
    /// [`AppError::NotJoined`]; what is reported is not there.
    async fn report(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        about: CaseAbout,
        category: CaseCategory,
        words: CaseWords,
    ) -> Result<(), AppError>;

    /// All cases, the newest first, for moderators and organisers; but for those about the reader.
    ///
    /// # Errors
    /// When the reader is neither.
    async fn cases(&self, code: &ForumCode, device: &Device) -> Result<Vec<CaseSeen>, AppError>;

    /// What the reader reported, and what the moderators wrote to them; the newest first.
    ///
    /// # Errors
    /// When the forum cannot be read.
    async fn own_cases(&self, code: &ForumCode, device: &Device) -> Result<Vec<OwnCase>, AppError>;

    /// Whom it is about says what they have to say.
    ///
    /// # Errors
    /// [`AppError::UnknownPage`] unless they were asked; [`AppError::CaseOver`].
    async fn answer(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        case: CaseId,
        words: CaseWords,
    ) -> Result<(), AppError>;

    /// Adds a line to the trace of a case; [`CaseStep::Removed`] takes the words of its topic away, here and in every
    /// line of the journal.
    ///
    /// # Errors
    /// When the sender is neither moderator nor organiser; [`AppError::CaseMissing`], [`AppError::CaseOver`],
    /// [`AppError::CaseOwn`].
    async fn write(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        case: CaseId,
        entry: NewEntry,
    ) -> Result<(), AppError>;
}
