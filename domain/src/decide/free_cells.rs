//! Where a topic could go.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Cell, Forum, SessionId, SlotId, SpaceDetails, TopicId};

/// How well a room suits a number of people, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Holds everyone who is interested; fewer spare seats are better, so that small groups leave the large
    /// rooms free.
    Holds { spare: u32 },
    /// Nobody wrote down how many it holds.
    Unknown,
    /// Too small, which warns and never blocks; fewer missing seats are better.
    TooSmall { short: u32 },
}

impl Fit {
    fn of(space: &SpaceDetails, interest: u32) -> Self {
        match space.capacity {
            None => Self::Unknown,
            Some(capacity) if capacity >= interest => Self::Holds {
                spare: capacity - interest,
            },
            Some(capacity) => Self::TooSmall {
                short: interest - capacity,
            },
        }
    }
}

/// Every cell where this topic could stand and does not yet, the most suitable first. `moving` is the session that
/// looks for another cell; none for one that is placed.
///
/// 1. slots in which the convener holds no other session, before those in which they do;
/// 2. rooms that have what the topic needs, then those that lack least of it: who cannot show a slide is worse off
///    than who stands;
/// 3. by fit of room size to interest: rooms that hold the interest, least spare seats first; then rooms of
///    unknown capacity; then rooms that are too small, least short first;
/// 4. slots that start closest to the start of `near`'s slot;
/// 5. in the order of the columns, then earlier slots first.
///
/// Common slots, spaces that take none and full cells are never in it. Slots that are over are, since the
/// rules have no clock. An unknown topic counts as one nobody is interested in; an unknown `near.slot` as the
/// beginning of the day.
#[must_use]
pub fn free_cells(forum: &Forum, topic: TopicId, moving: Option<SessionId>, near: Cell) -> Vec<Cell> {
    let known = forum.topic(topic);
    let interest = forum.interest_count(topic);
    let wanted = forum.slots.get(&near.slot).map_or(0, |slot| slot.start.0);
    let held = known.map(|topic| forum.held_by(topic.convener, moving.as_slice()));
    let busy: BTreeSet<SlotId> = held.into_iter().flatten().map(|(_, cell)| cell.slot).collect();
    let own: BTreeSet<Cell> = forum
        .sessions_of(topic)
        .filter_map(|(_, session)| session.cell)
        .collect();
    let mut taken: BTreeMap<Cell, usize> = BTreeMap::new();
    for cell in forum.sessions.values().filter_map(|session| session.cell) {
        *taken.entry(cell).or_default() += 1;
    }

    let mut cells = Vec::new();
    for (slot, times) in forum.slots.iter().filter(|(_, slot)| !slot.common) {
        for (column, (space, details)) in forum.spaces.iter().enumerate() {
            let cell = Cell {
                slot: *slot,
                space: *space,
            };
            let held = taken.get(&cell).copied().unwrap_or(0);
            if held < usize::from(details.places) && !own.contains(&cell) {
                let suits = (
                    busy.contains(slot),
                    known.map_or(0, |topic| topic.needs.difference(&details.features).count()),
                    Fit::of(details, interest),
                    times.start.0.abs_diff(wanted),
                );
                cells.push((suits, column, times.start, cell));
            }
        }
    }
    cells.sort_unstable();
    cells.into_iter().map(|(.., cell)| cell).collect()
}
