//! What was done, by whom and when: the acts of the journal, each with what takes it back.
//!
//! Replaying the journal tells the same history, so that an act can be undone after a restart as well. Interest
//! is private: it is never an act.

mod back;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::{ActId, Change, Forum, PersonId, Timestamp, TopicId};

/// How much of a day is remembered, in bytes. The journal keeps everything; what no longer fits here can be
/// neither listed nor undone. Four thousand acts of an ordinary day are about one of these eight megabytes.
const MEMORY: usize = 8 << 20;

/// What an act weighs besides its texts.
const BARE_ACT: usize = 256;

/// Whose act a change belongs to. The changes of one command share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub act: ActId,
    pub at: Timestamp,
    /// `None`: the console.
    pub actor: Option<PersonId>,
}

/// One accepted command that left something in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub stamp: Stamp,
    /// In order; never empty.
    pub changes: Vec<Change>,
    /// What takes each of them back, in the same order; `None` for one that leaves nothing to take back.
    back: Vec<Option<Change>>,
    undoable: bool,
}

impl Act {
    /// Whether it changed the board in a way that can be taken back at all.
    #[must_use]
    pub fn is_undoable(&self) -> bool {
        self.undoable
    }

    /// The act that this one took back.
    #[must_use]
    pub fn undoes(&self) -> Option<ActId> {
        self.changes.iter().find_map(|change| match change {
            Change::Undone { act } => Some(*act),
            _ => None,
        })
    }

    /// The change that says what this act is about: a topic that is withdrawn leaves its cell first, and an undo
    /// begins with what it is.
    #[must_use]
    pub fn main_change(&self) -> &Change {
        let last = self.changes.len() - 1;
        if self.undoes().is_some() {
            &self.changes[last.min(1)]
        } else {
            &self.changes[last]
        }
    }

    /// Its changes with what takes them back, the last one first.
    pub(crate) fn backwards(&self) -> impl Iterator<Item = (&Change, Option<&Change>)> {
        self.changes.iter().zip(self.back.iter().map(Option::as_ref)).rev()
    }

    fn weight(&self) -> usize {
        let texts = |change: &Change| change.texts().iter().map(|text| text.len()).sum::<usize>();
        let changes = self.changes.iter().chain(self.back.iter().flatten());
        BARE_ACT + changes.map(texts).sum::<usize>()
    }
}

/// The acts of a day, as far as they are remembered. Part of the state, so that whoever replays the journal can
/// undo the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// By id. Shared, so that a working copy costs a pointer for each act.
    acts: Vec<Arc<Act>>,
    /// Which act took it back.
    undone: BTreeMap<ActId, ActId>,
    /// How many changes there were: the number of the last one in the journal.
    changes: u32,
    weight: usize,
}

impl History {
    /// Newest first.
    pub fn acts(&self) -> impl DoubleEndedIterator<Item = &Act> {
        self.acts.iter().rev().map(AsRef::as_ref)
    }

    #[must_use]
    pub fn act(&self, id: ActId) -> Option<&Act> {
        let at = self.acts.binary_search_by_key(&id, |act| act.stamp.act).ok()?;
        Some(&self.acts[at])
    }

    /// The act that took this one back.
    #[must_use]
    pub fn undone_by(&self, id: ActId) -> Option<ActId> {
        self.undone.get(&id).copied()
    }

    /// The name of the act that begins now.
    #[must_use]
    pub fn next_act(&self) -> ActId {
        ActId(self.changes.saturating_add(1))
    }

    /// Takes the words of a topic out of all that is remembered.
    fn redact(&mut self, topic: TopicId) {
        for act in &mut self.acts {
            let act = Arc::make_mut(act);
            let before = act.weight();
            for change in act.changes.iter_mut().chain(act.back.iter_mut().flatten()) {
                change.redact(topic);
            }
            self.weight = self.weight + act.weight() - before;
        }
    }

    fn note(&mut self, stamp: Stamp, change: &Change, back: back::Back) {
        self.changes = self.changes.saturating_add(1);
        if let Change::Undone { act } = change {
            self.undone.insert(*act, stamp.act);
        }
        let open = self.acts.last_mut().filter(|act| act.stamp == stamp).map(Arc::make_mut);
        let before = open.as_ref().map_or(0, |act| act.weight());
        let act = match open {
            Some(act) => act,
            None => {
                self.acts.push(Arc::new(Act {
                    stamp,
                    changes: Vec::new(),
                    back: Vec::new(),
                    undoable: true,
                }));
                let Some(act) = self.acts.last_mut().map(Arc::make_mut) else {
                    return;
                };
                act
            }
        };
        act.changes.push(change.clone());
        act.undoable &= back.is_possible();
        act.back.push(back.into_change());
        self.weight = self.weight + act.weight() - before;
        self.forget_what_does_not_fit();
    }

    /// The oldest acts first, and never the one that is being written.
    fn forget_what_does_not_fit(&mut self) {
        let mut forgotten = 0;
        while self.weight > MEMORY && forgotten + 1 < self.acts.len() {
            self.weight -= self.acts[forgotten].weight();
            self.undone.remove(&self.acts[forgotten].stamp.act);
            forgotten += 1;
        }
        self.acts.drain(..forgotten);
    }
}

impl Forum {
    /// Makes one change true as [`Forum::apply`] does, and remembers whose act it belongs to. Every change of the
    /// journal goes through here, when it happens and when it is replayed.
    pub fn keep(&mut self, stamp: Stamp, change: &Change) {
        if let Change::TopicRedacted { topic, .. } = change {
            Arc::make_mut(&mut self.history).redact(*topic);
        }
        if !change.is_beside_the_journal() {
            let back = back::of(self, change);
            Arc::make_mut(&mut self.history).note(stamp, change, back);
        }
        self.apply(change);
    }
}
