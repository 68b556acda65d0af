//! What deserves a second look and is then done all the same (product.md, « Rules that never bend »).

use crate::{Actor, Cell, Concern, Forum, Rejection, Timestamp, TopicId, minute_of_day};

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

/// Of standing in this cell: too many people for the room, a convener in two places.
pub(super) fn of_cell(forum: &Forum, topic: TopicId, cell: Cell) -> Vec<Concern> {
    let interest = forum.interest_count(topic);
    let capacity = forum.space(cell.space).and_then(|space| space.capacity);
    let mut concerns = Vec::new();
    if let Some(capacity) = capacity.filter(|capacity| interest > *capacity) {
        concerns.push(Concern::Capacity { interest, capacity });
    }
    let elsewhere = forum
        .held_by_convener_of(topic)
        .filter(|(_, held)| held.slot == cell.slot);
    concerns.extend(elsewhere.map(|(topic, _)| Concern::TwoPlaces {
        topic,
        no: forum.topics.get(&topic).and_then(|topic| topic.no),
    }));
    concerns
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
