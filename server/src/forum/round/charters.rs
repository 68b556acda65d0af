//! New versions of charters, and which of them everyone is asked to accept.

use std::{collections::BTreeSet, sync::Arc};

use app::{backend::Charter, error::AppError};
use domain::{CharterContent, CharterSlug, Rejection};

use super::Round;
use crate::{charters, store::Hash};

impl Round<'_> {
    pub(super) fn write_charter(
        &mut self,
        device: &Hash,
        slug: CharterSlug,
        after: u32,
        content: CharterContent,
    ) -> Result<(), AppError> {
        let author = self.organiser(device)?;
        let newest = self.state.charters.newest.get(&slug);
        // Sent twice, or nothing was changed: a version that says the same would be asked of everyone again.
        if newest.is_some_and(|newest| newest.content == content) {
            return Ok(());
        }
        if newest.map_or(0, |newest| newest.version) != after {
            return Err(Rejection::Edited.into());
        }
        let charter = Charter {
            slug: slug.clone(),
            version: after + 1,
            sha256: charters::fingerprint(content.text.as_str()),
            content,
            written_at: self.now,
            author: Some(author),
        };
        self.batch.charters.push(charter.clone());
        let shelf = Arc::make_mut(&mut self.state.charters);
        shelf.newest.insert(slug, Arc::new(charter));
        Ok(())
    }

    pub(super) fn require_charters(&mut self, device: &Hash, slugs: BTreeSet<CharterSlug>) -> Result<(), AppError> {
        self.organiser(device)?;
        let shelf = Arc::make_mut(&mut self.state.charters);
        // What nobody could read cannot be asked for.
        shelf.mandatory = slugs
            .into_iter()
            .filter(|slug| shelf.newest.contains_key(slug))
            .collect();
        self.batch.mandatory = Some(shelf.mandatory.clone());
        Ok(())
    }
}
