//! Two topics become one when a convener of each side agrees, or when a facilitator says that they did.

use std::collections::BTreeSet;

use crate::{
    Actor, Cell, Change, Concern, Forum, Limit, MergePair, MergeWord, Needed, PersonId, Rejection, Timestamp, Topic,
    TopicId, minute_of_day,
};

use super::{Decision, MAX_CO_CONVENERS, MAX_MERGES_OF_ONE_PERSON, agenda, concerns, known, placement, queue, topics};

/// How a suggestion or an answer is meant.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// « Les personnes ont donné leur accord à voix haute »
    pub(super) agreed: bool,
    /// Nobody has to be asked again.
    pub(super) waived: bool,
}

pub(super) fn suggest(
    forum: &Forum,
    actor: &Actor,
    now: Timestamp,
    pair: MergePair,
    word: MergeWord,
    manner: Manner,
) -> Decision {
    let Some(by) = actor.person() else {
        return Err(Rejection::NotAllowed { needed: Needed::Joined });
    };
    if manner.agreed && !actor.is_facilitator() {
        let needed = Needed::Facilitator;
        return Err(Rejection::NotAllowed { needed });
    }
    if is_done(forum, pair) {
        return Ok(vec![]);
    }
    possible(forum, now, pair)?;
    let own = pair.sides().into_iter().filter(|side| forum.is_led_by(*side, by));
    let own: BTreeSet<TopicId> = own.collect();
    let open = forum.merges.get(&pair).filter(|ask| ask.is_open());
    let accepted = open.map_or(own.clone(), |ask| ask.accepted.union(&own).copied().collect());
    if manner.agreed || accepted.len() == 2 {
        return merge(forum, now, pair, manner.waived);
    }
    let mut changes = Vec::new();
    if open.is_none() {
        let asked = forum.merges.values().filter(|ask| ask.by == by && ask.is_open());
        if asked.count() >= MAX_MERGES_OF_ONE_PERSON {
            return Err(Rejection::TooMany {
                what: Limit::Merges,
                max: MAX_MERGES_OF_ONE_PERSON,
            });
        }
        let MergePair { host, guest } = pair;
        changes.push(Change::MergeSuggested { host, guest, by });
        changes.extend(said(pair, by, word));
    }
    let agreed = open.map_or_else(BTreeSet::new, |ask| ask.accepted.clone());
    changes.extend(own.difference(&agreed).map(|side| answered(pair, *side, true)));
    Ok(changes)
}

pub(super) fn accept(
    forum: &Forum,
    actor: &Actor,
    now: Timestamp,
    (pair, side): (MergePair, TopicId),
    word: MergeWord,
    waived: bool,
) -> Decision {
    if is_done(forum, pair) {
        return Ok(vec![]);
    }
    let ask = forum.merges.get(&pair).filter(|_| pair.concerns(side));
    let ask = ask.ok_or(Rejection::NoMerge)?;
    if ask.accepted.contains(&side) {
        return Ok(vec![]);
    }
    possible(forum, now, pair)?;
    let said = actor.person().and_then(|by| said(pair, by, word));
    let other = pair.sides().into_iter().find(|other| *other != side);
    let last = if other.is_some_and(|other| ask.accepted.contains(&other)) {
        merge(forum, now, pair, waived)?
    } else {
        vec![answered(pair, side, true)]
    };
    Ok(said.into_iter().chain(last).collect())
}

pub(super) fn refuse(forum: &Forum, actor: &Actor, (pair, side): (MergePair, TopicId), word: MergeWord) -> Decision {
    if is_done(forum, pair) {
        return Err(Rejection::Merged { into: pair.host });
    }
    let ask = forum.merges.get(&pair).filter(|_| pair.concerns(side));
    let ask = ask.ok_or(Rejection::NoMerge)?;
    if ask.refused == Some(side) {
        return Ok(vec![]);
    }
    let said = actor.person().and_then(|by| said(pair, by, word));
    Ok(std::iter::once(answered(pair, side, false)).chain(said).collect())
}

/// Also what was refused or done: its words go with it.
pub(super) fn drop(forum: &Forum, pair: MergePair) -> Vec<Change> {
    let MergePair { host, guest } = pair;
    let asked = forum.merges.contains_key(&pair);
    asked
        .then_some(Change::MergeDropped { host, guest })
        .into_iter()
        .collect()
}

/// Before a host is withdrawn its guests stand alone again: nobody withdrew them.
pub(super) fn part_all(host: TopicId, topic: &Topic) -> impl Iterator<Item = Change> {
    let guests = topic.guests.iter().rev();
    guests.map(move |guest| Change::TopicsParted { host, guest: *guest })
}

fn is_done(forum: &Forum, pair: MergePair) -> bool {
    pair.host != pair.guest
        && forum
            .topic(pair.guest)
            .is_some_and(|_| forum.host_of(pair.guest) == pair.host)
}

/// Asked at the suggestion, and again at each acceptance: both may have changed meanwhile.
fn possible(forum: &Forum, now: Timestamp, pair: MergePair) -> Result<(), Rejection> {
    let MergePair { host, guest } = pair;
    if host == guest {
        return Err(Rejection::MergeWithItself);
    }
    known::standing_topic(forum, host)?;
    let topic = known::standing_topic(forum, guest)?;
    if !topic.guests.is_empty() {
        return Err(Rejection::Gathers { topic: guest });
    }
    if has_begun(forum, guest, now) {
        return Err(Rejection::Begun { topic: guest });
    }
    Ok(())
}

/// A session of it has started: its cell is not freed, and its notes say where it was held.
fn has_begun(forum: &Forum, topic: TopicId, now: Timestamp) -> bool {
    let Some(now) = minute_of_day(forum.details.origin, now) else {
        return false;
    };
    if forum.sessions_of(topic).any(|(_, session)| session.mark().is_some()) {
        return true;
    }
    let cells = forum.sessions_of(topic).filter_map(|(_, session)| session.cell);
    let mut starts = cells
        .filter_map(|cell| forum.slots.get(&cell.slot))
        .map(|slot| slot.start);
    starts.any(|start| start <= now)
}

/// The guest leaves its cells and the queue first, so that a reader of the journal sees why they are free.
fn merge(forum: &Forum, now: Timestamp, pair: MergePair, waived: bool) -> Decision {
    let MergePair { host, guest } = pair;
    let (to, from) = (known::topic(forum, host)?, known::topic(forum, guest)?);
    let leads = std::iter::once(&from.convener).chain(&from.co_conveners).copied();
    let joined: Vec<PersonId> = leads.filter(|person| !to.is_led_by(*person)).collect();
    if to.co_conveners.len() + joined.len() > MAX_CO_CONVENERS {
        return Err(Rejection::TooMany {
            what: Limit::CoConveners,
            max: MAX_CO_CONVENERS,
        });
    }
    concerns::settle(waived, || concerns_of(forum, now, pair))?;
    let mut changes: Vec<Change> = topics::number(forum, host, to.no).into_iter().collect();
    changes.extend(forum.sessions_of(guest).filter_map(agenda::parked));
    match inherited(forum, pair) {
        Some(cell) => changes.extend(placement::put_in(forum, now, host, cell)),
        None => changes.extend(queue::leave(forum, guest)),
    }
    changes.push(Change::TopicsMerged { host, guest, joined });
    Ok(changes)
}

/// A host without a cell takes the guest's first one: people expect them where one of the two was. The guest has it, so
/// that it waits in no queue.
fn inherited(forum: &Forum, pair: MergePair) -> Option<Cell> {
    let (_, session) = forum.session_of(pair.guest)?;
    session.cell.filter(|_| !forum.stands(pair.host))
}

/// People may be on their way to the guest's cell, and the host's room may be too small for both.
fn concerns_of(forum: &Forum, now: Timestamp, pair: MergePair) -> Vec<Concern> {
    let cells = |topic| forum.sessions_of(topic).filter_map(|(_, session)| session.cell);
    let kept = inherited(forum, pair);
    let left = cells(pair.guest).filter(|cell| Some(*cell) != kept);
    let leaving = left.flat_map(|cell| concerns::of_leaving(forum, cell, now));
    let interest = forum.interest_of_both(pair);
    let rooms = cells(pair.host).chain(kept);
    let rooms = rooms.filter_map(|cell| forum.space(cell.space)?.capacity);
    let small = rooms.min().filter(|capacity| interest > *capacity);
    // What the host asks of the room it takes, and of its convener; whether it is large enough is asked for both.
    let taken = kept.map_or_else(Vec::new, |cell| concerns::of_cell(forum, pair.host, &[], cell));
    let taken = taken
        .into_iter()
        .filter(|concern| !matches!(concern, Concern::Capacity { .. }));
    leaving
        .chain(small.map(|capacity| Concern::Capacity { interest, capacity }))
        .chain(taken)
        .collect()
}

fn answered(pair: MergePair, side: TopicId, accepted: bool) -> Change {
    let MergePair { host, guest } = pair;
    Change::MergeAnswered {
        host,
        guest,
        side,
        accepted,
    }
}

fn said(pair: MergePair, by: PersonId, word: MergeWord) -> Option<Change> {
    let MergePair { host, guest } = pair;
    (!word.as_str().is_empty()).then_some(Change::MergeWordSaid { host, guest, by, word })
}
