//! Addresses of pages elsewhere, such as the room where a community talks.

use serde::{Deserialize, Serialize};

/// Begins with `https://` or `http://` and names a host, so that it can stand behind a link as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WebAddress(String);

impl WebAddress {
    /// Most bytes.
    pub const MAX: usize = 500;

    /// `None`: not one. Only what stands around it is taken away: nothing in an address is for us to correct.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let address = raw.trim();
        let rest = ["https://", "http://"].iter().find_map(|scheme| {
            let head = address.get(..scheme.len())?;
            head.eq_ignore_ascii_case(scheme).then(|| &address[scheme.len()..])
        })?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = |c: char| !c.is_whitespace() && !c.is_control();
        // What stands before an « @ » looks like a host and is none.
        let named = !host.is_empty() && !host.contains(['@', '\\']);
        (named && address.len() <= Self::MAX && address.chars().all(plain)).then(|| Self(address.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for WebAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
