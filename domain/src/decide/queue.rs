//! Who announces next. The queue moves on only when the one in the middle picks a cell, or when a facilitator says
//! « Suivant »; the clock never moves it.

use crate::{Actor, Announcement, Change, Forum, Pace, PersonId, Queue, QueueStep, Rejection, Timestamp, TopicId};

use super::{Decision, known, topics};

pub(super) fn open(forum: &Forum, open: bool) -> Vec<Change> {
    let queue = Queue {
        open,
        ..forum.queue.clone()
    };
    let step = if open { QueueStep::Opened } else { QueueStep::Closed };
    set(forum, step, queue)
}

pub(super) fn pace(forum: &Forum, pace: Pace) -> Decision {
    if !(Pace::SHORTEST..=Pace::LONGEST).contains(&pace.seconds) {
        return Err(Rejection::Pace);
    }
    let queue = Queue {
        pace,
        ..forum.queue.clone()
    };
    Ok(set(forum, QueueStep::Paced, queue))
}

/// Conveners wait with one topic at a time; a facilitator adds any (« Annoncez pour moi »).
pub(super) fn join(forum: &Forum, actor: &Actor, id: TopicId) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    if forum.queue.holds(id) {
        return Ok(vec![]);
    }
    if let Some(cell) = forum.session_of(id).and_then(|(_, session)| session.cell) {
        return Err(Rejection::AlreadyPlaced { cell });
    }
    if !actor.is_facilitator() {
        if !forum.queue.open {
            return Err(Rejection::QueueClosed);
        }
        if let Some(topic) = actor.person().and_then(|person| waiting_of(forum, person)) {
            return Err(Rejection::OneAtATime { topic });
        }
    }
    let mut queue = forum.queue.clone();
    queue.waiting.push(id);
    let numbered = topics::number(forum, id, topic.no);
    let joined = set(forum, QueueStep::Joined(id), queue);
    Ok(numbered.into_iter().chain(joined).collect())
}

/// The topic this person leads that waits or is being announced.
fn waiting_of(forum: &Forum, person: PersonId) -> Option<TopicId> {
    forum.queue.topics().find(|topic| forum.is_led_by(*topic, person))
}

/// Also out of the middle, which is then free.
pub(super) fn leave(forum: &Forum, topic: TopicId) -> Vec<Change> {
    let step = if forum.queue.is_announcing(topic) {
        QueueStep::Ended(topic)
    } else {
        QueueStep::Left(topic)
    };
    set(forum, step, forum.queue.clone().without(topic))
}

/// `before` that is not waiting any more: to the end.
pub(super) fn reorder(forum: &Forum, topic: TopicId, before: Option<TopicId>) -> Vec<Change> {
    let mut queue = forum.queue.clone();
    let Some(from) = queue.waiting.iter().position(|waiting| *waiting == topic) else {
        return vec![];
    };
    queue.waiting.remove(from);
    let to = before.and_then(|before| queue.waiting.iter().position(|waiting| *waiting == before));
    // In front of itself is where it is.
    let to = if before == Some(topic) { Some(from) } else { to };
    queue.waiting.insert(to.unwrap_or(queue.waiting.len()), topic);
    set(forum, QueueStep::Reordered(topic), queue)
}

/// « Suivant », or anyone of those who wait. The facilitator names the topic, so that two who tap at once do not skip
/// one.
pub(super) fn announce(forum: &Forum, now: Timestamp, topic: TopicId) -> Decision {
    if forum.queue.is_announcing(topic) {
        return Ok(vec![]);
    }
    if !forum.queue.waiting.contains(&topic) {
        return Err(Rejection::NotWaiting);
    }
    let mut queue = forum.queue.clone().without(topic);
    queue.current = Some(Announcement { topic, since: now });
    Ok(set(forum, QueueStep::Announced(topic), queue))
}

/// What a topic's own cell means for the queue, before it is put there: it waits no longer, and when it was in the
/// middle the next one steps in.
pub(super) fn placed(forum: &Forum, now: Timestamp, topic: TopicId) -> Vec<Change> {
    let queue = forum.queue.clone().without(topic);
    if forum.queue.is_announcing(topic) {
        set(forum, QueueStep::Ended(topic), queue.advanced(now))
    } else {
        set(forum, QueueStep::Left(topic), queue)
    }
}

fn set(forum: &Forum, step: QueueStep, queue: Queue) -> Vec<Change> {
    let changed = queue != forum.queue;
    changed
        .then_some(Change::QueueSet { step, queue })
        .into_iter()
        .collect()
}
