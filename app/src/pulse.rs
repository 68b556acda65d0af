//! « Pouls »: what deserves a look just now, counted. Of sessions and screens, never of people.

use domain::{PersonId, Phase, Session, SessionId, Timestamp, Topic, Visibility};

use crate::{backend::WallLink, places, visit::Visit};

/// How long before it starts a session is worth a word, in seconds.
const SOON: i64 = 30 * 60;
/// How long after its end a report may well take, in seconds.
const LATE: i64 = 20 * 60;

/// Each list in the order of the board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pulse {
    /// About to start or running, and nobody takes the notes.
    pub unscribed: Vec<SessionId>,
    /// About to start, and nobody who leads it has done anything today that the history tells.
    pub unseen: Vec<SessionId>,
    /// More people would come than the room holds.
    pub crowded: Vec<Crowded>,
    /// Over for twenty minutes, by its slot or because somebody said so, and no report is published.
    pub missing: Vec<SessionId>,
    /// What those screens are called that were there and are not.
    pub dark: Vec<String>,
    /// How many screens follow by a link of their own.
    pub screens: usize,
    /// How many topics wait to be announced.
    pub queue: usize,
    /// How many people have a name here.
    pub people: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowded {
    pub session: SessionId,
    pub interest: u32,
    pub capacity: u32,
}

impl Pulse {
    /// While a day is held; `None` on other days of its life.
    #[must_use]
    pub fn of(visit: &Visit, walls: &[WallLink]) -> Option<Self> {
        let seen = &visit.seen;
        if !matches!(seen.forum.phase, Phase::Marketplace | Phase::Sessions | Phase::Closing) {
            return None;
        }
        let mut pulse = Self {
            screens: walls.iter().map(|wall| wall.open).sum(),
            queue: seen.forum.queue.waiting.len(),
            people: seen.names.len(),
            ..Self::default()
        };
        let dark = walls.iter().filter(|wall| wall.open == 0 && wall.seen.is_some());
        pulse.dark.extend(dark.map(|wall| wall.label.clone()));
        let mut held: Vec<_> = seen.forum.standing().filter_map(|held| timed(visit, held)).collect();
        held.sort_by_key(|(id, _, start, _)| (*start, *id));
        for (id, session, start, end) in held {
            pulse.look_at(visit, id, session, start, end);
        }
        Some(pulse)
    }

    fn look_at(&mut self, visit: &Visit, id: SessionId, session: &Session, start: Timestamp, end: Timestamp) {
        let (seen, now) = (&visit.seen, visit.seen.now);
        let soon = start.0 - SOON <= now.0;
        let reports = session.report.visibility != Visibility::WithoutNotes && session.report.published.is_none();
        let topic = seen.forum.topic(session.topic);
        if reports && soon && now < end && !session.scribes.iter().any(|person| seen.names.contains_key(person)) {
            self.unscribed.push(id);
        }
        if soon
            && now < start
            && session.mark().is_none()
            && !topic.is_some_and(|topic| is_led_by_someone_here(visit, topic))
        {
            self.unseen.push(id);
        }
        let interest = seen.forum.interest_count(session.topic);
        let space = session.cell.and_then(|cell| seen.forum.space(cell.space));
        let capacity = space.and_then(|space| space.capacity);
        if let Some(capacity) = capacity.filter(|capacity| interest > *capacity && now < end) {
            self.crowded.push(Crowded {
                session: id,
                interest,
                capacity,
            });
        }
        if reports && end.0 + LATE <= now.0 {
            self.missing.push(id);
        }
    }

    /// Nothing is to be done.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.unscribed.is_empty()
            && self.unseen.is_empty()
            && self.crowded.is_empty()
            && self.missing.is_empty()
            && self.dark.is_empty()
    }
}

type Timed<'a> = (SessionId, &'a Session, Timestamp, Timestamp);

fn timed<'a>(visit: &Visit, (id, session): (SessionId, &'a Session)) -> Option<Timed<'a>> {
    let forum = &visit.seen.forum;
    let slot = forum.slots.get(&session.cell?.slot)?;
    let end = forum.end_of(session)?;
    Some((
        id,
        session,
        places::instant(visit, slot.start),
        places::instant(visit, end),
    ))
}

/// Whether someone who leads it has acted today. Read from what everyone reads in the history; nobody's presence is
/// looked at.
fn is_led_by_someone_here(visit: &Visit, topic: &Topic) -> bool {
    let seen = &visit.seen;
    let acted = |person: PersonId| {
        let mut acts = seen.forum.history.acts();
        acts.any(|act| act.stamp.actor == Some(person) && act.stamp.at >= seen.forum.details.origin)
    };
    let mut leading = std::iter::once(topic.convener).chain(topic.co_conveners.iter().copied());
    leading.any(|person| seen.names.contains_key(&person) && acted(person))
}
