//! What the stream brings, applied at once, or kept while the person paused the page.

use domain::{BoardView, Delta};
use leptos::prelude::*;

use super::{Live, news::Newsroom};

pub struct Inbox {
    live: Live,
    newsroom: Newsroom,
    waiting: Vec<Delta>,
    /// A snapshot that arrived during the pause replaces all that waited before it.
    waiting_board: Option<BoardView>,
}

impl Inbox {
    pub fn new(live: &Live) -> Self {
        Self {
            live: live.clone(),
            newsroom: Newsroom::new(live),
            waiting: Vec::new(),
            waiting_board: None,
        }
    }

    pub fn deltas(&mut self, deltas: Vec<Delta>) {
        if self.live.paused.get_untracked() {
            self.waiting.extend(deltas);
        } else {
            self.apply(deltas);
        }
    }

    pub fn snapshot(&mut self, board: BoardView) {
        if self.live.paused.get_untracked() {
            self.waiting.clear();
            self.waiting_board = Some(board);
        } else if *self.live.board.read_untracked() != board {
            self.live.board.set(board);
        }
    }

    pub fn resume(&mut self) {
        if let Some(board) = self.waiting_board.take() {
            self.live.board.set(board);
        }
        let waiting = std::mem::take(&mut self.waiting);
        self.apply(waiting);
    }

    fn apply(&mut self, deltas: Vec<Delta>) {
        if deltas.is_empty() {
            return;
        }
        self.newsroom.hear(&deltas);
        self.live.board.update(|board| {
            for delta in deltas {
                board.apply(delta);
            }
        });
    }
}
