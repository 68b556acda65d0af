//! What deserves a second look and is then done all the same (product.md, « Rules that never bend »).

use crate::{Actor, Cell, Concern, Forum, PersonId, Rejection, SessionId, SlotId, Timestamp, TopicId, minute_of_day};

use super::STARTS_SOON_MINUTES;

/// Whether nobody has to be asked again: they were, or it is the console, which cannot answer.
pub(super) fn waived(actor: &Actor, confirmed: bool) -> bool {
    confirmed || *actor == Actor::Console
}

/// # Errors
/// `Confirm` with every concern there is, so that one second look covers them all.
pub(super) fn settle(waived: bool, concerns: impl FnOnce() -> Vec<Concern>) -> Result<(), Rejection> {
    if waived {
        return Ok(());
    }
    let concerns = concerns();
    if concerns.is_empty() {
        Ok(())
    } else {
        Err(Rejection::Confirm { concerns })
    }
}

/// Of standing in this cell: too many people for the room, something the room lacks, a convener in two places.
/// `moving` are the sessions that leave where they stand.
pub(super) fn of_cell(forum: &Forum, topic: TopicId, moving: &[SessionId], cell: Cell) -> Vec<Concern> {
    let interest = forum.interest_count(topic);
    let capacity = forum.space(cell.space).and_then(|space| space.capacity);
    let mut concerns = Vec::new();
    if let Some(capacity) = capacity.filter(|capacity| interest > *capacity) {
        concerns.push(Concern::Capacity { interest, capacity });
    }
    if let Some((topic, space)) = forum.topic(topic).zip(forum.space(cell.space)) {
        let lacks = topic.needs.difference(&space.features);
        concerns.extend(lacks.map(|feature| Concern::Lacks { feature: *feature }));
        concerns.extend(of_convening(forum, topic.convener, moving, cell.slot));
    }
    concerns
}

/// Of this person convening something in this slot: they may hold something else there.
pub(super) fn of_convening(forum: &Forum, convener: PersonId, moving: &[SessionId], slot: SlotId) -> Vec<Concern> {
    let meanwhile = forum.held_by(convener, moving).filter(|(_, held)| held.slot == slot);
    meanwhile
        .map(|(topic, _)| Concern::TwoPlaces {
            topic,
            no: forum.topic(topic).and_then(|topic| topic.no),
        })
        .collect()
}

/// Of leaving this cell: people may already be on their way.
pub(super) fn of_leaving(forum: &Forum, cell: Cell, now: Timestamp) -> Vec<Concern> {
    let minute = minute_of_day(forum.details.origin, now);
    let starts = forum.slots.get(&cell.slot).map(|slot| slot.start);
    let minutes = starts.zip(minute).and_then(|(start, now)| start.0.checked_sub(now.0));
    minutes
        .filter(|minutes| *minutes <= STARTS_SOON_MINUTES)
        .map(|minutes| Concern::StartsSoon { minutes })
        .into_iter()
        .collect()
}
