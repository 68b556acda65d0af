//! What people say with a suggestion that two topics be one is kept as long as the suggestion is.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use domain::{Forum, MergePair, MergeWord, PersonId};

use super::Round;

/// Who said what with which suggestion.
pub(super) type Words = BTreeMap<(MergePair, PersonId), MergeWord>;

/// All that is said now.
pub(super) fn words(forum: &Forum) -> Words {
    let asks = forum.merges.iter();
    let said = asks.flat_map(|(pair, ask)| ask.words.iter().map(|(by, word)| ((*pair, *by), word.clone())));
    said.collect()
}

impl Round<'_> {
    /// Notes what was said since then, and what is no longer meant.
    pub(super) fn note_merge_words(&mut self, before: &Words) {
        let now = words(&self.state.forum);
        let gone = before.keys().filter(|key| !now.contains_key(key));
        self.batch.merge_words.extend(gone.map(|key| (*key, None)));
        let said = now.into_iter().filter(|(key, word)| before.get(key) != Some(word));
        self.batch.merge_words.extend(said.map(|(key, word)| (key, Some(word))));
    }

    pub(super) fn forget_merge_words(&mut self, people: &BTreeSet<PersonId>) {
        Arc::make_mut(&mut self.state.forum).forget_merge_words(|person| people.contains(&person));
        self.batch.merge_words.retain(|(_, person), _| !people.contains(person));
    }
}
