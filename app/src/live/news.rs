//! The polite status: what changed, gathered for some seconds so that it does not shout. Counts of interest are
//! not news.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::Delta;
use leptos::prelude::*;

use super::{Live, Word};

/// How long changes are gathered before they are said.
const GATHERED: Duration = Duration::from_secs(5);
/// More than this many at once are only counted.
const SAID_IN_FULL: usize = 3;

pub struct Newsroom {
    live: Live,
    heard: Rc<RefCell<Vec<String>>>,
}

impl Newsroom {
    pub fn new(live: &Live) -> Self {
        Self {
            live: live.clone(),
            heard: Rc::default(),
        }
    }

    /// Called before the deltas are applied: what is on the board now tells a new topic from an edited one.
    pub fn hear(&self, deltas: &[Delta]) {
        let news: Vec<String> = deltas.iter().filter_map(|delta| self.sentence(delta)).collect();
        if news.is_empty() {
            return;
        }
        let mut heard = self.heard.borrow_mut();
        let first = heard.is_empty();
        heard.extend(news);
        if first {
            let (heard, live) = (self.heard.clone(), self.live.clone());
            set_timeout(move || say(&live, &mut heard.borrow_mut()), GATHERED);
        }
    }

    fn sentence(&self, delta: &Delta) -> Option<String> {
        let words = self.live.words();
        let board = self.live.board.read_untracked();
        let board = &board.view;
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
                let slot = board.slots.iter().find(|slot| slot.id == session.cell.slot)?;
                let space = board.spaces.iter().find(|space| space.id == session.cell.space)?;
                Some(words.fill(Word::NewsPlaced, &[&topic.title, &words.time(slot.start), &space.name]))
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
}

fn say(live: &Live, heard: &mut Vec<String>) {
    let news = if heard.len() > SAID_IN_FULL {
        live.words().fill(Word::NewsSeveral, &[&heard.len().to_string()])
    } else {
        heard.join(" ")
    };
    heard.clear();
    live.status.update(|status| status.news = news);
}
