//! What changed, in words, for those who do not see it move. Counts of interest are not news.

use domain::{BoardView, Delta};
use leptos::prelude::*;

use super::{Live, Word, Words};

/// A line for each change but counts, empty where it is not said. Asked before the deltas are applied: what is on the
/// board now tells a new topic from an edited one.
pub fn news(live: &Live, deltas: &[Delta]) -> String {
    let board = live.board.read_untracked();
    let mut said = String::new();
    for delta in deltas {
        if !matches!(delta, Delta::Interest { .. } | Delta::Crowds(_)) {
            said.push('\n');
            said.push_str(&sentence(live.words(), &board.view, delta).unwrap_or_default());
        }
    }
    said
}

fn sentence(words: &Words, board: &BoardView, delta: &Delta) -> Option<String> {
    match delta {
        Delta::Session(session) => {
            let topic = board.topics.iter().find(|topic| topic.id == session.topic)?;
            if board
                .sessions
                .iter()
                .any(|known| known.id == session.id && known.cell == session.cell)
            {
                return None;
            }
            let place = words.place(board, session.cell)?;
            Some(words.fill(Word::NewsPlaced, &[&topic.title, &place]))
        }
        Delta::SessionGone(id) => {
            let session = board.sessions.iter().find(|session| session.id == *id)?;
            let topic = board.topics.iter().find(|topic| topic.id == session.topic)?;
            Some(words.fill(Word::NewsGone, &[&topic.title]))
        }
        Delta::Topic(topic) => {
            let known = board.topics.iter().any(|known| known.id == topic.id);
            (!known).then(|| words.fill(Word::NewsProposed, &[&topic.title]))
        }
        _ => None,
    }
}
