//! Rule texts that people accept (requirements S0-01, S1-01, S2-01). Every version is kept word for word; what was
//! accepted is one version, never « the charter ».

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{CharterAddendum, CharterSummary, CharterText, CharterTitle};

/// Names a charter in addresses: lower-case letters, digits and single hyphens, such as `regles-de-vie`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CharterSlug(String);

/// Whom a charter speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Everyone,
    /// Who works for a public service.
    Public,
    /// Who works for a company.
    Private,
}

/// The language a charter is written in; screen readers pronounce it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CharterLang {
    Fr,
    En,
}

/// What one version of a charter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterContent {
    pub title: CharterTitle,
    pub lang: CharterLang,
    pub audience: Audience,
    pub summary: CharterSummary,
    pub text: CharterText,
    /// Of this rencontre or this place; may be empty. It is part of the version: who accepts one accepts both.
    pub addendum: CharterAddendum,
}

impl CharterContent {
    /// Every word that one agrees to, as Markdown: the text, then after a line of its own the addendum.
    #[must_use]
    pub fn whole(&self) -> Cow<'_, str> {
        match self.addendum.as_str() {
            "" => Cow::Borrowed(self.text.as_str()),
            addendum => Cow::Owned(format!("{}\n\n---\n\n{addendum}", self.text.as_str())),
        }
    }
}

impl CharterSlug {
    /// Most characters.
    pub const MAX: usize = 60;

    /// `None`: not a slug.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let parts = text.split('-');
        let fits = text.len() <= Self::MAX;
        let named = parts.clone().all(|part| !part.is_empty() && part.bytes().all(plain));
        (fits && named).then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for CharterSlug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Audience {
    pub const ALL: [Self; 3] = [Self::Everyone, Self::Public, Self::Private];

    /// Nobody is on both.
    pub const SIDES: [Self; 2] = [Self::Public, Self::Private];

    /// As forms and the database write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Public => "public",
            Self::Private => "private",
        }
    }
}

impl CharterLang {
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// As forms, the database and the `lang` of a page write it (BCP 47).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}
