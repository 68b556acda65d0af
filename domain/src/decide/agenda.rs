//! What only the facilitator sets: the frame of the day.

pub(super) mod slots;
pub(super) mod spaces;

use crate::{Change, Details, Forum, Phase, Session, SessionId};

use super::Decision;

pub(super) fn describe(forum: &Forum, details: Details) -> Decision {
    if forum.details == details {
        return Ok(vec![]);
    }
    Ok(vec![Change::Described { details }])
}

/// From any phase to any phase: a day that was opened too early goes back.
pub(super) fn set_phase(forum: &Forum, phase: Phase) -> Decision {
    if forum.phase == phase {
        return Ok(vec![]);
    }
    Ok(vec![Change::PhaseSet { phase }])
}

/// To « En attente », never away.
fn parked((id, session): (SessionId, &Session)) -> Option<Change> {
    session.cell.map(|from| Change::SessionParked { session: id, from })
}
