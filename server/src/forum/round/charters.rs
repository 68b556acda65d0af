//! New versions of charters, drafts of them, and which of them everyone is asked to accept.

use std::{collections::BTreeSet, sync::Arc};

use app::{
    backend::{Charter, CharterDraft, Review, Writing},
    error::AppError,
};
use domain::{CharterContent, CharterSlug, PersonId, Rejection};

use super::Round;
use crate::{charters, store::Hash};

impl Round<'_> {
    pub(super) fn write_charter(&mut self, device: &Hash, writing: Writing) -> Result<(), AppError> {
        let author = self.organiser(device)?;
        let shelf = &self.state.charters;
        let newest = shelf.newest.get(&writing.slug);
        let draft = shelf.drafts.get(&writing.slug);
        let awaits = shelf.asks_approval;
        // Sent twice, or nothing was changed: a version that says the same would be asked of everyone again.
        let is_newest = newest.is_some_and(|newest| newest.content == writing.content);
        let is_draft = draft.is_some_and(|draft| draft.content == writing.content);
        if (awaits && is_draft) || (is_newest && (draft.is_none() || !awaits)) {
            return Ok(());
        }
        let seen = newest.map_or(0, |newest| newest.version) == writing.after
            && draft.map_or("", |draft| &draft.seal) == writing.draft;
        if !seen {
            return Err(Rejection::Edited.into());
        }
        if awaits {
            self.leave_draft(author, writing);
        } else {
            self.publish(&writing.slug, writing.after + 1, writing.content, author, None);
        }
        Ok(())
    }

    /// For another organiser to read.
    fn leave_draft(&mut self, author: PersonId, writing: Writing) {
        let draft = CharterDraft {
            slug: writing.slug.clone(),
            after: writing.after,
            seal: charters::seal(&writing.content),
            content: writing.content,
            author,
            written_at: self.now,
            returned: None,
        };
        self.set_draft(writing.slug, Some(draft));
    }

    pub(super) fn review_charter(
        &mut self,
        device: &Hash,
        slug: CharterSlug,
        seal: &str,
        review: Review,
    ) -> Result<(), AppError> {
        let reader = self.organiser(device)?;
        let shelf = &self.state.charters;
        let newest = shelf.newest.get(&slug);
        let Some(draft) = shelf.drafts.get(&slug).filter(|draft| draft.seal == seal).cloned() else {
            // The same form sent twice has done what it says.
            let done = match review {
                Review::Approve => newest.is_some_and(|newest| charters::seal(&newest.content) == seal),
                Review::SendBack(_) => false,
                Review::Drop => !shelf.drafts.contains_key(&slug),
            };
            return if done { Ok(()) } else { Err(Rejection::Edited.into()) };
        };
        match review {
            Review::Approve if draft.author == reader => return Err(AppError::OwnDraft),
            Review::Approve if newest.map_or(0, |newest| newest.version) != draft.after => {
                return Err(Rejection::Edited.into());
            }
            Review::Approve => {
                let content = draft.content.clone();
                self.publish(&slug, draft.after + 1, content, draft.author, Some(reader));
            }
            Review::SendBack(word) => {
                let mut draft = CharterDraft::clone(&draft);
                draft.returned = Some((reader, word));
                self.set_draft(slug, Some(draft));
            }
            Review::Drop => self.set_draft(slug, None),
        }
        Ok(())
    }

    /// From now on everyone is asked to accept it, where it is mandatory.
    fn publish(
        &mut self,
        slug: &CharterSlug,
        version: u32,
        content: CharterContent,
        author: PersonId,
        approver: Option<PersonId>,
    ) {
        let charter = Charter {
            slug: slug.clone(),
            version,
            sha256: charters::fingerprint(&content.whole()),
            content,
            written_at: self.now,
            author: Some(author),
            approver,
        };
        self.batch.charters.push(charter.clone());
        let shelf = Arc::make_mut(&mut self.state.charters);
        shelf.newest.insert(slug.clone(), Arc::new(charter));
        if shelf.drafts.contains_key(slug) {
            self.set_draft(slug.clone(), None);
        }
    }

    fn set_draft(&mut self, slug: CharterSlug, draft: Option<CharterDraft>) {
        let shelf = Arc::make_mut(&mut self.state.charters);
        match &draft {
            Some(draft) => shelf.drafts.insert(slug.clone(), Arc::new(draft.clone())),
            None => shelf.drafts.remove(&slug),
        };
        self.batch.drafts.insert(slug, draft);
    }

    pub(super) fn require_charters(
        &mut self,
        device: &Hash,
        slugs: BTreeSet<CharterSlug>,
        asks_approval: bool,
    ) -> Result<(), AppError> {
        self.organiser(device)?;
        let shelf = Arc::make_mut(&mut self.state.charters);
        // What nobody could read cannot be asked for.
        shelf.mandatory = slugs
            .into_iter()
            .filter(|slug| shelf.newest.contains_key(slug))
            .collect();
        shelf.asks_approval = asks_approval;
        self.batch.mandatory = Some(shelf.mandatory.clone());
        self.batch.asks_approval = Some(asks_approval);
        Ok(())
    }
}
