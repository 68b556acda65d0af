//! « On commence », « C'est terminé »: said by hand, by who is in the room.

use crate::{
    BEGINS_EARLY_MINUTES, Change, Forum, Marked, Minute, Rejection, SessionId, SessionMark, Timestamp, minute_of_day,
};

use super::{Decision, known};

/// From a quarter of an hour before its slot to the end of it; it ends once it began, or should have.
pub(super) fn mark(forum: &Forum, now: Timestamp, id: SessionId, mark: SessionMark) -> Decision {
    let session = known::session(forum, id)?;
    known::standing_topic(forum, session.topic)?;
    let cell = session.cell.ok_or(Rejection::Moved { now: None })?;
    let slot = known::slot(forum, cell.slot)?;
    let before = session.mark();
    if before.is_some_and(|before| before.mark == mark) {
        return Ok(vec![]);
    }
    let early = Minute(slot.start.0.saturating_sub(BEGINS_EARLY_MINUTES));
    let opens = match mark {
        SessionMark::Ended if before.is_none() => slot.start,
        _ => early,
    };
    let not_yet = Rejection::NotYet {
        start: slot.start,
        opens,
    };
    match minute_of_day(forum.details.origin, now) {
        Some(at) if at >= slot.end => Err(Rejection::SlotOver),
        Some(at) if at >= opens => Ok(vec![Change::SessionMarked {
            session: id,
            marked: Some(Marked {
                mark,
                slot: cell.slot,
                at,
            }),
        }]),
        None if now > forum.details.origin => Err(Rejection::SlotOver),
        _ => Err(not_yet),
    }
}
