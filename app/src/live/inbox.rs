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
        if self.live.status.read_untracked().paused {
            self.waiting.extend(deltas);
        } else {
            self.apply(deltas);
        }
    }

    pub fn snapshot(&mut self, board: BoardView) {
        if self.live.status.read_untracked().paused {
            self.waiting.clear();
            self.waiting_board = Some(board);
        } else {
            self.show(board);
        }
    }

    /// Called every second; does nothing during the pause, nor when nothing waits.
    pub fn resume(&mut self) {
        if self.live.status.read_untracked().paused {
            return;
        }
        if let Some(board) = self.waiting_board.take() {
            self.show(board);
        }
        let waiting = std::mem::take(&mut self.waiting);
        self.apply(waiting);
    }

    fn show(&self, view: BoardView) {
        self.live.board.update(|board| board.view = view);
    }

    fn apply(&mut self, deltas: Vec<Delta>) {
        if deltas.is_empty() {
            return;
        }
        self.newsroom.hear(&deltas);
        self.live.board.update(|board| {
            for delta in deltas {
                board.view.apply(delta);
            }
        });
    }
}
