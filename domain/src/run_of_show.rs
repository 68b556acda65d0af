//! The running order of the day (product.md, point 2): its steps, where it stands, and what every screen is told. Nothing
//! in it advances by itself.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{Minute, Phase, StepId, StepTitle, StepWords, Timestamp, TurnName, WallText};

/// What the wall shows during a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// « Accueil »: how one comes in.
    Welcome,
    /// « Cadre et loi de la mobilité »
    Frame,
    /// « Place du marché »: who announces, above the board.
    #[default]
    Marketplace,
    /// « Tableau »
    Board,
    /// « En ce moment »: the sessions of the slot that runs, and the time that is left.
    Now,
    /// « Pause »: when it goes on, and with what.
    Break,
    /// « Mur des comptes rendus »
    News,
    /// « Clôture »
    Closing,
    /// What the step itself says, and whose turn it is to speak.
    Message,
}

impl Shows {
    /// In the order in which they are offered: that of a day.
    pub const ALL: [Self; 9] = [
        Self::Welcome,
        Self::Frame,
        Self::Marketplace,
        Self::Board,
        Self::Now,
        Self::Break,
        Self::News,
        Self::Closing,
        Self::Message,
    ];

    /// As forms, the journal and the table of walls call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Frame => "frame",
            Self::Marketplace => "marketplace",
            Self::Board => "board",
            Self::Now => "now",
            Self::Break => "break",
            Self::News => "news",
            Self::Closing => "closing",
            Self::Message => "message",
        }
    }

    /// Reads what [`Shows::name`] writes.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shows| shows.name() == name)
    }
}

/// One step of the day, as the team plans it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Step {
    /// When it is planned. Steps are in the order in which they were put, not by this.
    pub start: Minute,
    pub title: StepTitle,
    pub shows: Shows,
    /// What phones allow from then on.
    pub phase: Phase,
    /// What the facilitator says aloud; on the team's pages only.
    pub words: StepWords,
    /// What the wall says under the title when it [`Shows::Message`].
    pub notice: WallText,
    /// Who speaks one after another, where the step has that (S4-12); at most [`crate::MAX_TURNS`].
    pub turns: Vec<TurnName>,
}

/// A step in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    pub id: StepId,
    /// Shared, so that a working copy of the forum costs a pointer.
    pub step: Arc<Step>,
    /// Steps at every edit, so that a stale form is noticed.
    pub edition: u32,
}

/// Where the day stands in its running order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reached {
    pub step: StepId,
    pub since: Timestamp,
    /// Whose turn it is to speak, counted from 0, where the step has turns.
    pub turn: u8,
}

/// A countdown that every wall shows. Nothing happens when it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Timer {
    pub since: Timestamp,
    /// [`Timer::SHORTEST`] ..= [`Timer::LONGEST`]
    pub seconds: u16,
}

impl Timer {
    pub const SHORTEST: u16 = 10;
    pub const LONGEST: u16 = 2 * 60 * 60;

    #[must_use]
    pub fn ends(self) -> Timestamp {
        Timestamp(self.since.0.saturating_add(i64::from(self.seconds)))
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunOfShow {
    /// In their order.
    pub steps: Vec<PlannedStep>,
    /// `None`: the day has not begun.
    pub reached: Option<Reached>,
    pub timer: Option<Timer>,
    /// What every wall says besides what it shows; empty: nothing.
    pub message: WallText,
}

impl RunOfShow {
    #[must_use]
    pub fn step(&self, id: StepId) -> Option<&PlannedStep> {
        self.steps.iter().find(|planned| planned.id == id)
    }

    /// The step in which the day is.
    #[must_use]
    pub fn current(&self) -> Option<&PlannedStep> {
        self.step(self.reached?.step)
    }

    #[must_use]
    pub fn current_id(&self) -> Option<StepId> {
        self.current().map(|planned| planned.id)
    }

    /// The one after the current step; the first one before the day has begun.
    #[must_use]
    pub fn next(&self) -> Option<&PlannedStep> {
        let next = self.place().map_or(0, |place| place + 1);
        self.steps.get(next)
    }

    /// The one before the current step.
    #[must_use]
    pub fn previous(&self) -> Option<&PlannedStep> {
        self.steps.get(self.place()?.checked_sub(1)?)
    }

    /// How many steps stand before the current one.
    #[must_use]
    pub fn place(&self) -> Option<usize> {
        let current = self.reached?.step;
        self.steps.iter().position(|planned| planned.id == current)
    }

    /// Which step stands right after this one; `None` when there is no such step, `Some(None)` when it is the last.
    #[expect(clippy::option_option, reason = "no such step is not the same as the last step")]
    #[must_use]
    pub(crate) fn before(&self, id: StepId) -> Option<Option<StepId>> {
        let place = self.steps.iter().position(|planned| planned.id == id)?;
        Some(self.steps.get(place + 1).map(|planned| planned.id))
    }

    /// Whose turn it is to speak, counted from 0; `None` where the current step has no turns.
    #[must_use]
    pub fn turn(&self) -> Option<usize> {
        let turns = self.current()?.step.turns.len();
        let reached = usize::from(self.reached?.turn);
        (turns > 0).then(|| reached.min(turns - 1))
    }
}

/// What happened to the running order, to the countdown or to the message. Kept in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShowChange {
    /// `before`: the step it stands in front of; `None`: last.
    StepAdded {
        step: StepId,
        details: Box<Step>,
        before: Option<StepId>,
    },
    StepEdited {
        step: StepId,
        details: Box<Step>,
    },
    StepMoved {
        step: StepId,
        before: Option<StepId>,
    },
    StepRemoved {
        step: StepId,
    },
    /// The day is in this step, and phones allow what belongs to it. `None`: before the first one, by an undo.
    StepReached {
        reached: Option<Reached>,
        phase: Phase,
    },
    TurnReached {
        turn: u8,
    },
    TimerSet {
        timer: Option<Timer>,
    },
    MessageSet {
        message: WallText,
    },
}

impl ShowChange {
    /// Every free text in it.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::StepAdded { details, .. } | Self::StepEdited { details, .. } => {
                let mut texts = vec![details.title.as_str(), details.words.as_str(), details.notice.as_str()];
                texts.extend(details.turns.iter().map(TurnName::as_str));
                texts
            }
            Self::MessageSet { message } => vec![message.as_str()],
            Self::StepMoved { .. }
            | Self::StepRemoved { .. }
            | Self::StepReached { .. }
            | Self::TurnReached { .. }
            | Self::TimerSet { .. } => vec![],
        }
    }
}

/// What the team asks of the running order.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ShowCommand {
    /// A day to start from. Where there are steps already, they stay as they are.
    Plan {
        steps: Vec<Step>,
    },
    /// `before`: the step it shall stand in front of; `None`: last.
    AddStep {
        details: Step,
        before: Option<StepId>,
    },
    /// `edition` is the one the form was filled from; another one in between is refused, not overwritten.
    EditStep {
        step: StepId,
        edition: u32,
        details: Step,
    },
    MoveStep {
        step: StepId,
        before: Option<StepId>,
    },
    /// Not the one in which the day is.
    RemoveStep {
        step: StepId,
    },
    /// « Suivant », « Précédent », or any step. `from` is the one the person saw as the current one, so that two who tap
    /// at once skip none.
    GoTo {
        from: Option<StepId>,
        step: StepId,
    },
    /// Whose turn it is to speak in the current step; `from` is the turn the person saw.
    GoToTurn {
        step: StepId,
        from: u8,
        turn: u8,
    },
    /// A countdown of so many seconds begins; `None`: there is none any more.
    SetTimer {
        seconds: Option<u16>,
    },
    /// Every wall says this until it is taken down, which an empty text does.
    SetMessage {
        message: WallText,
    },
}
