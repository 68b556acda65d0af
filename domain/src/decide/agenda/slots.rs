//! Periods of the day. They may touch and never overlap.

use crate::{Change, Forum, Limit, Minute, Rejection, SlotDetails, SlotId};

use super::parked;
use crate::decide::{Decision, MAX_SLOTS, known};

pub(in crate::decide) fn add(forum: &Forum, details: SlotDetails) -> Decision {
    if forum.slots.len() >= MAX_SLOTS {
        return Err(Rejection::TooMany {
            what: Limit::Slots,
            max: MAX_SLOTS,
        });
    }
    times(forum, None, &details)?;
    Ok(vec![Change::SlotAdded {
        slot: forum.next_slot(),
        details,
    }])
}

/// A slot that becomes common sends its sessions to « En attente ».
pub(in crate::decide) fn edit(forum: &Forum, slot: SlotId, details: SlotDetails) -> Decision {
    if *known::slot(forum, slot)? == details {
        return Ok(vec![]);
    }
    times(forum, Some(slot), &details)?;
    let mut changes = if details.common { park_all(forum, slot) } else { vec![] };
    changes.push(Change::SlotEdited { slot, details });
    Ok(changes)
}

pub(in crate::decide) fn remove(forum: &Forum, slot: SlotId) -> Vec<Change> {
    let mut changes = park_all(forum, slot);
    changes.push(Change::SlotRemoved { slot });
    changes
}

fn park_all(forum: &Forum, slot: SlotId) -> Vec<Change> {
    let standing = forum
        .standing()
        .filter(|(_, session)| session.cell.is_some_and(|cell| cell.slot == slot));
    standing.filter_map(parked).collect()
}

fn times(forum: &Forum, edited: Option<SlotId>, details: &SlotDetails) -> Result<(), Rejection> {
    if details.start >= details.end || details.end.0 >= Minute::DAY {
        return Err(Rejection::SlotTimes);
    }
    let others = forum.slots.iter().filter(|(id, _)| Some(**id) != edited);
    let overlap = others
        .map(|(_, other)| other)
        .any(|other| details.start < other.end && other.start < details.end);
    if overlap { Err(Rejection::SlotOverlap) } else { Ok(()) }
}
