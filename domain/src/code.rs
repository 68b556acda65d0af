//! The six letters people read on the wall and type on a phone.

use serde::{Deserialize, Serialize};

/// Six of [`ForumCode::ALPHABET`]; lower case is read as upper case, spaces and hyphens are ignored.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ForumCode(String);

impl ForumCode {
    /// Without 0, O, 1, I and L, which people confuse.
    pub const ALPHABET: &str = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    pub const LENGTH: usize = 6;

    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let code: String = raw
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let known = code.chars().all(|c| Self::ALPHABET.contains(c));
        (known && code.chars().count() == Self::LENGTH).then_some(Self(code))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ForumCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
