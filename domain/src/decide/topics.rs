//! What people want to talk about: proposed, confirmed, edited, withdrawn; and who would come.

use crate::{
    Actor, Change, Description, Features, Forum, Limit, Needed, PersonId, Phase, Rejection, Session, TopicId,
    TopicKind, TopicNo, TopicTitle,
};

use super::{Decision, MAX_TOPICS, MAX_TOPICS_OF_ONE_PERSON, known, merges, queue};

/// What is said of a topic.
pub(super) struct Words {
    pub(super) title: TopicTitle,
    pub(super) description: Description,
    pub(super) kind: TopicKind,
    pub(super) needs: Features,
}

pub(super) fn propose(forum: &Forum, actor: &Actor, convener: PersonId, words: Words) -> Decision {
    let no = next_number(forum);
    new_topic(forum, actor, convener, words, None, no)
}

/// What was written on a blank card, which has its number already.
pub(super) fn on_card(forum: &Forum, actor: &Actor, convener: PersonId, words: Words, no: TopicNo) -> Decision {
    new_topic(forum, actor, convener, words, None, Some(no))
}

/// Whoever leads the topic and splits it convenes the part; a facilitator leaves it to the topic's convener.
pub(super) fn split(forum: &Forum, actor: &Actor, id: TopicId, words: Words) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    let own = actor.person().filter(|person| topic.is_led_by(*person));
    let (convener, no) = (own.unwrap_or(topic.convener), next_number(forum));
    new_topic(forum, actor, convener, words, Some(id), no)
}

/// Before the day it stays a proposal; on the day it gets the number of its paper card at once.
fn next_number(forum: &Forum) -> Option<TopicNo> {
    (forum.phase >= Phase::Marketplace).then(|| forum.next_no())
}

fn new_topic(
    forum: &Forum,
    actor: &Actor,
    convener: PersonId,
    words: Words,
    origin: Option<TopicId>,
    no: Option<TopicNo>,
) -> Decision {
    let standing = || forum.topics.values().filter(|topic| !topic.withdrawn);
    if standing().count() >= MAX_TOPICS {
        return Err(Rejection::TooMany {
            what: Limit::Topics,
            max: MAX_TOPICS,
        });
    }
    let own = standing().filter(|topic| topic.convener == convener).count();
    if !actor.is_facilitator() && own >= MAX_TOPICS_OF_ONE_PERSON {
        return Err(Rejection::TooMany {
            what: Limit::TopicsOfOnePerson,
            max: MAX_TOPICS_OF_ONE_PERSON,
        });
    }
    Ok(vec![Change::TopicProposed {
        topic: forum.next_topic(),
        no,
        convener,
        title: words.title,
        description: words.description,
        kind: words.kind,
        needs: words.needs,
        origin,
    }])
}

pub(super) fn confirm(forum: &Forum, id: TopicId) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    Ok(number(forum, id, topic.no).into_iter().collect())
}

/// The number a topic still lacks (S4-08).
pub(super) fn number(forum: &Forum, topic: TopicId, no: Option<TopicNo>) -> Option<Change> {
    no.is_none().then(|| Change::TopicNumbered {
        topic,
        no: forum.next_no(),
    })
}

pub(super) fn edit(forum: &Forum, id: TopicId, edition: u32, words: Words) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    let Words {
        title,
        description,
        kind,
        needs,
    } = words;
    // Before the edition: a retry of an edit that went through is not a conflict.
    if (&topic.title, &topic.description, topic.kind, &topic.needs) == (&title, &description, kind, &needs) {
        return Ok(vec![]);
    }
    if topic.edition != edition {
        return Err(Rejection::Edited);
    }
    Ok(vec![Change::TopicEdited {
        topic: id,
        title,
        description,
        kind,
        needs,
    }])
}

/// Its sessions leave their cells first, so that a reader of the journal sees why they are free.
pub(super) fn withdraw(forum: &Forum, id: TopicId) -> Decision {
    let topic = known::topic(forum, id)?;
    if topic.withdrawn {
        return Ok(vec![]);
    }
    known::not_merged(topic)?;
    let parked = |(session, stands): (_, &Session)| stands.cell.map(|from| Change::SessionParked { session, from });
    let mut changes: Vec<_> = forum.sessions_of(id).filter_map(parked).collect();
    changes.extend(queue::leave(forum, id));
    changes.extend(merges::part_all(id, topic));
    changes.push(Change::TopicWithdrawn { topic: id });
    Ok(changes)
}

pub(super) fn set_interest(forum: &Forum, actor: &Actor, topic: TopicId, on: bool) -> Decision {
    let Actor::Person { id: person, .. } = *actor else {
        return Err(Rejection::NotAllowed { needed: Needed::Joined });
    };
    known::standing_topic(forum, topic)?;
    if forum.is_interested(topic, person) == on {
        return Ok(vec![]);
    }
    // Who would come no longer comes to none of the topics that are one.
    let guests = forum.topic(topic).map_or(&[][..], |topic| &topic.guests);
    let marked = |id: &TopicId| forum.interest.get(id).is_some_and(|people| people.contains(&person));
    let marks = std::iter::once(topic).chain(guests.iter().copied().filter(|_| !on));
    let marks = marks.filter(|id| marked(id) != on);
    Ok(marks.map(|topic| Change::InterestSet { topic, person, on }).collect())
}
