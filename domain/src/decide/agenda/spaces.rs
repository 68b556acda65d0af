//! Rooms, corners, terraces and corridors.

use std::collections::BTreeMap;

use crate::{Cell, Change, Forum, Limit, Rejection, SpaceDetails, SpaceId, Timestamp};

use super::parked;
use crate::decide::{Decision, MAX_SPACES, known};

pub(in crate::decide) fn add(forum: &Forum, details: SpaceDetails) -> Decision {
    if forum.spaces.len() >= MAX_SPACES {
        return Err(Rejection::TooMany {
            what: Limit::Spaces,
            max: MAX_SPACES,
        });
    }
    Ok(vec![Change::SpaceAdded {
        space: forum.next_space(),
        details,
        before: None,
    }])
}

/// A space with fewer places than before keeps the sessions that were made first and sends the others to
/// « En attente ». One that takes none any more keeps those that were held there.
pub(in crate::decide) fn edit(forum: &Forum, now: Timestamp, space: SpaceId, details: SpaceDetails) -> Decision {
    if *known::space(forum, space)? == details {
        return Ok(vec![]);
    }
    let mut changes = park_beyond(forum, now, space, details.places);
    changes.push(Change::SpaceEdited { space, details });
    Ok(changes)
}

/// Where sessions were held already, the space is closed instead: what was held there stays, and it takes none any more.
pub(in crate::decide) fn remove(forum: &Forum, now: Timestamp, space: SpaceId) -> Decision {
    let held = |cell: Cell| cell.space == space && forum.is_over(cell.slot, now);
    if forum.standing().filter_map(|(_, session)| session.cell).any(held) {
        let details = SpaceDetails {
            places: 0,
            ..known::space(forum, space)?.clone()
        };
        return edit(forum, now, space, details);
    }
    let mut changes = park_beyond(forum, now, space, 0);
    changes.push(Change::SpaceRemoved { space });
    Ok(changes)
}

fn park_beyond(forum: &Forum, now: Timestamp, space: SpaceId, places: u8) -> Vec<Change> {
    let mut held: BTreeMap<Cell, u8> = BTreeMap::new();
    let mut changes = Vec::new();
    for (id, session) in forum.standing() {
        let Some(cell) = session.cell.filter(|cell| cell.space == space) else {
            continue;
        };
        if places == 0 && forum.is_over(cell.slot, now) {
            continue;
        }
        let held = held.entry(cell).or_default();
        if *held < places {
            *held += 1;
        } else {
            changes.extend(parked((id, session)));
        }
    }
    changes
}
