//! Putting topics into cells, moving them and taking them off. No cell ever holds more than its space has
//! places for, and nothing stands in a common slot.

use crate::{Cell, Change, Forum, Limit, Rejection, Report, SessionId, Timestamp, TopicId};

use super::{Decision, MAX_SESSIONS_OF_ONE_TOPIC, NEAREST_CELLS, concerns, free_cells, known, queue, topics};

pub(super) fn place(forum: &Forum, now: Timestamp, id: TopicId, cell: Cell, waived: bool) -> Decision {
    known::standing_topic(forum, id)?;
    let session = forum.session_of(id);
    if let Some(stands) = session.and_then(|(_, session)| session.cell) {
        return if stands == cell {
            Ok(vec![])
        } else {
            Err(Rejection::AlreadyPlaced { cell: stands })
        };
    }
    put(forum, now, id, cell, waived)
}

/// One more session of a topic that may stand elsewhere already.
pub(super) fn repeat(forum: &Forum, now: Timestamp, id: TopicId, cell: Cell, waived: bool) -> Decision {
    known::standing_topic(forum, id)?;
    if forum.sessions_in(cell).any(|(_, session)| session.topic == id) {
        return Ok(vec![]);
    }
    let standing = forum.sessions_of(id).filter(|(_, session)| session.cell.is_some());
    if standing.count() >= MAX_SESSIONS_OF_ONE_TOPIC {
        return Err(Rejection::TooMany {
            what: Limit::SessionsOfOneTopic,
            max: MAX_SESSIONS_OF_ONE_TOPIC,
        });
    }
    put(forum, now, id, cell, waived)
}

fn put(forum: &Forum, now: Timestamp, id: TopicId, cell: Cell, waived: bool) -> Decision {
    let topic = known::topic(forum, id)?;
    room(forum, id, None, cell)?;
    concerns::settle(waived, || concerns::of_cell(forum, id, &[], cell))?;
    let numbered = topics::number(forum, id, topic.no).into_iter();
    Ok(numbered.chain(put_in(forum, now, id, cell)).collect())
}

/// Into a cell that has room, and out of the queue.
pub(super) fn put_in(forum: &Forum, now: Timestamp, id: TopicId, cell: Cell) -> Vec<Change> {
    // What was parked comes back as the session it was, with its report.
    let parked = forum.sessions_of(id).find(|(_, session)| session.cell.is_none());
    let session = parked.map_or_else(|| forum.next_session(), |(session, _)| session);
    let placed = Change::SessionPlaced {
        session,
        topic: id,
        cell,
    };
    let queue = queue::placed(forum, now, id).into_iter();
    queue.chain([placed]).collect()
}

pub(super) fn move_to(forum: &Forum, now: Timestamp, id: SessionId, from: Cell, to: Cell, waived: bool) -> Decision {
    let session = known::session(forum, id)?;
    known::standing_topic(forum, session.topic)?;
    if session.cell == Some(to) {
        return Ok(vec![]);
    }
    if session.cell != Some(from) {
        return Err(Rejection::Moved { now: session.cell });
    }
    room(forum, session.topic, Some(id), to)?;
    concerns::settle(waived, || {
        let mut both = concerns::of_leaving(forum, from, now);
        both.extend(concerns::of_cell(forum, session.topic, &[id], to));
        both
    })?;
    Ok(vec![Change::SessionMoved { session: id, from, to }])
}

pub(super) fn park(forum: &Forum, now: Timestamp, id: SessionId, from: Cell, waived: bool) -> Decision {
    let Some(stands) = known::session(forum, id)?.cell else {
        return Ok(vec![]);
    };
    if stands != from {
        return Err(Rejection::Moved { now: Some(stands) });
    }
    concerns::settle(waived, || concerns::of_leaving(forum, from, now))?;
    Ok(vec![Change::SessionParked { session: id, from }])
}

/// What was written of a session is not put out of reach.
pub(super) fn withdraw(forum: &Forum, id: SessionId) -> Decision {
    let session = known::session(forum, id)?;
    if session.cell.is_some() {
        return Err(Rejection::Moved { now: session.cell });
    }
    known::not_merged(known::topic(forum, session.topic)?)?;
    if session.report != Report::default() {
        return Err(Rejection::HasReport);
    }
    Ok(vec![Change::SessionWithdrawn { session: id }])
}

/// Whether one more session may stand there; if not, why, and where else.
fn room(forum: &Forum, topic: TopicId, moving: Option<SessionId>, cell: Cell) -> Result<(), Rejection> {
    let common = known::slot(forum, cell.slot)?.common;
    let places = known::space(forum, cell.space)?.places;
    let nearest = || {
        let mut nearest = free_cells(forum, topic, moving, cell);
        nearest.truncate(NEAREST_CELLS);
        nearest
    };
    if common {
        return Err(Rejection::CommonSlot {
            cell,
            nearest: nearest(),
        });
    }
    if places == 0 {
        return Err(Rejection::SpaceTakesNone {
            cell,
            nearest: nearest(),
        });
    }
    if forum.free_places(cell) == 0 {
        let by = forum.sessions_in(cell).map(|(_, session)| session.topic).collect();
        return Err(Rejection::CellTaken {
            cell,
            by,
            nearest: nearest(),
        });
    }
    Ok(())
}
