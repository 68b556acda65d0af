//! What people want to talk about: proposed, confirmed, edited, withdrawn; and who would come.

use crate::{
    Actor, Change, Description, Forum, Limit, Needed, PersonId, Phase, Rejection, Role, TopicId, TopicKind, TopicNo,
    TopicTitle,
};

use super::{Decision, MAX_TOPICS, MAX_TOPICS_OF_ONE_PERSON, known};

pub(super) fn propose(
    forum: &Forum,
    actor: &Actor,
    convener: PersonId,
    title: TopicTitle,
    description: Description,
    kind: TopicKind,
) -> Decision {
    let standing = || forum.topics.values().filter(|topic| !topic.withdrawn);
    if standing().count() >= MAX_TOPICS {
        return Err(Rejection::TooMany {
            what: Limit::Topics,
            max: MAX_TOPICS,
        });
    }
    let limited = matches!(
        actor,
        Actor::Person {
            role: Role::Participant,
            ..
        }
    );
    if limited && standing().filter(|topic| topic.convener == convener).count() >= MAX_TOPICS_OF_ONE_PERSON {
        return Err(Rejection::TooMany {
            what: Limit::TopicsOfOnePerson,
            max: MAX_TOPICS_OF_ONE_PERSON,
        });
    }
    // Before the day it stays a proposal; on the day it gets the number of its paper card at once.
    let no = (forum.phase >= Phase::Marketplace).then(|| forum.next_no());
    Ok(vec![Change::TopicProposed {
        topic: forum.next_topic(),
        no,
        convener,
        title,
        description,
        kind,
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

pub(super) fn edit(
    forum: &Forum,
    id: TopicId,
    edition: u32,
    title: TopicTitle,
    description: Description,
    kind: TopicKind,
) -> Decision {
    let topic = known::standing_topic(forum, id)?;
    // Before the edition: a retry of an edit that went through is not a conflict.
    if (&topic.title, &topic.description, topic.kind) == (&title, &description, kind) {
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
    }])
}

/// Its sessions leave their cells first, so that a reader of the journal sees why they are free.
pub(super) fn withdraw(forum: &Forum, id: TopicId) -> Decision {
    if known::topic(forum, id)?.withdrawn {
        return Ok(vec![]);
    }
    let sessions = forum.sessions.iter().filter(|(_, session)| session.topic == id);
    let mut changes: Vec<_> = sessions
        .filter_map(|(session, stands)| {
            stands.cell.map(|from| Change::SessionParked {
                session: *session,
                from,
            })
        })
        .collect();
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
    Ok(vec![Change::InterestSet { topic, person, on }])
}
