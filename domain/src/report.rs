//! What a session's report holds, who may read it, and how artificial intelligence helped to write it. The texts are
//! stored beside the journal, revision by revision.

mod merge;
mod publication;

use serde::{Deserialize, Serialize};

use crate::{ReportDetail, ReportLine, ReportText, WebAddress};

pub use merge::*;
pub use publication::*;

/// One page, three minutes. A new report is empty in every field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportFields {
    /// « L'essentiel »: one sentence.
    pub essence: ReportLine,
    /// « Points clés »: one idea to a line.
    pub points: ReportText,
    /// « Décisions »: one to a line.
    pub decisions: ReportText,
    pub actions: Vec<ReportAction>,
    /// « Questions ouvertes »: one to a line.
    pub questions: ReportText,
    pub links: Vec<ReportLink>,
    /// Whatever else there is to say; Markdown.
    pub notes: ReportText,
}

/// Who does what until when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportAction {
    /// Never empty in a form that was parsed.
    pub what: ReportLine,
    pub who: ReportDetail,
    /// « Avant la prochaine rencontre »: in people's words, not a date.
    pub due: ReportDetail,
}

/// A page elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReportLink {
    pub url: WebAddress,
    /// What it is called; empty: its address.
    #[serde(default)]
    pub label: ReportDetail,
}

impl ReportFields {
    /// Most actions, and most links.
    pub const MAX_ROWS: usize = 40;

    /// Points that make a report complete.
    pub const POINTS: usize = 3;

    /// « Une phrase et trois points » are enough.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.essence.as_str().is_empty() && self.points.ideas().count() >= Self::POINTS
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A report of before reports had parts: all of it is notes.
    #[must_use]
    pub fn of_notes(notes: ReportText) -> Self {
        Self {
            notes,
            ..Self::default()
        }
    }
}

impl ReportText {
    /// One for each line that says anything, without the dash or the bullet that people put in front.
    pub fn ideas(&self) -> impl Iterator<Item = &str> {
        let bare = |line: &'_ str| -> Option<usize> {
            let bare = line.trim_start_matches(['-', '*', '•', '–', '·', ' ', '\t', '\u{A0}']);
            (!bare.trim().is_empty()).then_some(line.len() - bare.len())
        };
        self.as_str()
            .lines()
            .filter_map(move |line| bare(line).map(|from| line[from..].trim_end()))
    }
}

/// The parts of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportField {
    Essence,
    Points,
    Decisions,
    Actions,
    Questions,
    Links,
    Notes,
}

impl ReportField {
    /// In the order in which they are written and read.
    pub const ALL: [Self; 7] = [
        Self::Essence,
        Self::Points,
        Self::Decisions,
        Self::Actions,
        Self::Questions,
        Self::Links,
        Self::Notes,
    ];

    /// In forms and exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Essence => "essence",
            Self::Points => "points",
            Self::Decisions => "decisions",
            Self::Actions => "actions",
            Self::Questions => "questions",
            Self::Links => "links",
            Self::Notes => "notes",
        }
    }
}
