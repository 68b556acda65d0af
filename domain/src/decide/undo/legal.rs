//! What an undo that comes later has to leave behind.

use std::collections::BTreeMap;

use super::against;
use crate::{
    Against, Cell, Change, Forum, Limit, Rejection, Topic, TopicId,
    decide::{MAX_CO_CONVENERS, MAX_SLOTS, MAX_SPACES, MAX_STEPS, MAX_TOPICS, agenda},
};

/// Whether the forum after the undo is one that the rules allow. Before it, it was.
pub(super) fn check(before: &Forum, after: &Forum, changes: &[Change]) -> Result<(), Rejection> {
    let mut held: BTreeMap<Cell, Vec<TopicId>> = BTreeMap::new();
    for (_, session) in after.standing() {
        let topic = after.topic(session.topic).filter(|topic| topic.is_active());
        if topic.is_none_or(|topic| topic.no.is_none()) {
            return Err(against(Against::Topic(session.topic)));
        }
        if let Some(cell) = session.cell {
            held.entry(cell).or_default().push(session.topic);
        }
    }
    for id in after.queue.topics() {
        let waits = |topic: &Topic| topic.is_active() && topic.no.is_some() && !after.stands(id);
        if !after.topic(id).is_some_and(waits) {
            return Err(against(Against::Topic(id)));
        }
    }
    for (cell, topics) in held {
        let Some((slot, space)) = after.slots.get(&cell.slot).zip(after.space(cell.space)) else {
            return Err(against(Against::Gone(cell)));
        };
        // What was held in a space before it was closed stays there.
        let was_closed = before.space(cell.space).is_some_and(|space| space.places == 0);
        if space.places == 0 && was_closed && before.sessions_in(cell).count() >= topics.len() {
            continue;
        }
        if slot.common || space.places == 0 {
            return Err(against(Against::Closed(cell)));
        }
        if topics.len() > usize::from(space.places) {
            let by = topics.into_iter().filter(|topic| !is_put_back(after, changes, *topic));
            return Err(against(Against::Taken { cell, by: by.collect() }));
        }
    }
    // A topic with a number is part of none without.
    for topic in after.topics.values().filter(|topic| topic.no.is_some()) {
        let host = topic.merged.as_ref().map(|merged| merged.into);
        let unnumbered = |host: &TopicId| after.topic(*host).is_some_and(|host| host.no.is_none());
        if let Some(host) = host.filter(unnumbered) {
            return Err(against(Against::Topic(host)));
        }
    }
    agenda::may_register(after.phase, &after.details)?;
    let slots = after.slot_order();
    if slots.windows(2).any(|pair| pair[1].1.start < pair[0].1.end) {
        return Err(against(Against::Overlap));
    }
    let topics = after.topics.values().filter(|topic| !topic.withdrawn).count();
    let leading = after.topics.values().map(|topic| topic.co_conveners.len());
    for (count, what, max) in [
        (topics, Limit::Topics, MAX_TOPICS),
        (after.slots.len(), Limit::Slots, MAX_SLOTS),
        (after.spaces.len(), Limit::Spaces, MAX_SPACES),
        (after.run_of_show.steps.len(), Limit::Steps, MAX_STEPS),
        (leading.max().unwrap_or_default(), Limit::CoConveners, MAX_CO_CONVENERS),
    ] {
        if count > max {
            return Err(Rejection::TooMany { what, max });
        }
    }
    Ok(())
}

/// Whether the undo puts a session of this topic somewhere: it does not stand in its own way.
fn is_put_back(after: &Forum, changes: &[Change], topic: TopicId) -> bool {
    changes.iter().any(|change| match change {
        Change::SessionPlaced { session, .. } | Change::SessionMoved { session, .. } => after
            .sessions
            .get(session)
            .is_some_and(|session| session.topic == topic),
        _ => false,
    })
}
