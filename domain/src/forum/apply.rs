//! Making a change true.

use std::sync::Arc;

use crate::{
    Change, Description, Forum, MergePair, PersonId, Progress, Publication, Queue, Session, SessionId, SwapAsk, Topic,
    TopicId, TopicNo, TopicTitle,
};

impl Forum {
    /// Makes one change true and remembers nothing of it, which [`Forum::keep`] does. Total: whatever it names that
    /// is not there is ignored, so that no journal, however it was written or cut, stops a forum from opening.
    ///
    /// Interest, what sessions are at and what was said with a suggestion are not in the journal: replay the journal
    /// first, then apply one `InterestSet`, `ProgressSaid` or `MergeWordSaid` for each row of their tables.
    pub fn apply(&mut self, change: &Change) {
        self.counters.see(change);
        match change {
            Change::Described { details } => {
                self.details.clone_from(details);
                self.edition = self.edition.saturating_add(1);
            }
            Change::PhaseSet { phase } => self.phase = *phase,

            Change::Show(change) => self.apply_show(change),

            Change::TopicProposed {
                topic,
                no,
                convener,
                title,
                description,
                kind,
                needs,
                origin,
            } => {
                let proposed = Topic {
                    no: *no,
                    convener: *convener,
                    co_conveners: Vec::new(),
                    offers: Vec::new(),
                    title: title.clone(),
                    description: description.clone(),
                    kind: *kind,
                    needs: needs.clone(),
                    origin: *origin,
                    edition: 0,
                    withdrawn: false,
                    merged: None,
                    guests: Vec::new(),
                };
                self.topics.insert(*topic, Arc::new(proposed));
                self.reserved.retain(|reserved| Some(*reserved) != *no);
            }
            Change::TopicNumbered { topic, no } => self.with_topic(*topic, |topic| topic.no = Some(*no)),
            Change::NumbersReserved { first, count } => {
                let numbers = (0..u32::from(*count)).map(|at| TopicNo(first.0.saturating_add(at)));
                self.reserved.extend(numbers);
            }
            Change::TopicEdited {
                topic,
                title,
                description,
                kind,
                needs,
            } => self.with_topic(*topic, |topic| {
                topic.title.clone_from(title);
                topic.description.clone_from(description);
                topic.kind = *kind;
                topic.needs.clone_from(needs);
                topic.edition = topic.edition.saturating_add(1);
            }),
            Change::TopicWithdrawn { topic } => {
                self.with_topic(*topic, |topic| topic.withdrawn = true);
                self.merges.retain(|pair, _| !pair.concerns(*topic));
            }
            Change::TopicRestored { topic } => self.with_topic(*topic, |topic| topic.withdrawn = false),
            Change::TopicRedacted { topic, .. } => self.with_topic(*topic, |topic| {
                topic.title = TopicTitle::redacted();
                topic.description = Description::default();
            }),
            Change::TopicUnnumbered { topic } => self.with_topic(*topic, |topic| topic.no = None),
            Change::ConvenersSet {
                topic,
                convener,
                co_conveners,
            } => self.with_topic(*topic, |topic| {
                topic.convener = *convener;
                topic.co_conveners.clone_from(co_conveners);
            }),
            Change::OfferSet { topic, person, on } => self.with_topic(*topic, |topic| {
                topic.offers.retain(|known| known != person);
                topic.offers.extend(on.then_some(person));
            }),

            Change::SessionPlaced { session, topic, cell } => {
                self.begin_session(*session, *topic);
                self.set_cell(*session, Some(*cell));
            }
            Change::SessionMoved { session, to, .. } => self.set_cell(*session, Some(*to)),
            Change::SessionParked { session, .. } => self.set_cell(*session, None),
            Change::SessionWithdrawn { session } => {
                self.set_cell(*session, None);
                self.sessions.remove(session);
            }
            Change::SessionRestored { session, topic } => self.begin_session(*session, *topic),
            Change::SessionMarked { session, marked } => {
                self.with_session(*session, |session| session.marked = *marked);
            }
            Change::SwapAsked {
                session,
                at,
                with,
                with_at,
            } => self.ask_swap(SwapAsk {
                session: *session,
                at: *at,
                with: *with,
                with_at: *with_at,
            }),
            Change::SwapDropped { session, with } => {
                self.swaps.retain(|ask| (ask.session, ask.with) != (*session, *with));
            }

            Change::MergeSuggested { host, guest, by } => self.suggest_merge(pair(host, guest), *by),
            Change::MergeAnswered {
                host,
                guest,
                side,
                accepted,
            } => self.answer_merge(pair(host, guest), *side, *accepted),
            Change::MergeDropped { host, guest } => {
                self.merges.remove(&pair(host, guest));
            }
            Change::MergeWordSaid { host, guest, by, word } => {
                if let Some(ask) = self.merges.get_mut(&pair(host, guest)) {
                    ask.words.insert(*by, word.clone());
                }
            }
            Change::TopicsMerged { host, guest, joined } => self.merge(pair(host, guest), joined),
            Change::TopicsParted { host, guest } => self.part(pair(host, guest)),

            Change::QueueSet { queue, .. } => self.set_queue(queue.clone()),

            Change::InterestSet { topic, person, on } => self.set_interest(*topic, *person, *on),

            Change::SlotAdded { slot, details } => {
                self.slots.insert(*slot, details.clone());
            }
            Change::SlotEdited { slot, details } => {
                if let Some(known) = self.slots.get_mut(slot) {
                    known.clone_from(details);
                }
            }
            Change::SlotRemoved { slot } => {
                self.slots.remove(slot);
            }
            Change::SpaceAdded { space, details, before } => {
                self.spaces.retain(|(id, _)| id != space);
                let next = before.and_then(|before| self.spaces.iter().position(|(id, _)| *id == before));
                self.spaces
                    .insert(next.unwrap_or(self.spaces.len()), (*space, details.clone()));
            }
            Change::SpaceEdited { space, details } => {
                if let Some((_, known)) = self.spaces.iter_mut().find(|(id, _)| id == space) {
                    known.clone_from(details);
                }
            }
            Change::SpaceRemoved { space } => self.spaces.retain(|(id, _)| id != space),

            Change::ScribeSet { session, person, on } => self.with_session(*session, |session| {
                session.scribe_asks.remove(person);
                if *on {
                    session.scribes.insert(*person);
                } else {
                    session.scribes.remove(person);
                }
            }),
            Change::ScribeAsked { session, by, to } => self.with_session(*session, |session| {
                session.scribe_asks.insert(*to, *by);
            }),
            Change::ScribeAskDropped { session, to } => self.with_session(*session, |session| {
                session.scribe_asks.remove(to);
            }),
            Change::ProgressSaid { session, by, line } => self.with_session(*session, |session| {
                let line = Some(line.clone()).filter(|line| !line.as_str().is_empty());
                session.progress = line.map(|line| Progress { line, by: *by });
            }),

            Change::ReportWritten {
                session,
                revision,
                empty,
            } => self.with_session(*session, |session| {
                session.report.revision = *revision;
                session.report.written = !empty;
            }),
            Change::FileAttached { session, file } => self.with_session(*session, |session| {
                session.report.files.insert(*file);
            }),
            Change::FileRemoved { session, file } => self.with_session(*session, |session| {
                session.report.files.remove(file);
            }),
            Change::VisibilitySet { session, visibility } => {
                self.with_session(*session, |session| session.report.visibility = *visibility);
            }
            Change::ReportPublished {
                session,
                revision,
                at,
                assistance,
            } => self.with_session(*session, |session| {
                session.report.published = Some(Publication {
                    revision: *revision,
                    at: *at,
                    assistance: *assistance,
                });
            }),
            Change::ReportUnpublished { session } => {
                self.with_session(*session, |session| session.report.published = None);
            }

            // The changes that come with it say what it does.
            Change::Undone { .. } => {}
        }
    }

    pub(super) fn with_topic(&mut self, id: TopicId, then: impl FnOnce(&mut Topic)) {
        if let Some(topic) = self.topics.get_mut(&id) {
            then(Arc::make_mut(topic));
        }
    }

    pub(super) fn with_session(&mut self, id: SessionId, then: impl FnOnce(&mut Session)) {
        if let Some(session) = self.sessions.get_mut(&id) {
            then(session);
        }
    }

    /// One that is known stays as it is.
    fn begin_session(&mut self, id: SessionId, topic: TopicId) {
        if self.topics.contains_key(&topic) {
            self.sessions.entry(id).or_insert_with(|| Session::new(topic));
        }
    }

    fn ask_swap(&mut self, ask: SwapAsk) {
        let stands = |id| self.sessions.get(&id).and_then(|session| session.cell);
        if (stands(ask.session), stands(ask.with)) == (Some(ask.at), Some(ask.with_at)) {
            self.swaps.insert(ask);
        }
    }

    fn set_queue(&mut self, mut queue: Queue) {
        queue.waiting.retain(|topic| self.topics.contains_key(topic));
        queue.current = queue.current.filter(|current| self.topics.contains_key(&current.topic));
        self.queue = queue;
    }

    /// A topic nobody is interested in has no entry, so that a forum is the same however it got there.
    fn set_interest(&mut self, topic: TopicId, person: PersonId, on: bool) {
        if on && self.topics.contains_key(&topic) {
            Arc::make_mut(self.interest.entry(topic).or_default()).insert(person);
        } else if let Some(people) = self.interest.get_mut(&topic) {
            Arc::make_mut(people).remove(&person);
            if people.is_empty() {
                self.interest.remove(&topic);
            }
        }
    }

    /// People who left take no notes, ask nobody and are not asked, and what they said of a session is gone. Returns the
    /// sessions of which something changed. The journal keeps their random ids: to be asked again after a replay.
    pub fn forget_scribes(&mut self, left: impl Fn(PersonId) -> bool) -> Vec<SessionId> {
        let mut touched = Vec::new();
        for (id, session) in &mut self.sessions {
            let before = (
                session.scribes.len(),
                session.scribe_asks.len(),
                session.progress.is_some(),
            );
            session.scribes.retain(|person| !left(*person));
            session.scribe_asks.retain(|to, by| !left(*to) && !left(*by));
            session.progress.take_if(|progress| left(progress.by));
            if before
                != (
                    session.scribes.len(),
                    session.scribe_asks.len(),
                    session.progress.is_some(),
                )
            {
                touched.push(*id);
            }
        }
        touched
    }

    /// Forgets who is interested in what, and keeps how many were. Returns how many marks that is.
    pub fn fold_interest(&mut self) -> usize {
        let count = self.interest.values().map(|people| people.len()).sum();
        // Those of a topic that is part of another are counted there, each person once.
        let alone = self.topics.iter().filter(|(_, topic)| topic.merged.is_none());
        let counts = alone.map(|(id, _)| (*id, self.marked(*id).len()));
        let counts: Vec<_> = counts.filter(|(_, people)| *people > 0).collect();
        for (topic, people) in counts {
            let folded = self.folded.entry(topic).or_default();
            *folded = folded.saturating_add(u32::try_from(people).unwrap_or(u32::MAX));
        }
        self.interest.clear();
        count
    }
}

fn pair(host: &TopicId, guest: &TopicId) -> MergePair {
    MergePair {
        host: *host,
        guest: *guest,
    }
}
