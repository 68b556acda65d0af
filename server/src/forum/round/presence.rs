//! « J'y suis », « Je papillonne ».

use app::error::AppError;
use domain::Whereabouts;

use super::Round;
use crate::store::Hash;

impl Round<'_> {
    /// Decided like an act, and noted nowhere: no row, no answer that is kept, nothing in the journal. Said again it is the
    /// same.
    pub(super) fn be_there(&mut self, device: &Hash, whereabouts: Option<Whereabouts>) -> Result<(), AppError> {
        let (_, person) = self.sender(device)?;
        self.has_agreed(person)?;
        self.is_proven(person)?;
        self.state.forum.may_be_present(self.now, whereabouts)?;
        self.said.push((person, whereabouts));
        Ok(())
    }
}
