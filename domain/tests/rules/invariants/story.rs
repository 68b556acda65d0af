//! A day that watches itself: the forum, one screen, the journal, and everything that must stay true.

use std::collections::BTreeSet;
use std::fmt::Write;

use domain::*;

use super::asking::{Step, believing};
use crate::vocabulary::*;

pub struct Story {
    pub forum: Forum,
    pub names: Names,
    /// All that happened, interest included.
    pub journal: Vec<Change>,
    /// The names of the changes and reasons that were met.
    pub met: BTreeSet<String>,
    /// What a screen shows that was opened at the beginning and only ever got deltas.
    screen: BoardView,
    /// The command being kept is an undo.
    pub(super) undoing: bool,
    /// Slots that were over when something was done.
    pub(super) over: BTreeSet<SlotId>,
    /// When and by whom each line of the journal was written.
    stamps: Vec<Stamp>,
    /// Ids that were given out, by kind.
    pub(super) given: BTreeSet<(&'static str, u32)>,
}

impl Story {
    /// Two slots, a common one, two spaces and two proposals made at registration.
    pub fn begin() -> Self {
        let forum = Forum::new(details());
        let screen = forum.view(&Names::new());
        let mut story = Self {
            forum,
            names: Names::new(),
            journal: vec![],
            met: BTreeSet::new(),
            screen,
            undoing: false,
            over: BTreeSet::new(),
            stamps: vec![],
            given: BTreeSet::new(),
        };
        for (hour, takes_all) in [(10, false), (11, false), (12, true)] {
            let details = SlotDetails {
                common: takes_all,
                ..slot(Minute::at(hour, 0), Minute::at(hour, 50))
            };
            story.ask(&Actor::Console, 0, Command::AddSlot { details });
        }
        for (name, capacity, places) in [("Salle", Some(2), 1), ("Terrasse", None, 2)] {
            story.ask(
                &Actor::Console,
                0,
                Command::AddSpace {
                    details: space(name, capacity, places),
                },
            );
        }
        story.ask(
            &Actor::Console,
            0,
            Command::SetPhase {
                phase: Phase::Registration,
            },
        );
        for convener in [ADA, BO] {
            story.ask(&participant(convener), 0, propose(convener, "Avant le jour"));
        }
        story.ask(&Actor::Console, 0, Command::SetPhase { phase: Phase::Sessions });
        story
    }

    pub fn take(&mut self, step: Step) {
        match step {
            Step::Ask {
                who,
                minute,
                honest,
                command,
            } => {
                let command = if honest {
                    believing(&self.forum, command)
                } else {
                    command
                };
                self.ask(&who, minute, command);
            }
            Step::Call { person, name } => {
                match name {
                    Some(name) => self.names.insert(person, name),
                    None => self.names.remove(&person),
                };
                self.show(self.forum.project_names(person, &self.names));
            }
        }
    }

    /// The journal, kept as JSON, and what is kept in tables beside it tell the same day.
    pub fn end(self) {
        let written = self.journal.iter().zip(&self.stamps);
        let kept = written.filter(|(change, _)| !change.is_beside_the_journal());
        let lines: Vec<(String, Stamp)> = kept
            .map(|(change, stamp)| (serde_json::to_string(change).expect("JSON"), *stamp))
            .collect();
        let mut replayed = Forum::new(details());
        for (line, stamp) in lines {
            replayed.keep(stamp, &serde_json::from_str(&line).expect("a change"));
        }
        for (topic, people) in &self.forum.interest {
            for person in people.iter() {
                replayed.apply(&Change::InterestSet {
                    topic: *topic,
                    person: *person,
                    on: true,
                });
            }
        }
        for (id, session) in &self.forum.sessions {
            if let Some(Progress { line, by }) = session.progress.clone() {
                replayed.apply(&Change::ProgressSaid { session: *id, by, line });
            }
        }
        for (MergePair { host, guest }, ask) in &self.forum.merges {
            for (by, word) in &ask.words {
                replayed.apply(&Change::MergeWordSaid {
                    host: *host,
                    guest: *guest,
                    by: *by,
                    word: word.clone(),
                });
            }
        }
        assert_eq!(replayed, self.forum);

        let view = self.forum.view(&self.names);
        let wired = wire::encode(&view).expect("bytes");
        assert_eq!(wire::decode::<BoardView>(&wired).expect("a view"), view);
    }

    fn ask(&mut self, who: &Actor, minute: i64, command: Command) {
        let now = Timestamp(MIDNIGHT.0 + minute * 60);
        let ended = self
            .forum
            .slots
            .iter()
            .filter(|(_, slot)| i64::from(slot.end.0) <= minute);
        self.over.extend(ended.map(|(id, _)| *id));
        match decide(&self.forum, who, now, command.clone()) {
            Err(reason) => {
                self.meet(&reason);
                let kept = wire::encode(&reason).expect("bytes");
                assert_eq!(wire::decode::<Rejection>(&kept).expect("a reason"), reason);
            }
            Ok(changes) => {
                let before = self.forum.view(&self.names);
                let stamp = Stamp {
                    act: self.forum.history.next_act(),
                    at: now,
                    actor: who.person(),
                };
                self.undoing = matches!(command, Command::Undo { .. });
                changes.into_iter().for_each(|change| self.keep(stamp, change));
                self.check();
                self.undo_at_once(who, stamp, &before);
                if !adds(&command) {
                    let again = decide(&self.forum, who, now, command.clone()).unwrap_or_default();
                    assert_eq!(again, [], "a double tap acted twice: {command:?}");
                }
            }
        }
    }

    /// Undo right after its command restores the exact view, also for who may no longer do anything else about it.
    fn undo_at_once(&mut self, who: &Actor, stamp: Stamp, before: &BoardView) {
        let Some(act) = self.forum.history.act(stamp.act) else {
            return;
        };
        let mut forum = self.forum.clone();
        match decide(&forum, who, stamp.at, Command::Undo { act: stamp.act }) {
            Ok(changes) => {
                assert!(!changes.is_empty(), "nothing was taken back: {act:?}");
                changes.iter().for_each(|change| forum.keep(stamp, change));
                assert_eq!(forum.view(&self.names), *before, "{act:?}");
            }
            Err(reason) => {
                assert!(!act.is_undoable(), "{reason:?}: {act:?}");
            }
        }
    }

    fn keep(&mut self, stamp: Stamp, change: Change) {
        self.meet(&change);
        self.check_ids(&change);
        if let Change::ScribeSet { person, on: true, .. } = &change {
            assert_eq!(stamp.actor, Some(*person), "made a scribe by another");
        }
        self.forum.keep(stamp, &change);
        self.show(self.forum.project(&change, &self.names));
        self.journal.push(change);
        self.stamps.push(stamp);
    }

    fn meet(&mut self, what: &impl std::fmt::Debug) {
        let mut name = FirstWord(String::new());
        let _stops_early = write!(name, "{what:?}");
        self.met.insert(name.0);
    }

    /// `view(after) == view(before)` + deltas, whether they arrive once or twice.
    fn show(&mut self, deltas: Vec<Delta>) {
        for delta in deltas {
            let wired = wire::encode(&delta).expect("bytes");
            assert_eq!(wire::decode::<Delta>(&wired).expect("a delta"), delta);
            self.screen.apply(delta.clone());
            let once = self.screen.clone();
            self.screen.apply(delta.clone());
            assert_eq!(self.screen, once, "twice: {delta:?}");
        }
        assert_eq!(self.screen, self.forum.view(&self.names));
    }
}

/// Takes the name of a variant and not what is in it, which would be most of the time of these tests.
struct FirstWord(String);

impl std::fmt::Write for FirstWord {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let word = text.chars().take_while(|c| c.is_alphanumeric());
        self.0.extend(word);
        if text.chars().all(char::is_alphanumeric) {
            Ok(())
        } else {
            Err(std::fmt::Error)
        }
    }
}

/// What rightly happens again when it is asked again; the server's `op` keeps a retry from doing so.
fn adds(command: &Command) -> bool {
    matches!(
        command,
        Command::Propose { .. }
            | Command::Split { .. }
            | Command::AddSlot { .. }
            | Command::AddSpace { .. }
            | Command::Show(ShowCommand::AddStep { .. })
    )
}
