//! What only the facilitator sets: the frame of the day.

pub(super) mod slots;
pub(super) mod spaces;

use crate::{Change, Details, Forum, Phase, Rejection, Session, SessionId};

use super::Decision;

pub(super) fn describe(forum: &Forum, edition: u32, details: Details) -> Decision {
    // Before the edition: a retry of what went through is not a conflict.
    if forum.details == details {
        return Ok(vec![]);
    }
    if forum.edition != edition {
        return Err(Rejection::Edited);
    }
    may_register(forum.phase, &details)?;
    Ok(vec![Change::Described { details }])
}

/// From any phase to any phase: a day that was opened too early goes back.
pub(super) fn set_phase(forum: &Forum, phase: Phase) -> Decision {
    if forum.phase == phase {
        return Ok(vec![]);
    }
    may_register(phase, &forum.details)?;
    Ok(vec![Change::PhaseSet { phase }])
}

/// Nobody is asked to come before it is said whom to ask for help (S0-05).
pub(super) fn may_register(phase: Phase, details: &Details) -> Result<(), Rejection> {
    if phase == Phase::Registration && details.help.as_str().is_empty() {
        return Err(Rejection::NoHelpContacts);
    }
    Ok(())
}

/// To « En attente », never away.
pub(super) fn parked((id, session): (SessionId, &Session)) -> Option<Change> {
    session.cell.map(|from| Change::SessionParked { session: id, from })
}
