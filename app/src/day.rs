//! A person's day, put in order: slots as they come, in each what the person marked or proposes.

use domain::{Cell, Forum, PersonId, SessionId, SlotId, SpaceId, TopicId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Every slot of the day, also those in which the person is free.
    pub periods: Vec<Period>,
    /// What has no cell yet.
    pub waiting: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub slot: SlotId,
    pub entries: Vec<Entry>,
}

/// Something the person marked or proposes, and where it takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub topic: TopicId,
    /// `None`: it waits for a cell.
    pub session: Option<SessionId>,
    /// Of that session.
    pub space: Option<SpaceId>,
    /// When it is held as well: a topic may be repeated.
    pub again: Vec<SlotId>,
    /// The person's own, as convener or co-convener.
    pub proposed: bool,
    /// The person takes its notes.
    pub notes: Option<SessionId>,
}

/// Sessions of one day in the same slot. Never forbidden: one may go from one to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    /// How many, 2 or more.
    pub sessions: usize,
    /// How many of them the person proposes.
    pub proposed: usize,
}

impl Day {
    #[must_use]
    pub fn of(forum: &Forum, me: PersonId) -> Self {
        let noted = |id: SessionId| {
            let session = forum.sessions.get(&id)?;
            session.scribes.contains(&me).then_some(id)
        };
        let entry = |topic: TopicId, session: Option<SessionId>, cell: Option<Cell>| {
            let known = forum.topic(topic).filter(|known| known.is_active())?;
            let proposed = known.is_led_by(me);
            let notes = session.and_then(noted);
            let theirs = proposed || notes.is_some() || forum.is_interested(topic, me);
            let cells = forum.sessions_of(topic).filter_map(|(_, session)| session.cell);
            theirs.then(|| Entry {
                topic,
                session,
                space: cell.map(|cell| cell.space),
                again: cells
                    .map(|other| other.slot)
                    .filter(|slot| cell.is_some_and(|cell| cell.slot != *slot))
                    .collect(),
                proposed,
                notes,
            })
        };
        let in_slot = |slot: SlotId| {
            let cells = forum
                .standing()
                .filter_map(|(id, session)| Some((id, session.topic, session.cell?)));
            let mut entries: Vec<Entry> = cells
                .filter(|(.., cell)| cell.slot == slot)
                .filter_map(|(id, topic, cell)| entry(topic, Some(id), Some(cell)))
                .collect();
            // One's own first: there one is expected.
            entries.sort_by_key(|entry| (!entry.proposed, entry.notes.is_none(), entry.topic));
            entries
        };
        let periods = forum.slot_order().into_iter().map(|(slot, _)| Period {
            slot,
            entries: in_slot(slot),
        });
        let waits = |topic: &TopicId| !forum.stands(*topic);
        let waiting = forum.topics.keys().copied().filter(waits);
        Self {
            periods: periods.collect(),
            waiting: waiting.filter_map(|topic| entry(topic, None, None)).collect(),
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sessions() == 0 && self.waiting.is_empty()
    }

    /// How many sessions stand in it.
    #[must_use]
    pub fn sessions(&self) -> usize {
        self.periods.iter().map(|period| period.entries.len()).sum()
    }

    /// How many of them take place while another one does.
    #[must_use]
    pub fn clashing(&self) -> usize {
        let clashes = self.periods.iter().filter_map(Period::clash);
        clashes.map(|clash| clash.sessions).sum()
    }
}

impl Period {
    #[must_use]
    pub fn clash(&self) -> Option<Clash> {
        let proposed = self.entries.iter().filter(|entry| entry.proposed).count();
        (self.entries.len() > 1).then_some(Clash {
            sessions: self.entries.len(),
            proposed,
        })
    }
}
