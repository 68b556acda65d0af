//! From when on, as the page's address says it.

use domain::{ForumCode, Minute};

use crate::{paths, visit::Visit};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// As it stands in the field.
    pub typed: String,
    pub since: Option<Minute>,
    /// From 1; there may be fewer.
    pub page: usize,
}

impl Asked {
    pub fn of(visit: &Visit) -> Self {
        let typed = visit.query.get("depuis").unwrap_or_default();
        let page = visit.query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        Self {
            since: Minute::parse(&typed),
            typed,
            page: page.max(1),
        }
    }

    /// Something was typed that is no time of day.
    pub fn is_unreadable(&self) -> bool {
        self.since.is_none() && !self.typed.trim().is_empty()
    }

    /// The address of another page of the same list.
    pub fn path(&self, code: &ForumCode, page: usize) -> String {
        let path = since(code, self.since);
        match (page > 1, self.since) {
            (false, _) => path,
            (true, Some(_)) => format!("{path}&page={page}"),
            (true, None) => format!("{path}?page={page}"),
        }
    }
}

/// What changed from this time on; everything for `None`.
pub fn since(code: &ForumCode, since: Option<Minute>) -> String {
    let path = paths::history(code);
    since.map_or(path.clone(), |since| {
        format!("{path}?depuis={:02}:{:02}", since.hour(), since.minute())
    })
}
