//! What people say of themselves beside their name. All of it is optional, and each fact says to whom it is shown.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::{Actor, FactText, PersonId};

/// One thing a person may say (S0-09, S0-10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// « elle », « iel »
    Pronouns,
    /// How the name is said aloud.
    Pronunciation,
    Organisation,
    /// A craft or a part one plays at work: « développeuse », « cheffe de projet ».
    Occupation,
}

impl Fact {
    /// In the order in which they are asked and told.
    pub const ALL: [Self; 4] = [
        Self::Pronouns,
        Self::Pronunciation,
        Self::Organisation,
        Self::Occupation,
    ];

    /// In forms, in the database and in exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pronouns => "pronouns",
            Self::Pronunciation => "pronunciation",
            Self::Organisation => "organisation",
            Self::Occupation => "occupation",
        }
    }
}

/// Who reads a fact, besides the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShownTo {
    /// Whoever has joined.
    #[default]
    Participants,
    /// Who facilitates and organises.
    Team,
    Nobody,
}

impl ShownTo {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Participants, Self::Team, Self::Nobody];

    /// In forms, in the database and in exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::Team => "team",
            Self::Nobody => "nobody",
        }
    }

    #[must_use]
    pub fn reaches(self, reader: &Actor) -> bool {
        match self {
            Self::Participants => *reader != Actor::Visitor,
            Self::Team => reader.is_facilitator(),
            Self::Nobody => false,
        }
    }
}

/// May one be on photos? Only the team is told (S2-05).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhotoChoice {
    /// Also who never answered.
    #[default]
    No,
    /// « Demandez-moi avant »
    Ask,
    Yes,
}

impl PhotoChoice {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::No, Self::Ask, Self::Yes];

    /// In forms, in the database and in exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Ask => "ask",
            Self::Yes => "yes",
        }
    }
}

/// What one person says; empty when they say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    pub facts: BTreeMap<Fact, (FactText, ShownTo)>,
    pub photo: PhotoChoice,
}

impl Profile {
    /// What this reader may know.
    #[must_use]
    pub fn told(&self, fact: Fact, reader: &Actor) -> Option<&str> {
        let (text, shown_to) = self.facts.get(&fact)?;
        shown_to.reaches(reader).then_some(text.as_str())
    }
}

/// Of those who say anything.
pub type Profiles = HashMap<PersonId, Arc<Profile>>;
