//! Who reads a report, and what is said of artificial intelligence when it is published.

use serde::{Deserialize, Serialize};

use crate::{ReportDetail, ReportLine};

/// Who may read what a session leaves behind; the session chooses (S0-03).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// « Sans notes »: none are taken, and none are shown.
    WithoutNotes,
    /// Who has joined.
    #[default]
    Participants,
    /// Everyone, once the report is published.
    Public,
}

impl Visibility {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::WithoutNotes, Self::Participants, Self::Public];

    /// In forms and exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::WithoutNotes => "without_notes",
            Self::Participants => "participants",
            Self::Public => "public",
        }
    }
}

/// « Assistance par IA »: what artificial intelligence did for a report (S1-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AiAssistance {
    None,
    Transcription,
    /// « Reformulation ou résumé »
    Rewording,
    /// « Rédaction »
    Writing,
}

impl AiAssistance {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::None, Self::Transcription, Self::Rewording, Self::Writing];

    /// In forms, in the database, in exports and in the metadata of pages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Transcription => "transcription",
            Self::Rewording => "rewording",
            Self::Writing => "writing",
        }
    }

    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// What is declared when a report is published. Stored beside its text, not in the journal: a reviewer is a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Declaration {
    pub assistance: AiAssistance,
    /// Which tool; empty without assistance, as are the two below.
    pub tool: ReportDetail,
    /// What for.
    pub why: ReportLine,
    /// Who has read it over and answers for it (S1-05). Empty as well when that person has left.
    pub reviewer: ReportDetail,
    /// « Ni donnée personnelle ni information confidentielle » was given to the tool: said, never asked for (S1-04).
    pub vouched: bool,
}

impl Declaration {
    /// « Rédigé sans IA »
    #[must_use]
    pub fn unassisted() -> Self {
        Self {
            assistance: AiAssistance::None,
            tool: ReportDetail::default(),
            why: ReportLine::default(),
            reviewer: ReportDetail::default(),
            vouched: false,
        }
    }
}
