//! What is told of a session besides what it is about: that it has begun, ended early, or was moved.

use super::{Forum, Phase, Session};
use crate::{Cell, Marked, Minute, SessionId, SessionMark};

impl Session {
    /// What was said of it in the slot where it stands.
    #[must_use]
    pub fn mark(&self) -> Option<Marked> {
        let here = |marked: &Marked| self.cell.is_some_and(|cell| cell.slot == marked.slot);
        self.marked.filter(here)
    }

    /// When somebody said that it is over.
    #[must_use]
    pub fn ended_at(&self) -> Option<Minute> {
        let ended = self.mark().filter(|marked| marked.mark == SessionMark::Ended);
        ended.map(|marked| marked.at)
    }

    /// « Déplacé »: where people may still look for it; nothing while it stands there.
    #[must_use]
    pub fn was(&self) -> Option<Cell> {
        self.left.filter(|left| self.cell.is_some_and(|cell| cell != *left))
    }
}

impl Forum {
    /// The first place that a session leaves once sessions may be held is where people look for it; while the agenda is
    /// being made nobody does. What others were asked about the cell it leaves is no longer meant.
    pub(super) fn set_cell(&mut self, id: SessionId, cell: Option<Cell>) {
        let told = self.phase >= Phase::Sessions;
        self.with_session(id, |session| {
            if told && session.left.is_none() {
                session.left = session.cell;
            }
            session.cell = cell;
        });
        self.swaps.retain(|ask| ask.session != id && ask.with != id);
    }

    /// When a session that stands is over, on the day: when somebody said so, else with its slot.
    #[must_use]
    pub fn end_of(&self, session: &Session) -> Option<Minute> {
        let planned = self.slots.get(&session.cell?.slot);
        session.ended_at().or(planned.map(|slot| slot.end))
    }

    /// Sessions that people may look for in this cell and that stand elsewhere now, by id, with where.
    pub fn moved_from(&self, cell: Cell) -> impl Iterator<Item = (&Session, Cell)> {
        let moved = self
            .sessions
            .values()
            .filter(move |session| session.was() == Some(cell));
        moved.filter_map(|session| Some((session, session.cell?)))
    }
}
