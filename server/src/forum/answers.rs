//! What was asked before and how it was answered: sending a form twice never acts twice.

use std::collections::{HashMap, HashSet, VecDeque};

use app::backend::Op;

use crate::store::{Hash, Known, Operation, Outcome};

/// Answers kept in memory; older ones are read from the database again.
const RECENT: usize = 4_096;

#[derive(Default)]
pub(super) struct Answers {
    /// Every operation the database may know, by eight bytes of its key: enough to say « surely new » without
    /// asking it, and a few bytes each.
    asked: HashSet<u64>,
    recent: HashMap<(Hash, Op), (Hash, Outcome)>,
    order: VecDeque<(Hash, Op)>,
}

impl Answers {
    pub(super) fn new(asked: impl IntoIterator<Item = (Hash, Op)>) -> Self {
        Self {
            asked: asked.into_iter().map(|(device, op)| short(&device, op)).collect(),
            ..Self::default()
        }
    }

    /// Perhaps answered before, and not in memory.
    pub(super) fn is_to_be_read(&self, device: &Hash, op: Op) -> bool {
        self.asked.contains(&short(device, op)) && !self.recent.contains_key(&(*device, op))
    }

    pub(super) fn find(&self, device: &Hash, op: Op) -> Option<&(Hash, Outcome)> {
        self.recent.get(&(*device, op))
    }

    pub(super) fn remember_read(&mut self, known: Known) {
        self.remember((known.device, known.op), (known.digest, known.outcome));
    }

    pub(super) fn remember_kept(&mut self, operation: &Operation) {
        let Operation {
            device,
            op,
            digest,
            outcome,
        } = operation;
        self.asked.insert(short(device, *op));
        self.remember((*device, *op), (*digest, outcome.clone()));
    }

    /// The device is forgotten in the database too.
    pub(super) fn forget(&mut self, device: &Hash) {
        self.recent.retain(|(owner, _), _| owner != device);
    }

    fn remember(&mut self, key: (Hash, Op), answer: (Hash, Outcome)) {
        if self.recent.insert(key, answer).is_none() {
            self.order.push_back(key);
        }
        while self.order.len() > RECENT {
            if let Some(oldest) = self.order.pop_front() {
                self.recent.remove(&oldest);
            }
        }
    }
}

fn short(device: &Hash, op: Op) -> u64 {
    let op = op.0.as_u64_pair();
    let device = device
        .0
        .first_chunk::<8>()
        .map_or(0, |bytes| u64::from_le_bytes(*bytes));
    device ^ op.0.rotate_left(32) ^ op.1
}
