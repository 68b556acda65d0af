//! Putting topics into cells, moving them and taking them off. No cell ever holds more than its space has
//! places for, and nothing stands in a common slot.

use crate::{Cell, Change, Forum, Rejection, SessionId, Timestamp, TopicId};

use super::{Decision, NEAREST_CELLS, concerns, free_cells, known, topics};

pub(super) fn place(forum: &Forum, id: TopicId, cell: Cell, waived: bool) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    let session = forum.session_of(id);
    if let Some(stands) = session.and_then(|(_, session)| session.cell) {
        return if stands == cell {
            Ok(vec![])
        } else {
            Err(Rejection::AlreadyPlaced { cell: stands })
        };
    }
    room(forum, id, cell)?;
    concerns::settle(waived, || concerns::of_cell(forum, id, cell))?;

    // A topic that was parked comes back as the session it was, with its report.
    let session = session.map_or_else(|| forum.next_session(), |(session, _)| session);
    let placed = Change::SessionPlaced {
        session,
        topic: id,
        cell,
    };
    Ok(topics::number(forum, id, topic.no)
        .into_iter()
        .chain([placed])
        .collect())
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
    room(forum, session.topic, to)?;
    concerns::settle(waived, || {
        let mut both = concerns::of_leaving(forum, from, now);
        both.extend(concerns::of_cell(forum, session.topic, to));
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

/// Whether one more session may stand there; if not, why, and where else.
fn room(forum: &Forum, topic: TopicId, cell: Cell) -> Result<(), Rejection> {
    let common = known::slot(forum, cell.slot)?.common;
    let places = known::space(forum, cell.space)?.places;
    let nearest = || {
        let mut nearest = free_cells(forum, topic, cell);
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
