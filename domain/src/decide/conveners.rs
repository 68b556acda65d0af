//! Who leads a topic: its convener, those who lead it as well, and how it passes from hand to hand.

use crate::{Actor, Change, Concern, Forum, Limit, Needed, PersonId, Rejection, Topic, TopicId};

use super::{Decision, MAX_CO_CONVENERS, concerns, known};

pub(super) fn offer(forum: &Forum, actor: &Actor, id: TopicId, on: bool) -> Decision {
    let Some(person) = actor.person() else {
        return Err(Rejection::NotAllowed { needed: Needed::Joined });
    };
    let topic = known::standing_topic(forum, id)?;
    // Who leads it already has nothing to offer.
    if topic.offers.contains(&person) == on || (on && topic.is_led_by(person)) {
        return Ok(vec![]);
    }
    Ok(vec![Change::OfferSet { topic: id, person, on }])
}

pub(super) fn set(forum: &Forum, actor: &Actor, id: TopicId, person: PersonId, on: bool) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    if on {
        accept(topic, actor, id, person)
    } else {
        Ok(step_back(topic, id, person))
    }
}

/// Nobody becomes a co-convener unasked, except by a facilitator, who speaks with them.
fn accept(topic: &Topic, actor: &Actor, id: TopicId, person: PersonId) -> Decision {
    if topic.is_led_by(person) {
        return Ok(vec![]);
    }
    if !actor.is_facilitator() && !topic.offers.contains(&person) {
        let needed = Needed::Facilitator;
        return Err(Rejection::NotAllowed { needed });
    }
    let co_conveners = topic.co_conveners.iter().copied().chain([person]).collect();
    Ok(vec![lead(id, topic.convener, co_conveners)?])
}

/// Their offer goes first, so that it is not waiting again.
fn step_back(topic: &Topic, id: TopicId, person: PersonId) -> Vec<Change> {
    let mut changes = Vec::new();
    if topic.offers.contains(&person) {
        changes.push(Change::OfferSet {
            topic: id,
            person,
            on: false,
        });
    }
    if topic.co_conveners.contains(&person) {
        let others = topic.co_conveners.iter().copied().filter(|known| *known != person);
        changes.push(Change::ConvenersSet {
            topic: id,
            convener: topic.convener,
            co_conveners: others.collect(),
        });
    }
    changes
}

/// Who convened stays as a co-convener, in the place of who convenes now: nobody loses a topic by what another does.
pub(super) fn hand_over(forum: &Forum, actor: &Actor, id: TopicId, to: PersonId, waived: bool) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    if topic.convener == to {
        return Ok(vec![]);
    }
    let mut co_conveners = topic.co_conveners.clone();
    match co_conveners.iter_mut().find(|known| **known == to) {
        Some(place) => *place = topic.convener,
        None if actor.is_facilitator() => co_conveners.push(topic.convener),
        None => {
            let needed = Needed::Facilitator;
            return Err(Rejection::NotAllowed { needed });
        }
    }
    let change = lead(id, to, co_conveners)?;
    concerns::settle(waived, || in_two_places(forum, id, to))?;
    Ok(vec![change])
}

fn in_two_places(forum: &Forum, id: TopicId, to: PersonId) -> Vec<Concern> {
    let cells = forum.sessions_of(id).filter_map(|(_, session)| session.cell);
    cells
        .flat_map(|cell| concerns::of_convening(forum, to, &[], cell.slot))
        .collect()
}

fn lead(topic: TopicId, convener: PersonId, co_conveners: Vec<PersonId>) -> Result<Change, Rejection> {
    if co_conveners.len() > MAX_CO_CONVENERS {
        return Err(Rejection::TooMany {
            what: Limit::CoConveners,
            max: MAX_CO_CONVENERS,
        });
    }
    Ok(Change::ConvenersSet {
        topic,
        convener,
        co_conveners,
    })
}
