//! What a forum is made from: a template, or the forum before it.

use std::collections::BTreeSet;

use app::backend::Device;
use chrono_tz::Tz;
use domain::{
    AllowedTools, CharterContent, CharterSlug, Command, Date, Details, ForumTitle, PersonName, Phase, Policy,
    SpaceDetails, Step,
};

use super::{CreationError, Plan};
use crate::{calendar, forum::State, random};

/// All that a forum is at first.
#[derive(Clone)]
pub struct Draft {
    pub details: Details,
    /// Its slots and spaces.
    pub commands: Vec<Command>,
    pub run_of_show: Vec<Step>,
    pub mandatory: BTreeSet<CharterSlug>,
    /// Whether new versions of charters are read by a second organiser.
    pub asks_approval: bool,
    /// What it does not share with every other forum.
    pub charters: Vec<(CharterSlug, CharterContent)>,
    pub phase: Phase,
    pub demo_topics: usize,
    /// Who makes it in a browser.
    pub organiser: Option<(Device, PersonName)>,
}

impl Draft {
    /// # Errors
    /// The day does not exist.
    pub fn of(plan: &Plan) -> Result<Self, CreationError> {
        let template = plan.template;
        Ok(Self {
            details: Details {
                title: plan.title.clone(),
                date: plan.date,
                time_zone: plan.time_zone.name().to_owned(),
                origin: calendar::origin(plan.date, plan.time_zone).ok_or(CreationError::Date)?,
                venue: template.venue(),
                help: template.help(),
                practical: Box::new(template.practical()),
                admission: Box::default(),
                listed: plan.listed,
                allowed_tools: AllowedTools::default(),
            },
            commands: template.commands(),
            run_of_show: template.run_of_show(),
            mandatory: template.mandatory_charters(),
            asks_approval: false,
            charters: Vec::new(),
            phase: plan.phase,
            demo_topics: plan.demo_topics,
            organiser: None,
        })
    }

    /// The same rooms, slots, steps, charters and texts as in this forum, and none of its people and topics. It is not
    /// announced before its organisers say so, and its entry code is another.
    ///
    /// # Errors
    /// The day does not exist.
    pub fn after(state: &State, title: ForumTitle, date: Date) -> Result<Self, CreationError> {
        let forum = &state.forum;
        let mut details = forum.details.clone();
        let zone = details.time_zone.parse().unwrap_or(Tz::UTC);
        details.title = title;
        details.date = date;
        details.origin = calendar::origin(date, zone).ok_or(CreationError::Date)?;
        details.listed = false;
        if let Policy::Code(code) = &mut details.admission.policy {
            *code = random::forum_code();
        }
        let slots = forum.slot_order().into_iter();
        let slots = slots.map(|(_, details)| Command::AddSlot {
            details: details.clone(),
        });
        let spaces = forum.spaces.iter().map(|(id, details)| Command::AddSpace {
            details: SpaceDetails {
                // A room that was closed during the day opens again.
                places: if forum.is_closed(*id) { 1 } else { details.places },
                ..details.clone()
            },
        });
        let steps = forum.run_of_show.steps.iter();
        let own = state
            .charters
            .newest
            .values()
            .filter(|charter| charter.author.is_some());
        Ok(Self {
            commands: slots.chain(spaces).collect(),
            run_of_show: steps.map(|planned| planned.step.as_ref().clone()).collect(),
            mandatory: state.charters.mandatory.clone(),
            asks_approval: state.charters.asks_approval,
            charters: own
                .map(|charter| (charter.slug.clone(), charter.content.clone()))
                .collect(),
            phase: Phase::Preparation,
            demo_topics: 0,
            organiser: None,
            details,
        })
    }
}
