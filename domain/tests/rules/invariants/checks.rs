//! What must be true of a forum, read from its fields and not from its own answers.

use std::collections::{BTreeMap, BTreeSet};

use domain::*;

use super::story::Story;

impl Story {
    /// An id is given once, and belongs to what it was given to for ever: only an undo brings it back.
    pub(super) fn check_ids(&mut self, change: &Change) {
        let brought_back = match change {
            Change::SlotAdded { slot, .. } => self.undoing && !self.forum.slots.contains_key(slot),
            Change::SpaceAdded { space, .. } => self.undoing && self.forum.space(*space).is_none(),
            Change::TopicNumbered { .. } => self.undoing,
            _ => false,
        };
        if brought_back {
            return;
        }
        let given = match change {
            Change::TopicProposed { topic, no, .. } => {
                assert!(no.is_none_or(|no| self.given.insert(("no", no.0))), "{change:?}");
                ("topic", topic.0)
            }
            Change::TopicNumbered { no, .. } => ("no", no.0),
            // Given to cards; a topic may get one of these, once.
            Change::NumbersReserved { first, count } => {
                for no in first.0..first.0 + u32::from(*count) {
                    assert!(!self.given.contains(&("no", no)), "{change:?}");
                    assert!(self.given.insert(("card", no)), "{change:?}");
                }
                return;
            }
            Change::SlotAdded { slot, .. } => ("slot", slot.0),
            Change::SpaceAdded { space, .. } => ("space", space.0),
            Change::SessionPlaced { session, topic, .. } => match self.forum.sessions.get(session) {
                None => ("session", session.0),
                Some(parked) => return assert_eq!((parked.topic, parked.cell), (*topic, None)),
            },
            _ => return,
        };
        assert!(self.given.insert(given), "given twice: {given:?}");
    }

    pub(super) fn check(&self) {
        let mut held: BTreeMap<Cell, usize> = BTreeMap::new();
        for cell in self.forum.sessions.values().filter_map(|session| session.cell) {
            *held.entry(cell).or_default() += 1;
        }
        for (cell, sessions) in held {
            let slot = self.forum.slots.get(&cell.slot).expect("the slot is there");
            let (_, space) = self
                .forum
                .spaces
                .iter()
                .find(|(id, _)| *id == cell.space)
                .expect("the space is there");
            assert!(!slot.common, "something stands in a common slot: {cell:?}");
            let places = usize::from(space.places);
            // What was held in a space before it was closed stays there.
            let closed = places == 0 && self.over.contains(&cell.slot);
            assert!(sessions <= places || closed, "beyond its places: {cell:?}");
            assert_eq!(self.forum.free_places(cell), places.saturating_sub(sessions));
        }
        for (id, topic) in &self.forum.topics {
            self.check_topic(*id, topic);
        }
        for no in &self.forum.reserved {
            let holds = |topic: &std::sync::Arc<Topic>| topic.no == Some(*no);
            assert!(!self.forum.topics.values().any(holds), "on two cards: {no}");
        }
        for (id, session) in &self.forum.sessions {
            self.check_scribes(*id, session);
        }
        for ask in &self.forum.swaps {
            let stands = |id| self.forum.sessions[&id].cell;
            let asked = (Some(ask.at), Some(ask.with_at));
            assert_eq!((stands(ask.session), stands(ask.with)), asked, "an ask outlived a move");
        }
        let mut ends = Minute(0);
        for (id, slot) in self.forum.slot_order() {
            assert!(ends <= slot.start && slot.start < slot.end, "overlap: {id:?}");
            ends = slot.end;
        }
    }

    /// Who takes notes is asked no more, and nobody was made a scribe by another.
    fn check_scribes(&self, id: SessionId, session: &Session) {
        assert!(session.scribes.len() <= MAX_SCRIBES, "{id:?}");
        let asked = |person: &PersonId| session.scribe_asks.contains_key(person);
        assert!(!session.scribes.iter().any(asked), "{id:?}");
        assert!(
            session
                .progress
                .as_ref()
                .is_none_or(|said| !said.line.as_str().is_empty())
        );
    }

    /// Host and guest name each other, one deep, and what is suggested can still be done.
    fn check_merged(&self, id: TopicId, topic: &Topic) {
        if let Some(merged) = &topic.merged {
            let host = &self.forum.topics[&merged.into];
            assert!(
                host.guests.contains(&id) && !host.withdrawn && host.merged.is_none(),
                "{id:?}"
            );
            assert!(topic.guests.is_empty(), "two deep: {id:?}");
            assert!(host.no.is_some() || topic.no.is_none(), "{id:?}");
        }
        for guest in &topic.guests {
            let into = self.forum.topics[guest].merged.as_ref().map(|merged| merged.into);
            assert_eq!(into, Some(id));
        }
        for (pair, ask) in self.forum.merges_of(id) {
            let done = self.forum.host_of(pair.guest) == pair.host;
            assert_eq!(done, ask.accepted.len() == 2, "{pair:?}");
            assert!(done || topic.is_active(), "suggested about what is gone: {pair:?}");
            assert!(!done || ask.refused.is_none(), "{pair:?}");
        }
        let one = std::iter::once(&id).chain(&topic.guests);
        let people: BTreeSet<&PersonId> = one
            .filter_map(|id| self.forum.interest.get(id))
            .flat_map(|p| p.iter())
            .collect();
        assert_eq!(
            self.forum.interest_count(id) as usize,
            people.len(),
            "each person once: {id:?}"
        );
    }

    /// In exactly one state, and the state says where it stands.
    fn check_topic(&self, id: TopicId, topic: &Topic) {
        let queue = &self.forum.queue;
        let own: Vec<&Session> = self
            .forum
            .sessions
            .values()
            .filter(|session| session.topic == id)
            .collect();
        let standing = own.iter().filter(|session| session.cell.is_some()).count();
        assert!(standing <= MAX_SESSIONS_OF_ONE_TOPIC, "{id:?}");
        let stands = own.iter().any(|session| session.cell.is_some());
        let announces = queue.current.is_some_and(|current| current.topic == id);
        let waits = queue.waiting.contains(&id);
        let merged = topic.merged.is_some();
        let elsewhere = !topic.withdrawn && !merged && !announces && !waits;
        let states = [
            (TopicState::Withdrawn, topic.withdrawn),
            (TopicState::Merged, merged),
            (TopicState::Placed, stands),
            (TopicState::Announcing, announces),
            (TopicState::Queued, waits),
            (TopicState::Parked, elsewhere && !own.is_empty() && !stands),
            (TopicState::Proposed, elsewhere && own.is_empty()),
        ];
        let true_ones: Vec<TopicState> = states
            .into_iter()
            .filter(|(_, so)| *so)
            .map(|(state, _)| state)
            .collect();
        assert_eq!(true_ones, [self.forum.topic_state(id).expect("it is there")], "{id:?}");
        assert!(
            elsewhere || topic.withdrawn || merged || topic.no.is_some(),
            "announced without a number: {id:?}"
        );
        let times = queue.topics().filter(|topic| *topic == id).count();
        assert!(times <= 1, "twice in the queue: {id:?}");
        assert!(!stands || topic.no.is_some(), "on the board without a number: {id:?}");
        assert!(!topic.co_conveners.contains(&topic.convener), "twice: {id:?}");
        let with: BTreeSet<PersonId> = topic.co_conveners.iter().copied().collect();
        assert_eq!(with.len(), topic.co_conveners.len(), "twice: {id:?}");
        assert!(with.len() <= MAX_CO_CONVENERS, "{id:?}");
        assert!(topic.origin.is_none_or(|origin| origin < id), "{id:?}");
        self.check_merged(id, topic);
    }
}
