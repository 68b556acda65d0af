//! « J'y suis » and « Je papillonne » (product.md): how many people are where just now, never who. Nothing of it is a
//! [`Command`](crate::Command) or a [`Change`](crate::Change): it is held in memory, for one slot, and written nowhere.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Forum, Missing, PersonId, Phase, Rejection, SlotId, SpaceId, Timestamp, minute_of_day};

/// Where someone says they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whereabouts {
    /// « J'y suis »: in a room, or where no session is held, such as the café.
    At(SpaceId),
    /// « Je papillonne », as the law of mobility has it: between sessions.
    Wandering,
}

/// How many people are at a place, as far as everyone may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crowd {
    /// `None`: those who wander.
    pub space: Option<SpaceId>,
    /// 3, 5, then by fives and above thirty by tens: one person who comes or goes is rarely seen in it.
    pub at_least: u32,
}

/// Who said where they are, in the slot that runs. Without `Debug`, so that it can be in no log; gone with the process.
#[derive(Default)]
pub struct Presence {
    /// All that is here was said for this slot.
    slot: Option<SlotId>,
    people: BTreeMap<PersonId, Whereabouts>,
}

impl Presence {
    /// Fewer are not shown (product.md).
    pub const SHOWN_FROM: u32 = 3;
    /// While sessions may be held, and until the day is closed.
    pub const PHASES: [Phase; 3] = [Phase::Marketplace, Phase::Sessions, Phase::Closing];
    /// One may be early: how long before it starts a slot counts as the one that runs, in minutes.
    pub const EARLY: u16 = 10;

    /// One person is at one place: whoever says another moves. `None`: they take back what they said. What is said must
    /// be so that [`Forum::may_be_present`].
    pub fn say(&mut self, forum: &Forum, now: Timestamp, person: PersonId, whereabouts: Option<Whereabouts>) {
        self.forget_past(forum, now);
        match whereabouts {
            Some(whereabouts) => {
                self.slot = forum.slot_of_presence(now);
                self.people.insert(person, whereabouts);
            }
            None => {
                self.people.remove(&person);
            }
        }
    }

    /// The slot is over, or the day is: all of it is forgotten.
    pub fn forget_past(&mut self, forum: &Forum, now: Timestamp) {
        if !self.is_of(forum, now) {
            *self = Self::default();
        }
    }

    /// Only these are still of the forum.
    pub fn keep(&mut self, is_here: impl Fn(PersonId) -> bool) {
        self.people.retain(|person, _| is_here(*person));
    }

    /// Is what was said said for the slot that runs now?
    #[must_use]
    pub fn is_of(&self, forum: &Forum, now: Timestamp) -> bool {
        self.slot.is_some() && self.slot == forum.slot_of_presence(now)
    }

    /// What someone said, for their own screen.
    #[must_use]
    pub fn of(&self, person: PersonId) -> Option<Whereabouts> {
        self.people.get(&person).copied()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// What everyone may know: in the order of the spaces, then those who wander. There is no sum, so that what is not
    /// shown cannot be told from it.
    #[must_use]
    pub fn crowds(&self, forum: &Forum) -> Vec<Crowd> {
        let spaces = forum.spaces.iter().map(|(space, _)| Whereabouts::At(*space));
        let crowd = |place: Whereabouts| {
            let count = self.people.values().filter(|said| **said == place).count();
            Some(Crowd {
                space: match place {
                    Whereabouts::At(space) => Some(space),
                    Whereabouts::Wandering => None,
                },
                at_least: shown(u32::try_from(count).unwrap_or(u32::MAX))?,
            })
        };
        spaces.chain([Whereabouts::Wandering]).filter_map(crowd).collect()
    }
}

fn shown(count: u32) -> Option<u32> {
    match count {
        0..Presence::SHOWN_FROM => None,
        Presence::SHOWN_FROM..5 => Some(Presence::SHOWN_FROM),
        5..30 => Some(count - count % 5),
        _ => Some(count - count % 10),
    }
}

impl Forum {
    /// The slot that one can be present in: the one that runs, or that starts within [`Presence::EARLY`]; by the server's
    /// clock.
    #[must_use]
    pub fn slot_of_presence(&self, now: Timestamp) -> Option<SlotId> {
        let minute = minute_of_day(self.details.origin, now).filter(|_| Presence::PHASES.contains(&self.phase))?;
        let slots = self.slot_order().into_iter();
        let mut near = slots.filter(|(_, slot)| slot.start.0 <= minute.0 + Presence::EARLY && minute < slot.end);
        near.next().map(|(id, _)| id)
    }

    /// # Errors
    /// Nothing runs that one could be at, or this space is gone. Taking back is always possible.
    pub fn may_be_present(&self, now: Timestamp, whereabouts: Option<Whereabouts>) -> Result<(), Rejection> {
        let Some(whereabouts) = whereabouts else {
            return Ok(());
        };
        if !Presence::PHASES.contains(&self.phase) {
            return Err(Rejection::NotNow {
                phase: self.phase,
                opens: Presence::PHASES.to_vec(),
            });
        }
        self.slot_of_presence(now).ok_or(Rejection::NothingRuns)?;
        match whereabouts {
            Whereabouts::At(space) if self.space(space).is_none() => Err(Rejection::Unknown { what: Missing::Space }),
            _ => Ok(()),
        }
    }
}
