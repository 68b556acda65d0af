//! One day, told step by step.

use domain::*;

use super::*;

/// A forum, and what time it is.
#[derive(Clone)]
pub struct Day {
    pub forum: Forum,
    pub now: Timestamp,
}

impl Day {
    /// In Preparation, with nothing in it, at 10 h.
    pub fn empty() -> Self {
        Self {
            forum: Forum::new(details()),
            now: MIDNIGHT,
        }
        .at(10, 0)
    }

    /// In Registration, with the slots and spaces above.
    pub fn before() -> Self {
        let mut day = Self::empty();
        for details in [
            slot(Minute::at(10, 45), Minute::at(11, 35)),
            slot(Minute::at(11, 40), Minute::at(12, 30)),
            common(slot(Minute::at(12, 30), Minute::at(14, 0))),
            slot(Minute::at(14, 0), Minute::at(14, 55)),
        ] {
            day.done(&Actor::Console, Command::AddSlot { details });
        }
        for details in [
            space("Grande salle", Some(50), 1),
            space("Alcôve", Some(4), 1),
            space("Terrasse", None, 2),
            space("Coin calme", Some(8), 0),
        ] {
            day.done(&Actor::Console, Command::AddSpace { details });
        }
        day.phase(Phase::Registration)
    }

    /// In Marketplace, with the slots and spaces above.
    pub fn open() -> Self {
        Self::before().phase(Phase::Marketplace)
    }

    pub fn phase(mut self, phase: Phase) -> Self {
        self.done(&Actor::Console, Command::SetPhase { phase });
        self
    }

    pub fn at(mut self, hour: i64, minute: i64) -> Self {
        self.now = Timestamp(MIDNIGHT.0 + hour * 3_600 + minute * 60);
        self
    }

    /// What the rules answer; what they accept is then true.
    pub fn ask(&mut self, actor: &Actor, command: Command) -> Answer {
        let answer = decide(&self.forum, actor, self.now, command);
        let stamp = Stamp {
            act: self.forum.history.next_act(),
            at: self.now,
            actor: actor.person(),
        };
        answer
            .iter()
            .flatten()
            .for_each(|change| self.forum.keep(stamp, change));
        answer
    }

    /// What was done last.
    pub fn last(&self) -> ActId {
        self.forum.history.acts().next().expect("something was done").stamp.act
    }

    pub fn view(&self) -> BoardView {
        self.forum.view(&Names::new())
    }

    pub fn later(&mut self, seconds: i64) {
        self.now.0 += seconds;
    }

    /// Something that is expected to be accepted and to change something.
    pub fn done(&mut self, actor: &Actor, command: Command) -> Vec<Change> {
        let changes = self
            .ask(actor, command.clone())
            .unwrap_or_else(|no| panic!("{command:?}: {no:?}"));
        assert!(!changes.is_empty(), "nothing changed: {command:?}");
        changes
    }

    /// Something that is expected to be refused.
    pub fn refused(&mut self, actor: &Actor, command: Command) -> Rejection {
        let before = self.forum.clone();
        let reason = self.ask(actor, command.clone()).expect_err(&format!("{command:?}"));
        assert_eq!(before, self.forum);
        reason
    }

    /// Proposed by its convener.
    pub fn topic(&mut self, convener: PersonId, text: &str) -> TopicId {
        match self.done(&participant(convener), propose(convener, text))[..] {
            [Change::TopicProposed { topic, .. }] => topic,
            ref other => panic!("{other:?}"),
        }
    }

    /// Proposed by its convener and put there, whatever deserves a second look.
    pub fn placed(&mut self, convener: PersonId, text: &str, cell: Cell) -> (TopicId, SessionId) {
        let topic = self.topic(convener, text);
        (topic, self.put(topic, cell))
    }

    pub fn put(&mut self, topic: TopicId, cell: Cell) -> SessionId {
        self.done(&Actor::Console, place(topic, cell));
        self.forum.session_of(topic).expect("it stands").0
    }

    /// This person leads the topic as well.
    pub fn joins(&mut self, topic: TopicId, person: PersonId) {
        self.done(&facilitator(), co_convene(topic, person, true));
    }

    /// So many guests would come.
    pub fn interested(&mut self, topic: TopicId, people: u32) {
        for number in 1..=people {
            self.done(&participant(guest(number)), interest(topic, true));
        }
    }

    pub fn stands(&self, session: SessionId) -> Option<Cell> {
        self.forum.sessions[&session].cell
    }
}
