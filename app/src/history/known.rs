//! What things are called while a history is told, and who leads which topic.

use std::collections::HashMap;

use domain::{
    ActId, Change, Forum, Minute, Names, PersonId, SessionId, ShowChange, SlotDetails, SlotId, SpaceDetails, SpaceId,
    StepId, Topic, TopicId, minute_of_day,
};

/// At one point of the day. What no act has told yet is taken from how things are now.
pub struct Known<'a> {
    pub names: &'a Names,
    forum: &'a Forum,
    slots: HashMap<SlotId, &'a SlotDetails>,
    spaces: HashMap<SpaceId, &'a SpaceDetails>,
    sessions: HashMap<SessionId, TopicId>,
    steps: HashMap<StepId, &'a str>,
    conveners: HashMap<TopicId, Vec<PersonId>>,
}

impl<'a> Known<'a> {
    #[must_use]
    pub fn new(forum: &'a Forum, names: &'a Names) -> Self {
        Self {
            names,
            forum,
            slots: HashMap::new(),
            spaces: HashMap::new(),
            sessions: HashMap::new(),
            steps: HashMap::new(),
            conveners: HashMap::new(),
        }
    }

    /// After this change. What is removed keeps its name: the rest of the act, and the undoing of it, speak of it.
    pub fn learn(&mut self, change: &'a Change) {
        match change {
            Change::SlotAdded { slot, details } | Change::SlotEdited { slot, details } => {
                self.slots.insert(*slot, details);
            }
            Change::SpaceAdded { space, details, .. } | Change::SpaceEdited { space, details } => {
                self.spaces.insert(*space, details);
            }
            // One that is withdrawn later is still spoken of.
            Change::SessionPlaced { session, topic, .. } => {
                self.sessions.insert(*session, *topic);
            }
            Change::TopicProposed { topic, convener, .. } => {
                self.conveners.insert(*topic, vec![*convener]);
            }
            Change::ConvenersSet {
                topic,
                convener,
                co_conveners,
            } => {
                let leads = std::iter::once(convener).chain(co_conveners);
                self.conveners.insert(*topic, leads.copied().collect());
            }
            Change::Show(ShowChange::StepAdded { step, details, .. } | ShowChange::StepEdited { step, details }) => {
                self.steps.insert(*step, details.title.as_str());
            }
            Change::TopicsMerged { host, joined, .. } => {
                if let Some(leads) = self.conveners.get_mut(host) {
                    leads.extend(joined);
                }
            }
            // They name nothing.
            _ => {}
        }
    }

    #[must_use]
    pub fn slot(&self, id: SlotId) -> Option<&'a SlotDetails> {
        self.slots.get(&id).copied().or_else(|| self.forum.slots.get(&id))
    }

    /// What a step of the running order is called; empty for one that nobody knows any more.
    #[must_use]
    pub fn step(&self, id: StepId) -> &'a str {
        let planned = || self.forum.run_of_show.step(id);
        let told = self.steps.get(&id).copied();
        told.or_else(|| planned().map(|planned| planned.step.title.as_str()))
            .unwrap_or_default()
    }

    #[must_use]
    pub fn space(&self, id: SpaceId) -> Option<&'a SpaceDetails> {
        self.spaces.get(&id).copied().or_else(|| self.forum.space(id))
    }

    #[must_use]
    pub fn topic_of(&self, session: SessionId) -> Option<TopicId> {
        let known = self.sessions.get(&session).copied();
        known.or_else(|| self.forum.sessions.get(&session).map(|session| session.topic))
    }

    #[must_use]
    pub fn topic(&self, id: TopicId) -> Option<&'a Topic> {
        self.forum.topic(id)
    }

    /// When something was done, on the forum's day.
    #[must_use]
    pub fn time_of(&self, act: ActId) -> Option<Minute> {
        let act = self.forum.history.act(act)?;
        minute_of_day(self.forum.details.origin, act.stamp.at)
    }

    /// Whether this person leads the topic.
    #[must_use]
    pub fn leads(&self, person: PersonId, topic: TopicId) -> bool {
        match self.conveners.get(&topic) {
            Some(conveners) => conveners.contains(&person),
            None => self.forum.is_led_by(topic, person),
        }
    }
}
