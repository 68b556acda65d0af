//! The rule texts of a forum, and who has accepted which.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use async_trait::async_trait;
use domain::{Audience, CharterContent, CharterSlug, Date, DraftWord, ForumCode, Minute, PersonId, Timestamp};

use super::Device;
use crate::error::AppError;

/// One version of a charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charter {
    pub slug: CharterSlug,
    /// 1, 2, 3…
    pub version: u32,
    pub content: CharterContent,
    /// SHA-256 of the bytes of [its words](CharterContent::whole), in hexadecimal digits.
    pub sha256: String,
    pub written_at: Timestamp,
    /// `None`: a starting text of this program.
    pub author: Option<PersonId>,
    /// Who read it before it was published, never its author; `None`: nobody was asked to.
    pub approver: Option<PersonId>,
}

/// A version that is published once another organiser has approved it (S2-09). Only organisers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterDraft {
    pub slug: CharterSlug,
    /// The version it was written from; 0: a new charter.
    pub after: u32,
    pub content: CharterContent,
    /// Of all of its content: whoever approves or writes on says by it what they have read.
    pub seal: String,
    pub author: PersonId,
    pub written_at: Timestamp,
    /// Who sent it back, and why.
    pub returned: Option<(PersonId, DraftWord)>,
}

/// What was written in the form of a charter, and what its author saw then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    pub slug: CharterSlug,
    /// The version it was written from; 0: a new charter.
    pub after: u32,
    /// The seal of the draft it was written from; empty: there was none.
    pub draft: String,
    pub content: CharterContent,
}

/// What becomes of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Review {
    /// It is published.
    Approve,
    SendBack(DraftWord),
    Drop,
}

/// A box that was ticked: this version of this charter, and no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub slug: CharterSlug,
    pub version: u32,
}

/// What someone has accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub slug: CharterSlug,
    pub version: u32,
    pub sha256: String,
    /// The sentence that stood beside the box.
    pub wording: String,
    pub at: Timestamp,
}

/// The charters of a forum as they are now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The newest version of each.
    pub newest: BTreeMap<CharterSlug, Arc<Charter>>,
    /// Those that everyone is asked to accept.
    pub mandatory: BTreeSet<CharterSlug>,
    /// What is written becomes a draft first, which another organiser approves.
    pub asks_approval: bool,
    pub drafts: BTreeMap<CharterSlug, Arc<CharterDraft>>,
}

/// Rule texts. A forum begins with the starting texts of this program, as version 1; what its team writes afterwards
/// is the forum's own.
#[async_trait]
pub trait Charters: Send + Sync {
    /// All versions of a charter, the newest first; without a forum, of a starting text. Empty: there is no such
    /// charter.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or the store cannot be read.
    async fn versions(&self, code: Option<&ForumCode>, slug: &CharterSlug) -> Result<Vec<Charter>, AppError>;

    /// The starting texts.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn starting(&self) -> Result<Vec<Charter>, AppError>;

    /// Makes a new version, or a draft of one where the forum [asks for approval](Shelf::asks_approval); for
    /// organisers. What is already the newest version makes none.
    ///
    /// # Errors
    /// [`domain::Rejection::Edited`] when someone else has made a version or changed the draft since.
    async fn write(&self, code: &ForumCode, device: &Device, writing: Writing) -> Result<(), AppError>;

    /// Publishes a draft, sends it back to its author or drops it; for organisers.
    ///
    /// # Errors
    /// [`AppError::OwnDraft`] for who wrote it; [`domain::Rejection::Edited`] when the draft is not the one with this
    /// seal any more, or a version was published since it was written.
    async fn review(
        &self,
        code: &ForumCode,
        device: &Device,
        slug: CharterSlug,
        seal: String,
        review: Review,
    ) -> Result<(), AppError>;

    /// Says which charters everyone is asked to accept, and whether what is written is read by a second person; for
    /// organisers.
    ///
    /// # Errors
    /// When the sender is no organiser, or the store cannot be written.
    async fn require(
        &self,
        code: &ForumCode,
        device: &Device,
        slugs: BTreeSet<CharterSlug>,
        asks_approval: bool,
    ) -> Result<(), AppError>;

    /// Keeps that the sender has accepted what is due, all of it.
    ///
    /// # Errors
    /// [`AppError::NotAccepted`] when a box is missing, or of an earlier version; then nothing is kept.
    async fn accept(&self, code: &ForumCode, device: &Device, accepted: Vec<Accepted>) -> Result<(), AppError>;

    /// What a person has accepted, the newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn receipts(&self, code: &ForumCode, person: PersonId) -> Result<Vec<Receipt>, AppError>;

    /// An instant as a calendar and a clock in that time zone show it.
    fn local(&self, at: Timestamp, time_zone: &str) -> (Date, Minute);
}

impl Accepted {
    /// How the names of boxes begin; their value is the version, and whom it speaks to when that was asked.
    pub const PREFIX: &str = "accept-";

    /// The name of the question whom one works for.
    pub const AUDIENCE: &str = "audience";

    /// The name of a charter's box.
    #[must_use]
    pub fn field(slug: &CharterSlug) -> String {
        format!("{}{slug}", Self::PREFIX)
    }
}

impl Shelf {
    /// What each charter says now and, where there is a draft, would say.
    #[must_use]
    pub fn contents(&self) -> BTreeMap<&CharterSlug, Vec<&CharterContent>> {
        let mut contents: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let newest = self.newest.iter().map(|(slug, charter)| (slug, &charter.content));
        let drafts = self.drafts.iter().map(|(slug, draft)| (slug, &draft.content));
        for (slug, content) in newest.chain(drafts) {
            contents.entry(slug).or_default().push(content);
        }
        contents
    }

    fn asked(&self) -> impl Iterator<Item = &Arc<Charter>> {
        self.mandatory.iter().filter_map(|slug| self.newest.get(slug))
    }

    /// Whether some of the mandatory charters speak to public services and others to companies: then one accepts
    /// those that speak to oneself (S1-01).
    #[must_use]
    pub fn differs(&self) -> bool {
        Audience::SIDES
            .iter()
            .all(|side| self.asked().any(|charter| charter.content.audience == *side))
    }

    /// What someone has to accept who accepted these versions before; where charters differ, those of both sides as
    /// long as nobody knows which one they are on. That follows from what they accepted, and is kept nowhere else.
    #[must_use]
    pub fn due(&self, accepted: &BTreeMap<CharterSlug, u32>) -> Vec<Arc<Charter>> {
        let known: Vec<Audience> = self
            .asked()
            .filter(|charter| accepted.contains_key(&charter.slug))
            .map(|charter| charter.content.audience)
            .filter(|audience| *audience != Audience::Everyone)
            .collect();
        let on_a_side = self.differs() && !known.is_empty();
        let speaks = |audience| audience == Audience::Everyone || !on_a_side || known.contains(&audience);
        self.asked()
            .filter(|charter| speaks(charter.content.audience))
            .filter(|charter| accepted.get(&charter.slug) != Some(&charter.version))
            .cloned()
            .collect()
    }

    /// Which of those that are due are still missing when these were ticked: where charters differ, one side is enough.
    #[must_use]
    pub fn missing(&self, due: &[Arc<Charter>], ticked: impl Fn(&Charter) -> bool) -> Vec<CharterSlug> {
        let of = |audience: Audience| due.iter().filter(move |charter| charter.content.audience == audience);
        let both = self.differs() && Audience::SIDES.iter().all(|side| of(*side).next().is_some());
        let one_is_whole = both
            && Audience::SIDES
                .iter()
                .any(|side| of(*side).all(|charter| ticked(charter)));
        due.iter()
            .filter(|charter| !ticked(charter))
            .filter(|charter| charter.content.audience == Audience::Everyone || !one_is_whole)
            .map(|charter| charter.slug.clone())
            .collect()
    }

    /// The mandatory charters as they are now, as someone accepts them.
    #[must_use]
    pub fn boxes(&self) -> Vec<Accepted> {
        let charters = self.mandatory.iter().filter_map(|slug| self.newest.get(slug));
        charters
            .map(|charter| Accepted {
                slug: charter.slug.clone(),
                version: charter.version,
            })
            .collect()
    }
}
