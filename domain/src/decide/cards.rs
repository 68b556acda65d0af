//! Paper cards: a number is reserved for each that is printed blank, and stays its own when it is typed in.

use crate::{
    Actor, Change, Description, Features, Forum, Limit, Missing, PersonId, Rejection, TopicKind, TopicNo, TopicTitle,
};

use super::{Decision, MAX_RESERVED, topics};

pub(super) fn reserve(forum: &Forum, count: u8) -> Decision {
    if usize::from(count) > MAX_RESERVED {
        return Err(Rejection::TooMany {
            what: Limit::BlankCards,
            max: MAX_RESERVED,
        });
    }
    let there = u8::try_from(forum.reserved.len()).unwrap_or(u8::MAX);
    let missing = count.saturating_sub(there);
    let reserved = (missing > 0).then(|| Change::NumbersReserved {
        first: forum.next_no(),
        count: missing,
    });
    Ok(reserved.into_iter().collect())
}

/// The number counts from now on, also before the day: it is on paper.
pub(super) fn fill(forum: &Forum, actor: &Actor, no: TopicNo, convener: PersonId, title: TopicTitle) -> Decision {
    if let Some(topic) = forum.numbered(no) {
        return Err(Rejection::CardUsed { topic });
    }
    if !forum.reserved.contains(&no) {
        return Err(Rejection::Unknown { what: Missing::Card });
    }
    let words = topics::Words {
        title,
        description: Description::default(),
        kind: TopicKind::default(),
        needs: Features::new(),
    };
    topics::on_card(forum, actor, convener, words, no)
}
