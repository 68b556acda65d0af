//! Two scribes on one report: what each changed is kept, field by field.

use std::collections::BTreeSet;

use super::{ReportField, ReportFields};
use crate::{ReportLine, ReportText, TextError};

/// A report into which two people wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Where both changed the same field: mine, until somebody chooses. Theirs is in the revision it was merged with.
    pub fields: ReportFields,
    /// The fields that both changed, each to something else.
    pub conflicts: BTreeSet<ReportField>,
}

/// Which version of a field is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Mine,
    Theirs,
    /// Theirs, then mine.
    Both,
}

impl Kept {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Mine, Self::Theirs, Self::Both];

    /// In forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Theirs => "theirs",
            Self::Both => "both",
        }
    }
}

/// What two people made of `base`. A field that only one of them changed is theirs; one that both changed alike is so.
#[must_use]
pub fn merge(base: &ReportFields, mine: &ReportFields, theirs: &ReportFields) -> Merged {
    let mut conflicts = BTreeSet::new();
    let mut note = |field| {
        conflicts.insert(field);
    };
    // Exhaustive: a new field says how it is merged.
    let ReportFields {
        essence,
        points,
        decisions,
        actions,
        questions,
        links,
        notes,
    } = base;
    macro_rules! pick {
        ($base:ident, $field:ident) => {
            pick($base, &mine.$base, &theirs.$base, || note(ReportField::$field))
        };
    }
    let fields = ReportFields {
        essence: pick!(essence, Essence),
        points: pick!(points, Points),
        decisions: pick!(decisions, Decisions),
        actions: pick!(actions, Actions),
        questions: pick!(questions, Questions),
        links: pick!(links, Links),
        notes: pick!(notes, Notes),
    };
    Merged { fields, conflicts }
}

fn pick<T: Clone + PartialEq>(base: &T, mine: &T, theirs: &T, conflict: impl FnOnce()) -> T {
    if mine == base {
        return theirs.clone();
    }
    if theirs != base && theirs != mine {
        conflict();
    }
    mine.clone()
}

impl ReportFields {
    /// Settles a field that both changed. `self` holds mine.
    ///
    /// # Errors
    /// When both versions together are longer than the field.
    pub fn settle(&mut self, field: ReportField, kept: Kept, theirs: &Self) -> Result<(), TextError> {
        let line = |mine: &ReportLine, theirs: &ReportLine| match kept {
            Kept::Mine => Ok(mine.clone()),
            Kept::Theirs => Ok(theirs.clone()),
            Kept::Both => ReportLine::parse(&format!("{theirs} {mine}")),
        };
        let text = |mine: &ReportText, theirs: &ReportText| match kept {
            Kept::Mine => Ok(mine.clone()),
            Kept::Theirs => Ok(theirs.clone()),
            Kept::Both => ReportText::parse(&format!("{theirs}\n{mine}")),
        };
        match field {
            ReportField::Essence => self.essence = line(&self.essence, &theirs.essence)?,
            ReportField::Points => self.points = text(&self.points, &theirs.points)?,
            ReportField::Decisions => self.decisions = text(&self.decisions, &theirs.decisions)?,
            ReportField::Questions => self.questions = text(&self.questions, &theirs.questions)?,
            ReportField::Notes => self.notes = text(&self.notes, &theirs.notes)?,
            ReportField::Actions => rows(&mut self.actions, kept, &theirs.actions),
            ReportField::Links => rows(&mut self.links, kept, &theirs.links),
        }
        Ok(())
    }
}

/// A row that both have stands once.
fn rows<T: Clone + PartialEq>(mine: &mut Vec<T>, kept: Kept, theirs: &[T]) {
    match kept {
        Kept::Mine => {}
        Kept::Theirs => *mine = theirs.to_vec(),
        Kept::Both => {
            let own = mine.drain(..).filter(|row| !theirs.contains(row));
            *mine = theirs.iter().cloned().chain(own.collect::<Vec<_>>()).collect();
        }
    }
}
