//! Keeping a screen up to date. This is the code that runs on phones.

use crate::{BoardView, Delta, SessionView, SlotView, SpaceId, SpaceView, TopicId, TopicView};

impl BoardView {
    /// Makes one delta visible. Every delta is an upsert or a removal: one that arrives twice changes nothing
    /// the second time, and one about something that is not there is ignored.
    pub fn apply(&mut self, delta: Delta) {
        match delta {
            Delta::Interest { topic, count } => self.with_topic(topic, |topic| topic.interest = count),
            Delta::Session(session) => self.put_session(session),
            Delta::SessionGone(id) => self.sessions.retain(|session| session.id != id),
            Delta::Topic(topic) => self.put_topic(topic),
            Delta::TopicGone(id) => self.topics.retain(|topic| topic.id != id),
            Delta::Convener { topic, name, with } => self.with_topic(topic, |topic| {
                topic.convener = name;
                topic.with = with;
            }),
            Delta::Phase(phase) => self.phase = phase,
            Delta::Slot(slot) => self.put_slot(slot),
            Delta::SlotGone(id) => self.slots.retain(|slot| slot.id != id),
            Delta::Space { space, before } => self.put_space(space, before),
            Delta::SpaceGone(id) => self.spaces.retain(|space| space.id != id),
            Delta::Forum(forum) => self.forum = forum,
            Delta::Queue(queue) => self.queue = queue,
            Delta::Crowds(crowds) => self.crowds = crowds,
            Delta::Show {} => {}
        }
    }

    fn with_topic(&mut self, id: TopicId, then: impl FnOnce(&mut TopicView)) {
        if let Ok(at) = self.topics.binary_search_by_key(&id, |topic| topic.id) {
            then(&mut self.topics[at]);
        }
    }

    fn put_topic(&mut self, topic: TopicView) {
        match self.topics.binary_search_by_key(&topic.id, |known| known.id) {
            Ok(at) => self.topics[at] = topic,
            Err(at) => self.topics.insert(at, topic),
        }
    }

    fn put_session(&mut self, session: SessionView) {
        match self.sessions.binary_search_by_key(&session.id, |known| known.id) {
            Ok(at) => self.sessions[at] = session,
            Err(at) => self.sessions.insert(at, session),
        }
    }

    fn put_slot(&mut self, slot: SlotView) {
        self.slots.retain(|known| known.id != slot.id);
        let at = self
            .slots
            .partition_point(|known| (known.start, known.id) < (slot.start, slot.id));
        self.slots.insert(at, slot);
    }

    fn put_space(&mut self, space: SpaceView, before: Option<SpaceId>) {
        self.spaces.retain(|known| known.id != space.id);
        let next = before.and_then(|before| self.spaces.iter().position(|known| known.id == before));
        self.spaces.insert(next.unwrap_or(self.spaces.len()), space);
    }
}
