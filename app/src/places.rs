//! Cells as pages speak of them: in addresses, in forms, and compared with the clock.

use domain::{
    Cell, Forum, Minute, Missing, Rejection, SessionId, SlotDetails, SlotId, Timestamp, TopicId, Whereabouts,
    minute_of_day,
};

use crate::{text, visit::Visit};

/// `slot-space`, as forms carry it.
#[must_use]
pub fn value(cell: Cell) -> String {
    format!("{}-{}", cell.slot, cell.space)
}

/// `session-slot-space`: a session and where it was seen, as forms carry it.
#[must_use]
pub fn standing(session: SessionId, cell: Cell) -> String {
    format!("{session}-{}", value(cell))
}

/// Reads what [`value`] writes.
#[must_use]
pub fn parse(value: &str) -> Option<Cell> {
    let (slot, space) = value.split_once('-')?;
    Some(Cell {
        slot: slot.parse().ok()?,
        space: space.parse().ok()?,
    })
}

/// The cell named in the page's address by `?creneau=&salle=`, when both are there.
#[must_use]
pub fn wanted(visit: &Visit) -> Option<Cell> {
    let slot = visit.query.get("creneau")?.parse().ok()?;
    let space = visit.query.get("salle")?.parse().ok()?;
    Some(Cell { slot, space })
}

/// Where the sessions of a topic stand, by time.
#[must_use]
pub fn of_topic(visit: &Visit, topic: TopicId) -> Vec<(SessionId, Cell)> {
    let forum = &visit.seen.forum;
    let standing = forum.sessions_of(topic);
    let mut standing: Vec<_> = standing.filter_map(|(id, session)| Some((id, session.cell?))).collect();
    standing.sort_by_key(|(id, cell)| (forum.slots.get(&cell.slot).map(|slot| slot.start), *id));
    standing
}

/// « 10 h 45 – 11 h 35, Grande salle »; nothing when the cell is not on the board.
#[must_use]
pub fn words(visit: &Visit, cell: Cell) -> Option<String> {
    let forum = &visit.seen.forum;
    let slot = forum.slots.get(&cell.slot)?;
    Some(text::places::cell(visit.lang, slot, forum.space(cell.space)?))
}

/// « nº 3, Comment remplir ma fiche action ? »
#[must_use]
pub fn topic(visit: &Visit, id: TopicId) -> String {
    let named = |topic: &domain::Topic| text::topics::named(visit.lang, topic.no, topic.title.as_str());
    visit.seen.forum.topic(id).map(named).unwrap_or_default()
}

/// Where someone is, as forms carry it.
#[must_use]
pub fn whereabouts(at: Option<Whereabouts>) -> String {
    match at {
        Some(Whereabouts::At(space)) => space.to_string(),
        Some(Whereabouts::Wandering) => WANDERING.to_owned(),
        None => NOWHERE.to_owned(),
    }
}

/// Reads what [`whereabouts`] writes.
///
/// # Errors
/// What is neither that nor a space names one that is not there.
pub fn parse_whereabouts(at: &str) -> Result<Option<Whereabouts>, Rejection> {
    match at {
        WANDERING => Ok(Some(Whereabouts::Wandering)),
        NOWHERE => Ok(None),
        space => match space.parse() {
            Ok(space) => Ok(Some(Whereabouts::At(space))),
            Err(_) => Err(Rejection::Unknown { what: Missing::Space }),
        },
    }
}

const WANDERING: &str = "papillon";
const NOWHERE: &str = "nulle-part";

/// What stands in a cell, in words: « nº 3, Comment… et nº 7, Pourquoi… ».
#[must_use]
pub fn holders(visit: &Visit, cell: Cell) -> Vec<String> {
    let sessions = visit.seen.forum.sessions_in(cell);
    sessions.map(|(_, session)| topic(visit, session.topic)).collect()
}

/// When a slot is, compared with now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Past,
    Now,
    Later,
}

/// On another day than the forum's, everything is later.
#[must_use]
pub fn moment(visit: &Visit, slot: &SlotDetails) -> Moment {
    match minute_of_day(visit.seen.forum.details.origin, visit.seen.now) {
        Some(now) if slot.end <= now => Moment::Past,
        Some(now) if slot.start <= now => Moment::Now,
        _ => Moment::Later,
    }
}

/// A time of the forum's day, as an instant.
#[must_use]
pub fn instant(visit: &Visit, minute: Minute) -> Timestamp {
    Timestamp(visit.seen.forum.details.origin.0 + i64::from(minute.0) * 60)
}

/// What the convener of a topic holds in this slot, besides the session that is being moved.
#[must_use]
pub fn held_meanwhile(forum: &Forum, id: TopicId, moving: Option<SessionId>, slot: SlotId) -> Option<TopicId> {
    let convener = forum.topic(id)?.convener;
    let mut held = forum.held_by(convener, moving.as_slice());
    held.find(|(_, cell)| cell.slot == slot).map(|(topic, _)| topic)
}

#[cfg(test)]
mod tests {
    use super::{parse, value};
    use domain::{Cell, SlotId, SpaceId};

    #[test]
    fn forms_carry_a_cell_there_and_back() {
        let cell = Cell {
            slot: SlotId(3),
            space: SpaceId(12),
        };
        assert_eq!(value(cell), "3-12");
        assert_eq!(parse("3-12"), Some(cell));
        for wrong in ["", "3", "3-", "-12", "3-12-1", "a-b"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
