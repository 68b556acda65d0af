//! From the state to what anyone may see. Who is interested in what stays here: only counts leave.

use crate::{
    BoardView, Change, Delta, Forum, ForumView, Names, NotesView, PersonId, Session, SessionId, SessionView,
    ShowChange, SlotDetails, SlotId, SlotView, SpaceDetails, SpaceId, SpaceView, Topic, TopicId, TopicView, Visibility,
};

impl Forum {
    /// The whole public view.
    #[must_use]
    pub fn view(&self, names: &Names) -> BoardView {
        let standing = |(id, topic): (&TopicId, _)| self.topic_view(*id, topic, names);
        BoardView {
            forum: self.forum_view(),
            phase: self.phase,
            queue: self.queue.clone(),
            slots: self
                .slot_order()
                .into_iter()
                .map(|(id, slot)| slot_view(id, slot))
                .collect(),
            spaces: self.spaces.iter().map(|(id, space)| space_view(*id, space)).collect(),
            topics: self
                .topics
                .iter()
                .map(|(id, topic)| (id, topic.as_ref()))
                .filter_map(standing)
                .collect(),
            sessions: self
                .sessions
                .iter()
                .filter_map(|(id, session)| session_view(*id, session, names))
                .collect(),
            crowds: Vec::new(),
        }
    }

    /// What screens must learn of one change. `self` is the forum right **after** this change was applied and
    /// before the next one is: a batch is projected change by change.
    ///
    /// Reads only the things the change names, so the cost does not grow with the number of topics; deltas are
    /// written from the state, not from the change, so that a screen is right whatever was applied.
    #[must_use]
    pub fn project(&self, change: &Change, names: &Names) -> Vec<Delta> {
        match change {
            Change::Described { .. } => vec![Delta::Forum(self.forum_view())],
            Change::PhaseSet { .. } => vec![Delta::Phase(self.phase)],
            // What walls show of it is drawn by the server; phones learn what they allow.
            Change::Show(ShowChange::StepReached { .. }) => vec![Delta::Phase(self.phase), Delta::Show {}],
            Change::Show(_) => vec![Delta::Show {}],
            Change::TopicProposed { topic, .. }
            | Change::TopicNumbered { topic, .. }
            | Change::TopicEdited { topic, .. }
            | Change::TopicWithdrawn { topic }
            | Change::TopicRestored { topic }
            | Change::TopicUnnumbered { topic }
            | Change::TopicRedacted { topic, .. } => vec![self.topic_delta(*topic, names)],
            Change::ConvenersSet { topic, .. } => self.convener_delta(*topic, names).into_iter().collect(),
            Change::SessionPlaced { session, .. }
            | Change::SessionMoved { session, .. }
            | Change::SessionParked { session, .. }
            | Change::SessionWithdrawn { session }
            | Change::SessionRestored { session, .. } => {
                vec![
                    self.standing_view(*session, names)
                        .map_or(Delta::SessionGone(*session), Delta::Session),
                ]
            }
            Change::QueueSet { .. } => vec![Delta::Queue(self.queue.clone())],
            Change::InterestSet { topic, .. } => {
                let topic = self.host_of(*topic);
                vec![Delta::Interest {
                    topic,
                    count: self.interest_count(topic),
                }]
            }
            Change::TopicsMerged { host, guest, .. } | Change::TopicsParted { host, guest } => {
                vec![self.topic_delta(*guest, names), self.topic_delta(*host, names)]
            }
            Change::SlotAdded { slot, .. } | Change::SlotEdited { slot, .. } | Change::SlotRemoved { slot } => {
                let known = self.slots.get(slot).map(|details| slot_view(*slot, details));
                vec![known.map_or(Delta::SlotGone(*slot), Delta::Slot)]
            }
            Change::SpaceAdded { space, .. } | Change::SpaceEdited { space, .. } | Change::SpaceRemoved { space } => {
                vec![self.space_delta(*space)]
            }
            // A parked session is on no screen: its report is seen when it is placed again.
            Change::ReportWritten { session, .. }
            | Change::ScribeSet { session, .. }
            | Change::ProgressSaid { session, .. }
            | Change::SessionMarked { session, .. }
            | Change::FileAttached { session, .. }
            | Change::FileRemoved { session, .. }
            | Change::VisibilitySet { session, .. }
            | Change::ReportPublished { session, .. }
            | Change::ReportUnpublished { session } => self
                .standing_view(*session, names)
                .map(Delta::Session)
                .into_iter()
                .collect(),
            // Shown on the pages of those who answer, not on the board.
            Change::OfferSet { .. }
            | Change::SwapAsked { .. }
            | Change::SwapDropped { .. }
            | Change::MergeSuggested { .. }
            | Change::MergeAnswered { .. }
            | Change::MergeDropped { .. }
            | Change::MergeWordSaid { .. }
            | Change::ScribeAsked { .. }
            | Change::ScribeAskDropped { .. } => vec![],
            Change::NumbersReserved { .. } | Change::Undone { .. } => vec![],
        }
    }

    /// What screens must learn when a person joins late, is renamed, or is erased: `names` is what is true now.
    /// People are not in the journal, so no change says it.
    #[must_use]
    pub fn project_names(&self, person: PersonId, names: &Names) -> Vec<Delta> {
        let own = self.topics.iter().filter(|(_, topic)| topic.is_led_by(person));
        let led = own.filter_map(|(id, _)| self.convener_delta(*id, names));
        let noted = self
            .sessions
            .iter()
            .filter(|(_, session)| session.scribes.contains(&person));
        led.chain(self.project_sessions(noted.map(|(id, _)| *id), names))
            .collect()
    }

    /// What screens must learn of these sessions, for what no change of the journal says.
    pub fn project_sessions(
        &self,
        sessions: impl Iterator<Item = SessionId>,
        names: &Names,
    ) -> impl Iterator<Item = Delta> {
        sessions.filter_map(|id| self.standing_view(id, names).map(Delta::Session))
    }

    fn convener_delta(&self, id: TopicId, names: &Names) -> Option<Delta> {
        let topic = self.topic(id).filter(|topic| topic.is_active())?;
        Some(Delta::Convener {
            topic: id,
            name: names.get(&topic.convener).cloned(),
            with: with(topic, names),
        })
    }

    fn forum_view(&self) -> ForumView {
        ForumView {
            title: self.details.title.as_str().to_owned(),
            date: self.details.date,
            origin: self.details.origin,
        }
    }

    fn topic_delta(&self, id: TopicId, names: &Names) -> Delta {
        let view = self.topic(id).and_then(|topic| self.topic_view(id, topic, names));
        view.map_or(Delta::TopicGone(id), Delta::Topic)
    }

    fn topic_view(&self, id: TopicId, topic: &Topic, names: &Names) -> Option<TopicView> {
        topic.is_active().then(|| TopicView {
            id,
            no: topic.no,
            title: topic.title.as_str().to_owned(),
            kind: topic.kind,
            convener: names.get(&topic.convener).cloned(),
            with: with(topic, names),
            origin: topic.origin,
            guests: topic.guests.clone(),
            interest: self.interest_count(id),
        })
    }

    fn standing_view(&self, id: SessionId, names: &Names) -> Option<SessionView> {
        self.sessions
            .get(&id)
            .and_then(|session| session_view(id, session, names))
    }

    fn space_delta(&self, id: SpaceId) -> Delta {
        let Some(column) = self.spaces.iter().position(|(space, _)| *space == id) else {
            return Delta::SpaceGone(id);
        };
        let before = self.spaces.get(column + 1).map(|(space, _)| *space);
        Delta::Space {
            space: space_view(id, &self.spaces[column].1),
            before,
        }
    }
}

fn with(topic: &Topic, names: &Names) -> String {
    named(topic.co_conveners.iter(), names)
}

/// Those who left are not named.
fn named<'a>(people: impl Iterator<Item = &'a PersonId>, names: &Names) -> String {
    let present = people.filter_map(|person| names.get(person));
    present.map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn slot_view(id: SlotId, slot: &SlotDetails) -> SlotView {
    SlotView {
        id,
        start: slot.start,
        end: slot.end,
        title: slot.title.as_str().to_owned(),
        common: slot.common,
    }
}

fn space_view(id: SpaceId, space: &SpaceDetails) -> SpaceView {
    SpaceView {
        id,
        name: space.name.as_str().to_owned(),
        capacity: space.capacity,
        places: space.places,
        equipment: space.equipment.as_str().to_owned(),
    }
}

fn session_view(id: SessionId, session: &Session, names: &Names) -> Option<SessionView> {
    session.cell.map(|cell| SessionView {
        id,
        topic: session.topic,
        cell,
        notes: notes_view(session, names),
        progress: session.progress_line().to_owned(),
        mark: session.mark(),
        was: session.was(),
    })
}

fn notes_view(session: &Session, names: &Names) -> NotesView {
    let (report, scribes) = (&session.report, named(session.scribes.iter(), names));
    if report.visibility == Visibility::WithoutNotes {
        NotesView::Without
    } else if report.published.is_some() {
        NotesView::Shared
    } else if !scribes.is_empty() {
        NotesView::By(scribes)
    } else if report.is_shown() {
        NotesView::Begun
    } else {
        NotesView::Wanted
    }
}
