//! What is reported to the moderators, and each line of the trace of how it is handled.

use std::sync::Arc;

use app::{
    backend::{Case, CaseEntry, NewEntry, Op},
    error::AppError,
    text::{self, Lang},
};
use domain::{
    Actor, CaseAbout, CaseCategory, CaseId, CaseStep, CaseWords, Measure, Missing, PersonId, Rejection, Roles,
    Timestamp,
};
use uuid::Uuid;

use super::Round;
use crate::{cases, store::Hash};

const LANG: Lang = Lang::Fr;

/// What one reports, and what stood there.
pub struct NewCase {
    pub about: CaseAbout,
    pub category: CaseCategory,
    /// Of a session's report; of a topic it is taken here.
    pub snapshot: String,
    pub words: CaseWords,
}

impl Round<'_> {
    pub(super) fn report_case(&mut self, device: &Hash, op: Op, new: NewCase) -> Result<(), AppError> {
        let by = self.state.members.devices.get(device).copied();
        let by = by.ok_or(AppError::NotJoined)?;
        self.is_proven(by)?;
        if self.find_entry(op).is_some() {
            return Ok(());
        }
        let snapshot = match new.about {
            CaseAbout::Topic(topic) => {
                let unknown = Rejection::Unknown { what: Missing::Topic };
                let topic = self.state.forum.topic(topic).ok_or(unknown)?;
                format!("{}\n\n{}", topic.title, topic.description)
            }
            CaseAbout::Session(session) => {
                let unknown = Rejection::Unknown { what: Missing::Session };
                self.state.forum.sessions.get(&session).ok_or(unknown)?;
                new.snapshot
            }
            CaseAbout::Person(person) => self.card(person)?,
        };
        let last = self.state.cases.keys().next_back();
        let id = CaseId(last.map_or(1, |last| last.0 + 1));
        let case = Case {
            about: new.about,
            category: new.category,
            snapshot: snapshot.trim().to_owned(),
            entries: Vec::new(),
        };
        Arc::make_mut(&mut self.state.cases).insert(id, case.clone());
        self.batch.cases.insert(id, Some(case));
        let first = NewEntry {
            step: CaseStep::Reported,
            measures: [].into(),
            words: new.words,
        };
        self.add_entry(id, op, by, first);
        Ok(())
    }

    pub(super) fn write_case(&mut self, device: &Hash, op: Op, id: CaseId, entry: NewEntry) -> Result<(), AppError> {
        let by = self.moderator(device)?;
        self.has_agreed(by)?;
        let case = self.state.cases.get(&id).ok_or(AppError::UnknownPage)?;
        if self.find_entry(op).is_some() {
            return Ok(());
        }
        let done = case.done();
        // Of what is about themselves nobody learns here who reported it.
        if case.about == CaseAbout::Person(by) {
            return Err(AppError::UnknownPage);
        }
        let lifts = entry.step == CaseStep::Lifted;
        if case.closed_at().is_some() && !lifts {
            return Err(AppError::CaseOver);
        }
        let written_otherwise = matches!(entry.step, CaseStep::Reported | CaseStep::Replied);
        if written_otherwise || (lifts && !case.excludes()) {
            return Err(AppError::UnknownPage);
        }
        let decides = entry.step.is_last() || lifts || entry.step == CaseStep::Decision;
        if decides && cases::is_own(&self.state.forum, case, by) {
            return Err(AppError::CaseOwn);
        }
        if let CaseAbout::Person(person) = case.about
            && entry.measures.contains(&Measure::Exclusion)
            && self.state.members.is_last_organiser(person)
        {
            return Err(AppError::LastOrganiser);
        }
        let missing = entry.step.missing(&done);
        if !missing.is_empty() {
            return Err(AppError::CaseMissing { steps: missing });
        }
        if entry.step == CaseStep::Removed {
            let CaseAbout::Topic(topic) = case.about else {
                return Err(AppError::UnknownPage);
            };
            self.remove_words(topic, &Actor::Console, by, true);
        }
        self.add_entry(id, op, by, entry);
        Ok(())
    }

    /// Whom it is about answers the moderators, also who is excluded or frozen.
    pub(super) fn answer_case(&mut self, device: &Hash, op: Op, id: CaseId, words: CaseWords) -> Result<(), AppError> {
        let by = self.state.members.devices.get(device).copied();
        let by = by.ok_or(AppError::NotJoined)?;
        let case = self.state.cases.get(&id).ok_or(AppError::UnknownPage)?;
        if self.find_entry(op).is_some() {
            return Ok(());
        }
        let asked = case.done().contains(&CaseStep::Asked);
        if !asked || !cases::concerned(&self.state.forum, case).contains(&by) {
            return Err(AppError::UnknownPage);
        }
        if case.closed_at().is_some() {
            return Err(AppError::CaseOver);
        }
        let answer = NewEntry {
            step: CaseStep::Replied,
            measures: [].into(),
            words,
        };
        self.add_entry(id, op, by, answer);
        Ok(())
    }

    /// What someone's card says to those who take part.
    fn card(&self, person: PersonId) -> Result<String, AppError> {
        let unknown = Rejection::Unknown { what: Missing::Person };
        let name = self.state.names.get(&person).ok_or(unknown)?;
        let anyone = Actor::Person {
            id: PersonId(Uuid::nil()),
            roles: Roles::NONE,
        };
        let profile = self.state.profiles.get(&person);
        let told = |fact| profile?.told(fact, &anyone).map(str::to_owned);
        Ok(format!("{name}{}", text::profile::after_name(LANG, told)))
    }

    /// Who handles what is reported: moderators, and organisers, who answer for the rules.
    fn moderator(&self, device: &Hash) -> Result<PersonId, AppError> {
        let actor = self.state.members.actor(device);
        let id = actor.person().ok_or(AppError::NotJoined)?;
        let may = actor.roles().is_moderator() || actor.is_organiser();
        may.then_some(id).ok_or(AppError::NotModerator)
    }

    fn find_entry(&self, op: Op) -> Option<&CaseEntry> {
        let mut entries = self.state.cases.values().flat_map(|case| &case.entries);
        entries.find(|entry| entry.op == op)
    }

    fn add_entry(&mut self, id: CaseId, op: Op, by: PersonId, new: NewEntry) {
        let cases = Arc::make_mut(&mut self.state.cases);
        let Some(case) = cases.get_mut(&id) else { return };
        let mut entry = CaseEntry {
            op,
            at: self.now,
            by,
            step: new.step,
            measures: new.measures,
            words: new.words,
            seal: String::new(),
        };
        entry.seal = cases::seal(case, case.entries.last().map(|last| last.seal.as_str()), &entry);
        case.entries.push(entry.clone());
        self.batch.case_entries.push((id, case.entries.len(), entry));
        self.see_exclusions();
    }

    fn see_exclusions(&mut self) {
        let excluded = cases::excluded(&self.state.cases);
        if excluded != self.state.members.excluded {
            Arc::make_mut(&mut self.state.members).excluded = excluded;
        }
    }

    /// Cases that were closed before that time go; returns how many.
    pub(super) fn purge_cases(&mut self, before: Timestamp) -> usize {
        let cases = Arc::make_mut(&mut self.state.cases);
        let over = cases
            .iter()
            .filter(|(_, case)| case.closed_at().is_some_and(|at| at < before));
        let over: Vec<CaseId> = over.map(|(id, _)| *id).collect();
        for id in &over {
            cases.remove(id);
            self.batch.cases.insert(*id, None);
        }
        self.see_exclusions();
        over.len()
    }
}
