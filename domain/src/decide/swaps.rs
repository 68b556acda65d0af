//! Two sessions change places in one command. Who leads only one of them asks the other side.

use crate::{Actor, Cell, Change, Concern, Forum, Rejection, SessionId, SwapAsk, Timestamp};

use super::{Decision, concerns, known};

/// `ask.session` is the asking side, as far as it is not done at once.
pub(super) fn swap(forum: &Forum, actor: &Actor, now: Timestamp, ask: SwapAsk, waived: bool) -> Decision {
    let own = stands(forum, ask.session)?;
    let other = stands(forum, ask.with)?;
    if (own, other) == (Some(ask.with_at), Some(ask.at)) || ask.at == ask.with_at {
        return Ok(vec![]);
    }
    for (stands, believed) in [(own, ask.at), (other, ask.with_at)] {
        if stands != Some(believed) {
            return Err(Rejection::Moved { now: stands });
        }
    }
    if forum.swaps.contains(&ask) && !may_at_once(forum, actor, ask) {
        return Ok(vec![]);
    }
    concerns::settle(waived, || of_both(forum, now, ask))?;
    let SwapAsk {
        session,
        at,
        with,
        with_at,
    } = ask;
    Ok(if may_at_once(forum, actor, ask) {
        vec![moved(session, at, with_at), moved(with, with_at, at)]
    } else {
        vec![Change::SwapAsked {
            session,
            at,
            with,
            with_at,
        }]
    })
}

pub(super) fn drop(forum: &Forum, session: SessionId, with: SessionId) -> Vec<Change> {
    let asked = forum.swaps.iter().any(|ask| (ask.session, ask.with) == (session, with));
    asked
        .then_some(Change::SwapDropped { session, with })
        .into_iter()
        .collect()
}

/// Where a session stands whose topic can still change.
fn stands(forum: &Forum, id: SessionId) -> Result<Option<Cell>, Rejection> {
    let session = known::session(forum, id)?;
    known::standing_topic(forum, session.topic)?;
    Ok(session.cell)
}

/// Who leads both sides, a facilitator, or who was asked by the other side.
fn may_at_once(forum: &Forum, actor: &Actor, ask: SwapAsk) -> bool {
    let other = forum.sessions.get(&ask.with).map(|session| session.topic);
    let leads_both = actor
        .person()
        .zip(other)
        .is_some_and(|(person, topic)| forum.is_led_by(topic, person));
    let asked = SwapAsk {
        session: ask.with,
        at: ask.with_at,
        with: ask.session,
        with_at: ask.at,
    };
    actor.is_facilitator() || leads_both || forum.swaps.contains(&asked)
}

/// What deserves a second look on either side, each thing once.
fn of_both(forum: &Forum, now: Timestamp, ask: SwapAsk) -> Vec<Concern> {
    let moving = [ask.session, ask.with];
    let mut concerns = Vec::new();
    for (session, from, to) in [(ask.session, ask.at, ask.with_at), (ask.with, ask.with_at, ask.at)] {
        let mut side = concerns::of_leaving(forum, from, now);
        if let Some(session) = forum.sessions.get(&session) {
            side.extend(concerns::of_cell(forum, session.topic, &moving, to));
        }
        side.retain(|concern| !concerns.contains(concern));
        concerns.append(&mut side);
    }
    concerns
}

fn moved(session: SessionId, from: Cell, to: Cell) -> Change {
    Change::SessionMoved { session, from, to }
}
