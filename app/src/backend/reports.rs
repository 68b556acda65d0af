//! The reports of sessions: what they say, and what was declared of them.

use domain::{Declaration, ReportFields, Timestamp};

use super::FileInfo;

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
