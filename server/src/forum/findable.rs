//! What of a forum can be found by its words.

use std::collections::{BTreeMap, BTreeSet};

use app::backend::FoundKind;
use domain::{Change, Forum, SessionId, TopicId, Visibility};

use crate::store::Findable;

/// What was changed that can be found, or could.
#[derive(Default)]
pub(super) struct Touched {
    topics: BTreeSet<TopicId>,
    sessions: BTreeSet<SessionId>,
}

impl Touched {
    pub(super) fn see(&mut self, change: &Change) {
        match change {
            Change::TopicProposed { topic, .. }
            | Change::TopicEdited { topic, .. }
            | Change::TopicWithdrawn { topic }
            | Change::TopicRestored { topic }
            | Change::TopicsMerged { guest: topic, .. }
            | Change::TopicsParted { guest: topic, .. }
            | Change::TopicRedacted { topic, .. } => {
                self.topics.insert(*topic);
            }
            Change::ReportPublished { session, .. }
            | Change::ReportUnpublished { session }
            | Change::VisibilitySet { session, .. }
            | Change::SessionWithdrawn { session }
            | Change::SessionRestored { session, .. } => {
                self.sessions.insert(*session);
            }
            // No word that is found.
            _ => {}
        }
    }

    /// All of them as they are now. A report is called after its topic.
    pub(super) fn findable(self, forum: &Forum) -> BTreeMap<FoundKind, Option<Findable>> {
        let sessions = self.topics.iter().flat_map(|topic| forum.sessions_of(*topic));
        let sessions: BTreeSet<SessionId> = sessions.map(|(id, _)| id).chain(self.sessions).collect();
        let topics = self.topics.into_iter();
        let topics = topics.map(|id| (FoundKind::Topic(id), topic(forum, id)));
        let sessions = sessions.into_iter();
        topics
            .chain(sessions.map(|id| (FoundKind::Report(id), report(forum, id))))
            .collect()
    }
}

/// Everything that can be found of a forum.
#[must_use]
pub fn all(forum: &Forum) -> BTreeMap<FoundKind, Option<Findable>> {
    let touched = Touched {
        topics: forum.topics.keys().copied().collect(),
        sessions: forum.sessions.keys().copied().collect(),
    };
    touched.findable(forum)
}

fn topic(forum: &Forum, id: TopicId) -> Option<Findable> {
    let topic = forum
        .topic(id)
        .filter(|topic| topic.is_active() && !topic.title.is_redacted())?;
    Some(Findable {
        title: topic.title.to_string(),
        text: topic.description.to_string(),
        participants: false,
    })
}

fn report(forum: &Forum, id: SessionId) -> Option<Findable> {
    let session = forum.sessions.get(&id)?;
    session.report.published?;
    let participants = match session.report.visibility {
        Visibility::WithoutNotes => return None,
        Visibility::Participants => true,
        Visibility::Public => false,
    };
    Some(Findable {
        title: forum.topic(session.topic)?.title.to_string(),
        // Stored beside the journal.
        text: String::new(),
        participants,
    })
}
