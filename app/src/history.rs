//! What was done, told act by act with what things were called then: a room that is gone since still has the name
//! under which people knew it.

mod known;
#[cfg(test)]
mod tests;
mod who;

use domain::{Act, ActId, Forum, Names, Timestamp, TopicId};

pub use self::{
    known::Known,
    who::{Who, who},
};
use crate::text::{self, Lang};

/// One act, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub act: ActId,
    pub at: Timestamp,
    pub who: Who,
    /// What it is about, then what came with it.
    pub lines: Vec<Line>,
    /// It was taken back.
    pub undone: bool,
}

/// One change: what it is about, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub about: About,
    /// What follows it, with what stands between the two.
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Named as it is now; its page is a tap away.
    Topic(TopicId),
    /// In words: a slot, a space, the day.
    Thing(String),
}

/// Tells these acts, in the order in which they are given.
#[must_use]
pub fn tell(lang: Lang, forum: &Forum, names: &Names, acts: &[ActId]) -> Vec<Told> {
    let mut known = Known::new(forum, names);
    let mut told = Vec::with_capacity(acts.len());
    // From the first act on, because what things were called then is learnt on the way.
    for act in forum.history.acts().rev() {
        let before = who(&known, act);
        let wanted = acts.contains(&act.stamp.act);
        let lines = lines(lang, &mut known, act, wanted);
        if wanted {
            told.push(Told {
                act: act.stamp.act,
                at: act.stamp.at,
                // Who proposes a topic is its convener afterwards, who hands it over was it before.
                who: before.or(who(&known, act)),
                lines,
                undone: forum.history.undone_by(act.stamp.act).is_some(),
            });
        }
    }
    told.sort_by_key(|told| acts.iter().position(|act| *act == told.act));
    told
}

/// The change that says what the act is about comes first; that of an undo is that it is one.
fn lines<'a>(lang: Lang, known: &mut Known<'a>, act: &'a Act, wanted: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    for change in &act.changes {
        let line = if wanted {
            text::history::line(lang, change, known)
        } else {
            None
        };
        if act.undoes().is_none() && std::ptr::eq(change, act.main_change()) {
            lines.splice(0..0, line);
        } else {
            lines.extend(line);
        }
        known.learn(change);
    }
    lines
}
