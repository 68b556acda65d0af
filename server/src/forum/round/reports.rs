//! Reports, beside the board: what readers found wrong.

use app::{backend::FlagId, error::AppError};
use domain::{Actor, FlagText, Needed, PersonId, Rejection, SessionId};

use super::Round;
use crate::store::{FlagChange, Hash};

impl Round<'_> {
    pub(super) fn flag(&mut self, device: &Hash, session: SessionId, text: FlagText) -> Result<(), AppError> {
        let (_, person) = self.sender(device)?;
        self.has_agreed(person)?;
        self.is_proven(person)?;
        let known = self.state.forum.sessions.get(&session);
        if known.is_none_or(|session| session.report.published.is_none()) {
            return Err(Rejection::NothingWritten.into());
        }
        let at = self.now;
        self.batch.flags.push(FlagChange::Raised {
            session,
            person,
            text,
            at,
        });
        Ok(())
    }

    pub(super) fn close_flag(&mut self, device: &Hash, session: SessionId, flag: FlagId) -> Result<(), AppError> {
        let (actor, _) = self.sender(device)?;
        if !self.state.forum.keeps_report(&actor, session) {
            let needed = Needed::Scribe;
            return Err(Rejection::NotAllowed { needed }.into());
        }
        self.batch.flags.push(FlagChange::Closed { session, flag });
        Ok(())
    }

    pub(super) fn sender(&self, device: &Hash) -> Result<(Actor, PersonId), AppError> {
        let actor = self.state.members.actor(device);
        let person = actor.person().ok_or(AppError::NotJoined)?;
        Ok((actor, person))
    }
}
