//! Topics that are part of another one. Only ever one deep: a guest hosts nobody.

use std::{collections::BTreeSet, sync::Arc};

use super::Forum;
use crate::{MergeAsk, MergePair, MergedInto, PersonId, TopicId};

impl Forum {
    /// The topic that a topic is part of: itself as long as it is not merged.
    #[must_use]
    pub fn host_of(&self, topic: TopicId) -> TopicId {
        let merged = self.topic(topic).and_then(|topic| topic.merged.as_ref());
        merged.map_or(topic, |merged| merged.into)
    }

    /// Who would come, each once, whichever of the topics that are one they marked.
    pub(super) fn marked(&self, topic: TopicId) -> Arc<BTreeSet<PersonId>> {
        let own = self.interest.get(&topic).cloned().unwrap_or_default();
        let guests = self.topic(topic).map_or(&[][..], |topic| &topic.guests);
        let mut marked = own;
        for people in guests.iter().filter_map(|guest| self.interest.get(guest)) {
            Arc::make_mut(&mut marked).extend(people.iter());
        }
        marked
    }

    /// What was suggested about a topic, by host and guest.
    pub fn merges_of(&self, topic: TopicId) -> impl Iterator<Item = (MergePair, &MergeAsk)> {
        let asks = self.merges.iter().map(|(pair, ask)| (*pair, ask));
        asks.filter(move |(pair, _)| pair.concerns(topic))
    }

    pub(super) fn suggest_merge(&mut self, pair: MergePair, by: PersonId) {
        let known = pair.sides().iter().all(|side| self.topics.contains_key(side));
        if known && pair.host != pair.guest {
            let ask = MergeAsk {
                by,
                accepted: BTreeSet::new(),
                refused: None,
                words: [].into(),
            };
            self.merges.insert(pair, ask);
        }
    }

    pub(super) fn answer_merge(&mut self, pair: MergePair, side: TopicId, accepted: bool) {
        let Some(ask) = self.merges.get_mut(&pair).filter(|_| pair.concerns(side)) else {
            return;
        };
        if accepted {
            ask.accepted.insert(side);
            ask.refused.take_if(|refused| *refused == side);
        } else {
            ask.accepted.remove(&side);
            ask.refused = Some(side);
        }
    }

    /// Ignored where a topic would be in two others, or a guest a host.
    pub(super) fn merge(&mut self, pair: MergePair, joined: &[PersonId]) {
        let MergePair { host, guest } = pair;
        let free = |id: TopicId| self.topic(id).is_some_and(|topic| topic.merged.is_none());
        let alone = self.topic(guest).is_some_and(|topic| topic.guests.is_empty());
        if host == guest || !free(host) || !free(guest) || !alone {
            return;
        }
        self.with_topic(guest, |topic| {
            topic.merged = Some(MergedInto {
                into: host,
                joined: joined.to_vec(),
            });
        });
        self.with_topic(host, |topic| {
            topic.guests.push(guest);
            for person in joined {
                if !topic.is_led_by(*person) {
                    topic.co_conveners.push(*person);
                }
            }
        });
        // What else was suggested about the guest is no longer meant.
        self.merges.retain(|other, _| *other == pair || !other.concerns(guest));
        if let Some(ask) = self.merges.get_mut(&pair) {
            ask.accepted = pair.sides().into();
            ask.refused = None;
        }
    }

    pub(super) fn part(&mut self, pair: MergePair) {
        let MergePair { host, guest } = pair;
        let merged = self.topic(guest).and_then(|topic| topic.merged.clone());
        let Some(MergedInto { joined, .. }) = merged.filter(|merged| merged.into == host) else {
            return;
        };
        self.with_topic(guest, |topic| topic.merged = None);
        self.with_topic(host, |topic| {
            topic.guests.retain(|known| *known != guest);
            topic.co_conveners.retain(|person| !joined.contains(person));
        });
        self.merges.remove(&pair);
    }

    /// What people who left said with a suggestion is gone. Returns whether there was any.
    pub fn forget_merge_words(&mut self, left: impl Fn(PersonId) -> bool) {
        for ask in self.merges.values_mut() {
            ask.words.retain(|person, _| !left(*person));
        }
    }
}
