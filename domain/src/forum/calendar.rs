//! The day as calendars know it: what takes place, what was to and does not, and when each last changed.

use std::collections::BTreeMap;

use crate::{
    ActId, Cell, Change, Forum, SessionId, SlotDetails, SlotId, SpaceDetails, SpaceId, Stamp, Timestamp, TopicId,
};

/// Something that a calendar has an entry for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    pub what: CalendarKind,
    /// When it takes place, or was to.
    pub slot: SlotDetails,
    /// It was on the board and is not any more: parked, withdrawn, or its slot is gone.
    pub cancelled: bool,
    /// The last act that changed anything a calendar says of it. Never goes back.
    pub edition: ActId,
    pub changed_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarKind {
    /// A slot for everyone.
    Common(SlotId),
    Session {
        session: SessionId,
        topic: TopicId,
        /// Where; the name it had last when the space is gone. `None`: nobody remembers.
        space: Option<SpaceDetails>,
    },
}

impl Forum {
    /// Every session that ever stood on the board and every slot for everyone, by time. What the history has forgotten
    /// counts as changed by the oldest act it still knows.
    #[must_use]
    pub fn calendar(&self) -> Vec<CalendarEvent> {
        let mut seen = Seen::new(self);
        for act in self.history.acts().rev() {
            act.changes.iter().for_each(|change| seen.see(act.stamp, change));
        }
        let mut events: Vec<CalendarEvent> = seen.sessions(self).chain(seen.commons(self)).collect();
        events.sort_by_key(|event| (event.slot.start, event.order()));
        events
    }
}

impl CalendarEvent {
    fn order(&self) -> (bool, u32) {
        match self.what {
            CalendarKind::Common(slot) => (false, slot.0),
            CalendarKind::Session { session, .. } => (true, session.0),
        }
    }
}

/// What the history has told so far.
struct Seen {
    /// The topic of each session, and the cell in which it stands or stood last.
    sessions: BTreeMap<SessionId, (TopicId, Option<Cell>)>,
    slots: BTreeMap<SlotId, SlotDetails>,
    spaces: BTreeMap<SpaceId, SpaceDetails>,
    /// Who touched each last.
    touched: BTreeMap<SessionId, Stamp>,
    slots_touched: BTreeMap<SlotId, Stamp>,
    oldest: Stamp,
}

impl Seen {
    fn new(forum: &Forum) -> Self {
        let sessions = forum.sessions.iter();
        Self {
            sessions: sessions
                .map(|(id, session)| (*id, (session.topic, session.cell)))
                .collect(),
            slots: forum.slots.clone(),
            spaces: forum.spaces.iter().cloned().collect(),
            touched: BTreeMap::new(),
            slots_touched: BTreeMap::new(),
            oldest: forum.history.acts().next_back().map_or(
                Stamp {
                    act: ActId(0),
                    at: forum.details.origin,
                    actor: None,
                },
                |act| act.stamp,
            ),
        }
    }

    fn see(&mut self, stamp: Stamp, change: &Change) {
        match change {
            // The venue, the day or the time zone: all of it.
            Change::Described { .. } => {
                self.touch(stamp, |_, _| true);
                let all: Vec<SlotId> = self.slots.keys().copied().collect();
                self.slots_touched.extend(all.into_iter().map(|slot| (slot, stamp)));
            }
            Change::SessionPlaced { session, topic, cell } => {
                self.sessions.insert(*session, (*topic, Some(*cell)));
                self.touched.insert(*session, stamp);
            }
            Change::SessionMoved { session, to, .. } => {
                if let Some((_, cell)) = self.sessions.get_mut(session) {
                    *cell = Some(*to);
                }
                self.touched.insert(*session, stamp);
            }
            Change::SessionParked { session, from } => {
                if let Some((_, cell)) = self.sessions.get_mut(session) {
                    *cell = Some(*from);
                }
                self.touched.insert(*session, stamp);
            }
            Change::SessionWithdrawn { session } | Change::SessionRestored { session, .. } => {
                self.touched.insert(*session, stamp);
            }
            Change::TopicNumbered { topic, .. }
            | Change::TopicUnnumbered { topic }
            | Change::TopicEdited { topic, .. }
            | Change::TopicWithdrawn { topic }
            | Change::TopicRestored { topic }
            | Change::TopicRedacted { topic, .. }
            | Change::ConvenersSet { topic, .. } => self.touch(stamp, |of, _| of == *topic),
            Change::SlotAdded { slot, details } | Change::SlotEdited { slot, details } => {
                self.slots.insert(*slot, details.clone());
                self.slots_touched.insert(*slot, stamp);
                self.touch(stamp, |_, cell| cell.is_some_and(|cell| cell.slot == *slot));
            }
            Change::SlotRemoved { slot } => {
                self.slots_touched.insert(*slot, stamp);
            }
            Change::SpaceAdded { space, details, .. } | Change::SpaceEdited { space, details } => {
                self.spaces.insert(*space, details.clone());
                self.touch(stamp, |_, cell| cell.is_some_and(|cell| cell.space == *space));
            }
            // Nothing that a calendar says.
            _ => {}
        }
    }

    fn touch(&mut self, stamp: Stamp, which: impl Fn(TopicId, Option<Cell>) -> bool) {
        let which = self.sessions.iter().filter(|(_, (topic, cell))| which(*topic, *cell));
        self.touched.extend(which.map(|(session, _)| (*session, stamp)));
    }

    fn sessions(&self, forum: &Forum) -> impl Iterator<Item = CalendarEvent> {
        self.sessions.iter().filter_map(move |(id, (topic, last))| {
            let standing = forum.sessions.get(id).and_then(|session| session.cell);
            // One that never stood anywhere was never in a calendar.
            let cell = standing.or(*last)?;
            let Stamp { act, at, .. } = *self.touched.get(id).unwrap_or(&self.oldest);
            Some(CalendarEvent {
                what: CalendarKind::Session {
                    session: *id,
                    topic: *topic,
                    space: self.spaces.get(&cell.space).cloned(),
                },
                slot: self.slots.get(&cell.slot)?.clone(),
                cancelled: standing.is_none(),
                edition: act,
                changed_at: at,
            })
        })
    }

    fn commons(&self, forum: &Forum) -> impl Iterator<Item = CalendarEvent> {
        let common = self.slots.iter().filter(|(_, slot)| slot.common);
        common.map(move |(id, slot)| {
            let Stamp { act, at, .. } = *self.slots_touched.get(id).unwrap_or(&self.oldest);
            CalendarEvent {
                what: CalendarKind::Common(*id),
                slot: slot.clone(),
                cancelled: !forum.slots.contains_key(id),
                edition: act,
                changed_at: at,
            }
        })
    }
}
