//! Two topics that are one (product.md, « Who may do what »): suggested by anyone, done when a convener of each side
//! accepts.

use std::collections::{BTreeMap, BTreeSet};

use crate::{MergeWord, PersonId, TopicId};

/// Which two: the host keeps its number and its cell, the guest reads « regroupé avec nº … ».
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MergePair {
    pub host: TopicId,
    pub guest: TopicId,
}

impl MergePair {
    #[must_use]
    pub fn concerns(self, topic: TopicId) -> bool {
        self.host == topic || self.guest == topic
    }

    /// The host first.
    #[must_use]
    pub fn sides(self) -> [TopicId; 2] {
        [self.host, self.guest]
    }
}

/// What was suggested, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeAsk {
    /// Who suggested it; anyone who joined.
    pub by: PersonId,
    /// The sides that agree; both once it is done.
    pub accepted: BTreeSet<TopicId>,
    /// The side that does not.
    pub refused: Option<TopicId>,
    /// What people said with it; kept beside the journal, and forgotten with the suggestion.
    pub words: BTreeMap<PersonId, MergeWord>,
}

impl MergeAsk {
    /// Some side has still to answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.refused.is_none() && self.accepted.len() < 2
    }
}

/// A topic that is part of another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedInto {
    pub into: TopicId,
    /// Who lead the host as well since then, and because of it.
    pub joined: Vec<PersonId>,
}
