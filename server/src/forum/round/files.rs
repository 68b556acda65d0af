//! What one sees on the pictures of a report.

use app::error::AppError;
use domain::{Command, FileId, Missing, Rejection, SessionId, TextAlternative, decide};

use super::Round;
use crate::store::Hash;

impl Round<'_> {
    /// Who may attach a file may say what is on it: attaching it once more would be allowed, and change nothing.
    pub(super) fn describe_file(
        &mut self,
        device: &Hash,
        session: SessionId,
        file: FileId,
        alt: TextAlternative,
    ) -> Result<(), AppError> {
        let actor = self.state.members.actor(device);
        let id = actor.person().ok_or(AppError::NotJoined)?;
        self.has_agreed(id)?;
        self.is_proven(id)?;
        let attach = Command::AttachFile { session, file };
        if !decide(&self.state.forum, &actor, self.now, attach)?.is_empty() {
            return Err(Rejection::Unknown { what: Missing::File }.into());
        }
        self.batch.alts.insert(file, alt);
        Ok(())
    }
}
