//! Every “no”, as data. Worded only in `app/src/text/`.

use serde::{Deserialize, Serialize};

use crate::{Cell, Feature, Minute, Phase, SessionId, StepId, TopicId, TopicNo};

/// Who could have done it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Needed {
    Joined,
    /// Of the session; the conveners of its topic may too.
    Scribe,
    Convener,
    Facilitator,
    Organiser,
}

/// What a command named that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missing {
    Topic,
    /// A number that was never reserved for one.
    Card,
    Session,
    Slot,
    Space,
    File,
    Act,
    Step,
    /// A speaking turn that the step does not have.
    Turn,
    /// Nobody of this forum.
    Person,
}

/// What there may not be more of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    Topics,
    TopicsOfOnePerson,
    /// Printed, and nobody has written on them yet.
    BlankCards,
    SessionsOfOneTopic,
    CoConveners,
    Scribes,
    Slots,
    Spaces,
    Files,
    Steps,
    Turns,
    /// Suggested by one person, and not answered yet.
    Merges,
}

/// What deserves a second look before it is done; never a reason to forbid it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Concern {
    /// More people are interested than the space holds.
    Capacity { interest: u32, capacity: u32 },
    /// The convener already holds this topic in the same slot.
    TwoPlaces { topic: TopicId, no: Option<TopicNo> },
    /// The topic needs something that the space is not known to have.
    Lacks { feature: Feature },
    /// A session that starts in so many minutes (0 ..= 15) is being moved.
    StartsSoon { minutes: u16 },
}

/// What stands against taking an act back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Against {
    /// Half a minute is over; a facilitator still can, from the history.
    TooLate,
    /// It is not one that is taken back: the step of the day, notes and files.
    Kind,
    /// The topic was changed since.
    Topic(TopicId),
    /// The session stands elsewhere now.
    Session(SessionId),
    /// Something else was said of the session since.
    Mark,
    /// What the forum is called, when and where it is was changed since.
    Details,
    /// The slot was changed since.
    Slot,
    /// The space was changed since.
    Space,
    /// Others stand in this cell now.
    Taken { cell: Cell, by: Vec<TopicId> },
    /// The slot or the space of this cell was removed.
    Gone(Cell),
    /// The slot is for everyone now, or the space takes none.
    Closed(Cell),
    /// Another slot is there now.
    Overlap,
    /// The queue of announcements has moved on.
    Queue,
    /// The running order, the countdown or the message was changed since.
    Show,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rejection {
    NotAllowed {
        needed: Needed,
    },
    /// `opens` lists the phases in which it can be done, in order.
    NotNow {
        phase: Phase,
        opens: Vec<Phase>,
    },
    Unknown {
        what: Missing,
    },
    Withdrawn,
    /// What stands on this card was typed in already.
    CardUsed {
        topic: TopicId,
    },
    /// The cell is full. `by` says who holds it, `nearest` where there is room.
    CellTaken {
        cell: Cell,
        by: Vec<TopicId>,
        nearest: Vec<Cell>,
    },
    /// Nothing is placed in a slot that is for everyone.
    CommonSlot {
        cell: Cell,
        nearest: Vec<Cell>,
    },
    /// The quiet corner takes no session.
    SpaceTakesNone {
        cell: Cell,
        nearest: Vec<Cell>,
    },
    /// Someone was faster: the session now stands here (`None`: en attente).
    Moved {
        now: Option<Cell>,
    },
    /// A session is marked from shortly before its slot, which starts then, or ends once it should have begun.
    NotYet {
        start: Minute,
        opens: Minute,
    },
    /// The slot of the session is over.
    SlotOver,
    /// The topic stands on the board already.
    AlreadyPlaced {
        cell: Cell,
    },
    /// The text was changed by someone else since the form was opened.
    Edited,
    /// Registration does not open before it is said whom to ask for help (S0-05).
    NoHelpContacts,
    /// A slot ends after it starts.
    SlotTimes,
    /// Slots do not overlap.
    SlotOverlap,
    TooMany {
        what: Limit,
        max: usize,
    },
    /// Ask again with `confirmed`.
    Confirm {
        concerns: Vec<Concern>,
    },
    CannotUndo {
        against: Against,
    },
    /// A session that has notes or files is not withdrawn.
    HasReport,
    /// The queue of announcements is not open.
    QueueClosed,
    /// One waits with one topic at a time; this one waits.
    OneAtATime {
        topic: TopicId,
    },
    /// It left the queue, or was announced already.
    NotWaiting,
    /// An announcement takes [`crate::Pace::SHORTEST`] ..= [`crate::Pace::LONGEST`] seconds.
    Pace,
    /// The session chose « sans notes ».
    WithoutNotes,
    /// There is nothing to publish.
    NothingWritten,
    /// « J'y suis » is said of a slot, and none runs or is about to.
    NothingRuns,
    /// Someone was faster: the day is in this step (`None`: it has not begun).
    StepReached {
        now: Option<StepId>,
    },
    /// Someone was faster: another turn is on.
    TurnReached,
    /// The day is in this step, so that it is not removed.
    CurrentStep,
    /// A countdown takes [`crate::Timer::SHORTEST`] ..= [`crate::Timer::LONGEST`] seconds.
    Timer,
    /// It is part of this topic now.
    Merged {
        into: TopicId,
    },
    MergeWithItself,
    /// Others are part of it already, so that it can only be the host.
    Gathers {
        topic: TopicId,
    },
    /// A session of it has started, so that it can only be the host.
    Begun {
        topic: TopicId,
    },
    /// Nobody suggests that these two be one, or no longer.
    NoMerge,
}
