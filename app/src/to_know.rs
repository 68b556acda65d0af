//! What others did that concerns one person: told on their pages until they have read it. Derived from the history, so
//! that nothing is stored of it but how far they have read.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use domain::{Act, ActId, Cell, Change, Forum, MergeAsk, MergePair, PersonId, Timestamp, TopicId};

/// How many lines a day tells one person; what is beyond is counted, and read in the history.
pub const LINES_A_DAY: usize = 5;

/// Seconds.
const DAY: i64 = 24 * 60 * 60;

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToKnow {
    pub act: ActId,
    pub what: What,
}

/// What happened to a topic that the reader leads, or to what they suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Placed {
        topic: TopicId,
        cell: Cell,
    },
    /// `gone`: because its slot or its space is there no more, or takes none.
    Parked {
        topic: TopicId,
        gone: bool,
    },
    Withdrawn {
        topic: TopicId,
    },
    Offered {
        topic: TopicId,
    },
    SwapAsked {
        topic: TopicId,
    },
    /// That this topic be one with another.
    MergeAsked {
        topic: TopicId,
        with: TopicId,
    },
    MergeAnswered {
        side: TopicId,
        other: TopicId,
        accepted: bool,
    },
    Merged {
        host: TopicId,
        guest: TopicId,
    },
}

/// What someone has not read yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// The newest first.
    pub lines: Vec<ToKnow>,
    /// How many more there are.
    pub more: usize,
    /// The newest of all, to be said when they are read.
    pub until: Option<ActId>,
}

/// What `me` has not read of what others did, who has read up to the act `read`.
#[must_use]
pub fn unread(forum: &Forum, me: PersonId, read: ActId) -> Unread {
    let mut unread = Unread::default();
    let (mut day, mut told) = (None, 0);
    let suggested = suggested_by(forum, me);
    for act in forum.history.acts().rev() {
        let Some(what) = concerns(forum, me, &suggested, act) else {
            continue;
        };
        let this = Some(day_of(forum, act.stamp.at));
        (day, told) = (this, if this == day { told + 1 } else { 1 });
        let act = act.stamp.act;
        if act <= read {
            continue;
        }
        unread.until = Some(act);
        if told <= LINES_A_DAY {
            unread.lines.insert(0, ToKnow { act, what });
        } else {
            unread.more += 1;
        }
    }
    unread
}

fn day_of(forum: &Forum, at: Timestamp) -> i64 {
    at.0.saturating_sub(forum.details.origin.0).div_euclid(DAY)
}

fn suggested_by(forum: &Forum, me: PersonId) -> BTreeSet<MergePair> {
    let changes = forum.history.acts().flat_map(|act| &act.changes);
    let suggested = changes.filter_map(|change| match change {
        Change::MergeSuggested { host, guest, by } if *by == me => Some(MergePair {
            host: *host,
            guest: *guest,
        }),
        _ => None,
    });
    suggested.collect()
}

/// The first thing of an act that concerns this person; nothing of their own acts, and of those that were taken back.
fn concerns(forum: &Forum, me: PersonId, suggested: &BTreeSet<MergePair>, act: &Act) -> Option<What> {
    let own = |act: &Act| act.stamp.actor == Some(me);
    if own(act) || forum.history.undone_by(act.stamp.act).is_some() {
        return None;
    }
    // Taking back what someone else did leaves all as it was; what one did oneself is another thing.
    let undoes = act.undoes().and_then(|undone| forum.history.act(undone));
    if act.undoes().is_some() && !undoes.is_some_and(own) {
        return None;
    }
    act.changes
        .iter()
        .rev()
        .find_map(|change| told(forum, me, suggested, act, change))
}

fn told(forum: &Forum, me: PersonId, suggested: &BTreeSet<MergePair>, act: &Act, change: &Change) -> Option<What> {
    let mine = |topic: TopicId| forum.is_led_by(topic, me).then_some(topic);
    let of = |session| mine(forum.sessions.get(session)?.topic);
    Some(match change {
        Change::SessionPlaced { topic, cell, .. } => What::Placed {
            topic: mine(*topic).filter(|topic| stands_at(forum, *topic, *cell))?,
            cell: *cell,
        },
        Change::SessionMoved { session, to, .. } => What::Placed {
            topic: of(session).filter(|topic| stands_at(forum, *topic, *to))?,
            cell: *to,
        },
        Change::SessionParked { session, .. } => What::Parked {
            topic: of(session).filter(|topic| !forum.stands(*topic))?,
            gone: act.changes.iter().any(takes_cells),
        },
        Change::TopicWithdrawn { topic } => What::Withdrawn { topic: mine(*topic)? },
        Change::OfferSet { topic, on: true, .. } => What::Offered { topic: mine(*topic)? },
        Change::SwapAsked { with, .. } => What::SwapAsked { topic: of(with)? },
        Change::MergeSuggested { host, guest, .. } => {
            let (topic, with) = match (mine(*host), mine(*guest)) {
                (Some(topic), None) => (topic, *guest),
                (None, Some(topic)) => (topic, *host),
                _ => return None,
            };
            let pair = MergePair {
                host: *host,
                guest: *guest,
            };
            let open = forum.merges.get(&pair).is_some_and(MergeAsk::is_open);
            open.then_some(What::MergeAsked { topic, with })?
        }
        // Who suggests it answers for their own side.
        Change::MergeAnswered { .. } if act.changes.iter().any(suggests) => return None,
        Change::MergeAnswered {
            host,
            guest,
            side,
            accepted,
        } => {
            let pair = MergePair {
                host: *host,
                guest: *guest,
            };
            let other = if side == host { *guest } else { *host };
            let asked = suggested.contains(&pair) || mine(other).is_some();
            asked.then_some(What::MergeAnswered {
                side: *side,
                other,
                accepted: *accepted,
            })?
        }
        Change::TopicsMerged { host, guest, .. } => {
            let pair = MergePair {
                host: *host,
                guest: *guest,
            };
            let concerned = suggested.contains(&pair) || pair.sides().into_iter().any(|side| mine(side).is_some());
            concerned.then_some(What::Merged {
                host: *host,
                guest: *guest,
            })?
        }
        _ => return None,
    })
}

/// It has not gone elsewhere since.
fn stands_at(forum: &Forum, topic: TopicId, cell: Cell) -> bool {
    forum.sessions_of(topic).any(|(_, session)| session.cell == Some(cell))
}

fn suggests(change: &Change) -> bool {
    matches!(change, Change::MergeSuggested { .. })
}

/// A slot or a space that goes, or takes no session any more.
fn takes_cells(change: &Change) -> bool {
    matches!(
        change,
        Change::SlotRemoved { .. }
            | Change::SlotEdited { .. }
            | Change::SpaceRemoved { .. }
            | Change::SpaceEdited { .. }
    )
}
