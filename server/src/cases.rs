//! The seals of a trace: each is taken of its line and of the seal before it, so that a line that was changed or taken
//! out breaks all that follow (S0-16).

use app::backend::{Case, CaseEntry};
use domain::{CaseAbout, Measure};
use sha2::{Digest, Sha256};

use crate::random;

/// Of a line that follows those which the case has; `case` says what the first one is about.
#[must_use]
pub fn seal(case: &Case, before: Option<&str>, entry: &CaseEntry) -> String {
    let about = match case.about {
        CaseAbout::Topic(topic) => format!("topic {topic}"),
        CaseAbout::Session(session) => format!("session {session}"),
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
