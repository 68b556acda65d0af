//! What a case is to whom, and the seals of its trace: each is taken of its line and of the seal before it, so that a
//! line that was changed or taken out breaks all that follow (S0-16).

use std::collections::{BTreeMap, BTreeSet};

use app::backend::{Case, CaseEntry, OwnCase};
use domain::{CaseAbout, CaseId, CaseStep, Forum, Measure, PersonId};
use sha2::{Digest, Sha256};

use crate::{forum::State, random};

/// Who answers for what is reported: the person, who leads the topic, and of a report its scribes too.
#[must_use]
pub fn concerned(forum: &Forum, case: &Case) -> BTreeSet<PersonId> {
    let (topic, session) = match case.about {
        CaseAbout::Person(person) => return BTreeSet::from([person]),
        CaseAbout::Topic(topic) => (Some(topic), None),
        CaseAbout::Session(session) => {
            let session = forum.sessions.get(&session);
            (session.map(|session| session.topic), session)
        }
    };
    let mut people = BTreeSet::new();
    if let Some(topic) = topic.and_then(|topic| forum.topic(topic)) {
        people.insert(topic.convener);
        people.extend(topic.co_conveners.iter().copied());
    }
    people.extend(session.into_iter().flat_map(|session| session.scribes.iter().copied()));
    people
}

/// They reported it, or it is about them (S0-17).
#[must_use]
pub fn is_own(forum: &Forum, case: &Case, person: PersonId) -> bool {
    case.reported_by() == Some(person) || concerned(forum, case).contains(&person)
}

/// Who may do nothing here at the moment, by a decision about them (S0-14).
#[must_use]
pub fn excluded(cases: &BTreeMap<CaseId, Case>) -> BTreeSet<PersonId> {
    let excluding = cases.values().filter(|case| case.excludes());
    let people = excluding.filter_map(|case| match case.about {
        CaseAbout::Person(person) => Some(person),
        CaseAbout::Topic(_) | CaseAbout::Session(_) => None,
    });
    people.collect()
}

/// The cases that somebody may read something of: what they reported, and what the moderators wrote to them.
#[must_use]
pub fn own(state: &State, reader: PersonId) -> Vec<OwnCase> {
    let cases = state.cases.iter().rev();
    cases
        .filter_map(|(id, case)| own_case(&state.forum, *id, case, reader))
        .collect()
}

fn own_case(forum: &Forum, id: CaseId, case: &Case, reader: PersonId) -> Option<OwnCase> {
    let reported = case.reported_by() == Some(reader);
    let concerned = concerned(forum, case).contains(&reader);
    let for_reader = |entry: &&CaseEntry| match entry.step {
        CaseStep::Reported | CaseStep::Told => reported,
        CaseStep::Asked | CaseStep::Informed => concerned,
        CaseStep::Replied => entry.by == reader,
        _ => false,
    };
    let lines: Vec<CaseEntry> = case.entries.iter().filter(for_reader).cloned().collect();
    let asked = lines.iter().any(|line| line.step == CaseStep::Asked);
    let over = case.closed_at().is_some();
    (!lines.is_empty()).then(|| OwnCase {
        id,
        about: case.about,
        category: case.category,
        snapshot: case.snapshot.clone(),
        may_answer: asked && !over,
        over,
        lines,
    })
}

/// Of a line that follows those which the case has; `case` says what the first one is about.
#[must_use]
pub fn seal(case: &Case, before: Option<&str>, entry: &CaseEntry) -> String {
    let about = match case.about {
        CaseAbout::Topic(topic) => format!("topic {topic}"),
        CaseAbout::Session(session) => format!("session {session}"),
        CaseAbout::Person(person) => format!("person {}", person.0),
    };
    let measures: Vec<&str> = entry.measures.iter().map(|measure| Measure::name(*measure)).collect();
    let parts = [
        before.unwrap_or_default(),
        &about,
        case.category.name(),
        &case.snapshot,
        &entry.op.0.to_string(),
        &entry.at.0.to_string(),
        &entry.by.0.to_string(),
        entry.step.name(),
        &measures.join(","),
        entry.words.as_str(),
    ];
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    random::hex(&hasher.finalize())
}

/// Whether every seal follows from the one before.
#[must_use]
pub fn is_intact(case: &Case) -> bool {
    let mut before = None;
    case.entries.iter().all(|entry| {
        let follows = entry.seal == seal(case, before, entry);
        before = Some(entry.seal.as_str());
        follows
    })
}

#[cfg(test)]
mod tests {
    use app::backend::Op;
    use domain::{CaseCategory, CaseStep, CaseWords, PersonId, Timestamp, TopicId};
    use uuid::Uuid;

    use super::*;

    fn entry(number: u64, step: CaseStep) -> CaseEntry {
        CaseEntry {
            op: Op(Uuid::from_u64_pair(1, number)),
            at: Timestamp(5),
            by: PersonId(Uuid::from_u64_pair(2, number)),
            step,
            measures: [Measure::Reminder].into(),
            words: CaseWords::parse("Voilà").unwrap(),
            seal: String::new(),
        }
    }

    fn three() -> Case {
        let mut case = Case {
            about: CaseAbout::Topic(TopicId(1)),
            category: CaseCategory::Insult,
            snapshot: "Un titre".to_owned(),
            entries: Vec::new(),
        };
        for (number, step) in (1..).zip([CaseStep::Reported, CaseStep::Fact, CaseStep::Heard]) {
            let mut entry = entry(number, step);
            entry.seal = seal(&case, case.entries.last().map(|last| last.seal.as_str()), &entry);
            case.entries.push(entry);
        }
        case
    }

    #[test]
    fn whatever_is_changed_breaks_the_chain() {
        assert!(is_intact(&three()));
        let mut other = three();
        other.snapshot.push('!');
        assert!(!is_intact(&other));
        for line in 0..3 {
            let mut words = three();
            words.entries[line].words = CaseWords::parse("Autre chose").unwrap();
            assert!(!is_intact(&words), "{line}");
            let mut measures = three();
            measures.entries[line].measures.clear();
            assert!(!is_intact(&measures), "{line}");
        }
        let mut shorter = three();
        shorter.entries.remove(1);
        assert!(!is_intact(&shorter));
    }
}
