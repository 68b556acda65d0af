//! Questions pages and rules ask of a forum.

use std::collections::BTreeSet;

use crate::{
    Actor, Cell, Forum, MergePair, Minute, PersonId, Session, SessionId, SlotDetails, SlotId, SpaceDetails, SpaceId,
    SwapAsk, Timestamp, Topic, TopicId, TopicNo, TopicState,
};

impl Forum {
    /// Where a topic is in its life; `None` when there is no such topic.
    #[must_use]
    pub fn topic_state(&self, id: TopicId) -> Option<TopicState> {
        let topic = self.topics.get(&id)?;
        Some(match self.session_of(id) {
            _ if topic.withdrawn => TopicState::Withdrawn,
            _ if topic.merged.is_some() => TopicState::Merged,
            _ if self.queue.is_announcing(id) => TopicState::Announcing,
            _ if self.queue.holds(id) => TopicState::Queued,
            Some((_, Session { cell: Some(_), .. })) => TopicState::Placed,
            Some((_, Session { cell: None, .. })) => TopicState::Parked,
            None => TopicState::Proposed,
        })
    }

    /// The topic that people call by this number, withdrawn or not.
    #[must_use]
    pub fn numbered(&self, no: TopicNo) -> Option<TopicId> {
        let mut numbered = self.topics.iter().filter(|(_, topic)| topic.no == Some(no));
        numbered.next().map(|(id, _)| *id)
    }

    /// The sessions of a topic, by id, standing or parked; none when it was never placed.
    pub fn sessions_of(&self, topic: TopicId) -> impl Iterator<Item = (SessionId, &Session)> {
        self.sessions
            .iter()
            .filter(move |(_, session)| session.topic == topic)
            .map(|(id, session)| (*id, session))
    }

    /// The one that is meant when only one can be: the first that stands, by time, else the first that waits.
    #[must_use]
    pub fn session_of(&self, topic: TopicId) -> Option<(SessionId, &Session)> {
        self.sessions_of(topic).min_by_key(|(id, session)| {
            let starts = session
                .cell
                .map(|cell| self.slots.get(&cell.slot).map(|slot| slot.start));
            (session.cell.is_none(), starts, *id)
        })
    }

    /// What others ask of this session, and what it asks of others.
    pub fn swaps_of(&self, session: SessionId) -> impl Iterator<Item = &SwapAsk> {
        let concerns = move |ask: &&SwapAsk| ask.session == session || ask.with == session;
        self.swaps.iter().filter(concerns)
    }

    /// Topics that were split from this one and still stand.
    pub fn split_from(&self, topic: TopicId) -> impl Iterator<Item = TopicId> {
        let parts = self.topics.iter();
        let parts = parts.filter(move |(_, part)| part.origin == Some(topic) && part.is_active());
        parts.map(|(id, _)| *id)
    }

    /// Whether someone answers for the report of a session: says who may read it, publishes it, sees to its errors.
    #[must_use]
    pub fn keeps_report(&self, actor: &Actor, session: SessionId) -> bool {
        let person = actor.person();
        let keeps =
            |session: &Session, person| session.scribes.contains(&person) || self.is_led_by(session.topic, person);
        let session = self.sessions.get(&session).zip(person);
        actor.is_facilitator() || session.is_some_and(|(session, person)| keeps(session, person))
    }

    #[must_use]
    pub fn is_led_by(&self, topic: TopicId, person: PersonId) -> bool {
        self.topic(topic).is_some_and(|topic| topic.is_led_by(person))
    }

    /// Whether a session of this topic stands in a cell.
    #[must_use]
    pub fn stands(&self, topic: TopicId) -> bool {
        self.standing().any(|(_, session)| session.topic == topic)
    }

    /// Sessions that stand in a cell, by id.
    pub fn standing(&self) -> impl Iterator<Item = (SessionId, &Session)> {
        self.sessions
            .iter()
            .filter(|(_, session)| session.cell.is_some())
            .map(|(id, session)| (*id, session))
    }

    /// Sessions that stand in this cell, by id.
    pub fn sessions_in(&self, cell: Cell) -> impl Iterator<Item = (SessionId, &Session)> {
        self.standing().filter(move |(_, session)| session.cell == Some(cell))
    }

    /// Whether a slot has ended, by the server's clock.
    #[must_use]
    pub fn is_over(&self, slot: SlotId, now: Timestamp) -> bool {
        let ends = |slot: &SlotDetails| self.details.origin.0 + i64::from(slot.end.0) * 60;
        self.slots.get(&slot).is_some_and(|slot| ends(slot) <= now.0)
    }

    /// Whether a space was closed during the day: it takes no session, and some were held there.
    #[must_use]
    pub fn is_closed(&self, space: SpaceId) -> bool {
        let takes_none = self.space(space).is_some_and(|space| space.places == 0);
        let held = |session: &Session| session.cell.is_some_and(|cell| cell.space == space);
        takes_none && self.standing().any(|(_, session)| held(session))
    }

    /// How many more sessions this cell takes: 0 in a common slot, in a space that takes none and where there
    /// is no such slot or space.
    #[must_use]
    pub fn free_places(&self, cell: Cell) -> usize {
        let open = self.slots.get(&cell.slot).is_some_and(|slot| !slot.common);
        let places = self
            .space(cell.space)
            .filter(|_| open)
            .map_or(0, |space| usize::from(space.places));
        places.saturating_sub(self.sessions_in(cell).count())
    }

    /// How many people would come, also to the topics that are part of it: each person once.
    #[must_use]
    pub fn interest_count(&self, topic: TopicId) -> u32 {
        let marks = self.marked(topic).len();
        let folded = self.folded.get(&topic).copied().unwrap_or_default();
        u32::try_from(marks).unwrap_or(u32::MAX).saturating_add(folded)
    }

    /// How many of those interested in this topic are also interested in another one that stands in this slot.
    #[must_use]
    pub fn torn(&self, topic: TopicId, slot: SlotId) -> u32 {
        let people = self.marked(topic);
        let here = self.standing().filter(|(_, session)| session.topic != topic);
        let here: BTreeSet<TopicId> = here
            .filter(|(_, session)| session.cell.is_some_and(|cell| cell.slot == slot))
            .map(|(_, session)| session.topic)
            .collect();
        let torn = people
            .iter()
            .filter(|person| here.iter().any(|other| self.is_interested(*other, **person)));
        u32::try_from(torn.count()).unwrap_or(u32::MAX)
    }

    /// Private: only ever told to this person.
    #[must_use]
    pub fn is_interested(&self, topic: TopicId, person: PersonId) -> bool {
        let marked = |topic| self.interest.get(topic).is_some_and(|people| people.contains(&person));
        let mut guests = self.topic(topic).into_iter().flat_map(|topic| &topic.guests);
        marked(&topic) || guests.any(marked)
    }

    /// How many people would come if these two were one.
    #[must_use]
    pub fn interest_of_both(&self, pair: MergePair) -> u32 {
        let both = self.marked(pair.host).union(&self.marked(pair.guest)).count();
        u32::try_from(both).unwrap_or(u32::MAX)
    }

    /// When the day opens and closes: from its first slot to its last; `None` while it has none (S4-10).
    #[must_use]
    pub fn hours(&self) -> Option<(Minute, Minute)> {
        let opens = self.slots.values().map(|slot| slot.start).min()?;
        let closes = self.slots.values().map(|slot| slot.end).max()?;
        Some((opens, closes))
    }

    /// Slots by start, then id: the order of the board's rows.
    #[must_use]
    pub fn slot_order(&self) -> Vec<(SlotId, &SlotDetails)> {
        let mut slots: Vec<_> = self.slots.iter().map(|(id, slot)| (*id, slot)).collect();
        slots.sort_by_key(|(id, slot)| (slot.start, *id));
        slots
    }

    #[must_use]
    pub fn space(&self, id: SpaceId) -> Option<&SpaceDetails> {
        self.spaces
            .iter()
            .find(|(space, _)| *space == id)
            .map(|(_, details)| details)
    }

    #[must_use]
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.get(&id).map(AsRef::as_ref)
    }

    /// What this person convenes and where, besides these sessions. Co-conveners stand in for a convener who is
    /// elsewhere, so that they are not counted.
    pub fn held_by(&self, convener: PersonId, besides: &[SessionId]) -> impl Iterator<Item = (TopicId, Cell)> {
        let own = move |topic: &TopicId| self.topic(*topic).is_some_and(|topic| topic.convener == convener);
        self.standing()
            .filter(move |(id, session)| !besides.contains(id) && own(&session.topic))
            .filter_map(|(_, session)| session.cell.map(|cell| (session.topic, cell)))
    }
}
