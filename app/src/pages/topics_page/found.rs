//! Which topics are asked for, in the order of their numbers: nothing ranks them but what was typed.

use domain::{Topic, TopicId, TopicState};

use super::asked::{Asked, State};
use crate::{markdown, visit::Visit};

/// By number, then those that have none yet; one whose number was typed comes first.
pub fn found(visit: &Visit, asked: &Asked) -> Vec<TopicId> {
    if asked.problem.is_some() {
        return Vec::new();
    }
    let forum = &visit.seen.forum;
    let topics = forum.topics.iter().map(|(id, topic)| (*id, topic.as_ref()));
    let mut found: Vec<(TopicId, &Topic)> = topics
        .filter(|(_, topic)| topic.is_active())
        .filter(|(id, topic)| chosen(visit, asked, *id, topic))
        .filter(|(_, topic)| holds(visit, asked, topic))
        .collect();
    found.sort_by_key(|(id, topic)| (!asked.query.names(topic.no), topic.no.is_none(), topic.no, *id));
    found.into_iter().map(|(id, _)| id).collect()
}

fn chosen(visit: &Visit, asked: &Asked, id: TopicId, topic: &Topic) -> bool {
    let forum = &visit.seen.forum;
    let placed = || forum.topic_state(id) == Some(TopicState::Placed);
    let state = |state| match state {
        State::Waiting => !placed(),
        State::Placed => placed(),
        State::Mine => visit.leads(id),
    };
    let in_slot = |slot| {
        let mut cells = forum.standing().filter(|(_, session)| session.topic == id);
        cells.any(|(_, session)| session.cell.is_some_and(|cell| cell.slot == slot))
    };
    asked.kind.allows(|kind| topic.kind == kind) && asked.state.allows(state) && asked.slot.allows(in_slot)
}

/// Words are looked for in what everyone may read: title, description, names.
fn holds(visit: &Visit, asked: &Asked, topic: &Topic) -> bool {
    if asked.query.is_empty() {
        return true;
    }
    let description = markdown::words(topic.description.as_str());
    let leads = std::iter::once(&topic.convener).chain(&topic.co_conveners);
    let names = leads.filter_map(|person| visit.seen.names.get(person).map(String::as_str));
    let texts = [topic.title.as_str(), &description];
    asked.query.finds(topic.no, texts.into_iter().chain(names))
}
