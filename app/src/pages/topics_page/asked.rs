//! What the page's address asks for. What cannot be read is said beside its field, and not applied.

use domain::{ForumCode, SlotId, TextError, TopicKind};

use crate::{components::kind_value, error::Problem, paths, search::Query, visit::Visit};

/// Longer than any title.
const MAX_TYPED: usize = 200;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// As it stands in the field.
    pub typed: String,
    pub query: Query,
    pub kind: Choice<TopicKind>,
    pub state: Choice<State>,
    pub slot: Choice<SlotId>,
    /// From 1; there may be fewer.
    pub page: usize,
    /// What is wrong with the words.
    pub problem: Option<Problem>,
}

/// One of a few, by the value it has in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<T> {
    Any,
    Only(T),
    /// Nothing that can be chosen, or no longer.
    Unknown,
}

/// Where a topic stands, as one looks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Waiting,
    Placed,
    /// Proposed by the reader.
    Mine,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Placed, Self::Mine];

    pub fn value(self) -> &'static str {
        match self {
            Self::Waiting => "attente",
            Self::Placed => "places",
            Self::Mine => "miens",
        }
    }
}

impl<T: Copy> Choice<T> {
    fn of(value: Option<String>, read: impl FnOnce(&str) -> Option<T>) -> Self {
        match value.as_deref() {
            None | Some("") => Self::Any,
            Some(value) => read(value).map_or(Self::Unknown, Self::Only),
        }
    }

    pub fn chosen(self) -> Option<T> {
        match self {
            Self::Only(chosen) => Some(chosen),
            Self::Any | Self::Unknown => None,
        }
    }

    /// Without a choice, everything fits.
    pub fn allows(self, fits: impl FnOnce(T) -> bool) -> bool {
        self.chosen().is_none_or(fits)
    }

    pub fn is_unknown(self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl Asked {
    pub fn of(visit: &Visit) -> Self {
        let typed = visit.query.get("q").unwrap_or_default();
        let length = typed.chars().count();
        let problem = (length > MAX_TYPED).then_some(Problem::Text(TextError::TooLong { max: MAX_TYPED, length }));
        let query = if problem.is_some() {
            Query::default()
        } else {
            Query::parse(&typed)
        };
        let kind = |value: &str| TopicKind::ALL.into_iter().find(|kind| kind_value(*kind) == value);
        let state = |value: &str| State::ALL.into_iter().find(|state| state.value() == value);
        let slot = |value: &str| {
            value
                .parse()
                .ok()
                .filter(|slot| visit.seen.forum.slots.contains_key(slot))
        };
        let page = visit.query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        Self {
            typed,
            query,
            kind: Choice::of(visit.query.get("genre"), kind),
            state: Choice::of(visit.query.get("etat"), state),
            slot: Choice::of(visit.query.get("creneau"), slot),
            page: page.max(1),
            problem,
        }
    }

    /// Nothing is looked for in particular.
    pub fn is_all(&self) -> bool {
        self.query.is_empty() && self.filters() == 0
    }

    /// The words that are looked for, to be quoted; empty for none.
    pub fn shown(&self) -> &str {
        if self.query.is_empty() { "" } else { self.typed.trim() }
    }

    /// How many filters are set.
    pub fn filters(&self) -> usize {
        let set = [
            self.kind.chosen().is_some(),
            self.state.chosen().is_some(),
            self.slot.chosen().is_some(),
        ];
        set.into_iter().filter(|set| *set).count()
    }

    pub fn mine(&self) -> bool {
        self.state == Choice::Only(State::Mine)
    }

    /// The address of another page of the same list.
    pub fn path(&self, code: &ForumCode, page: usize) -> String {
        let chosen = [
            ("q", Some(self.shown().to_owned()).filter(|typed| !typed.is_empty())),
            ("genre", self.kind.chosen().map(|kind| kind_value(kind).to_owned())),
            ("etat", self.state.chosen().map(|state| state.value().to_owned())),
            ("creneau", self.slot.chosen().map(|slot| slot.to_string())),
            ("page", (page > 1).then(|| page.to_string())),
        ];
        let pairs: Vec<String> = chosen
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", paths::encode(&value?))))
            .collect();
        let path = paths::topics(code);
        if pairs.is_empty() {
            path
        } else {
            format!("{path}?{}", pairs.join("&"))
        }
    }
}
