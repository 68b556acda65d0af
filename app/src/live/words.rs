//! The words islands need. They arrive in the page's data block from `text/`, so that one language ships, and
//! only once; as a list, because a decoder of forty named fields weighs more than the words.

use domain::{BoardView, Cell, Minute, TopicNo};
use serde::{Deserialize, Serialize};

use crate::isolated::isolated;

/// Where a value goes in a text. `text/` writes it `{}`; one character is cheaper to look for.
const HOLE: char = '\u{1}';

/// In the order of [`Word`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words(Vec<String>);

/// The texts that islands show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Hour,
    HourSharp,
    SlotColumn,
    BoardCaption,
    TopicNo,
    ProposedBy,
    ProposedBySomeoneGone,
    With,
    SplitFrom,
    Mine,
    Interested,
    InterestedOver,
    HasReport,
    NotesBy,
    NotesBegun,
    WithoutNotes,
    ScribeWanted,
    Progress,
    Begun,
    Ended,
    Was,
    MovedTo,
    Free,
    FreeToPlace,
    OneFreePlace,
    FreePlaces,
    Seats,
    Closed,
    Now,
    Over,
    JumpToNow,
    Slots,
    Until,
    Parked,
    Unconfirmed,
    NoTopic,
    ProposeTheFirst,
    OneTopic,
    Topics,
    NewsPlaced,
    NewsGone,
    NewsProposed,
    EndsNow,
    OneMinuteLeft,
    MinutesLeft,
    TimeLeft,
    SessionsRunning,
    NothingNow,
    BeforeStart,
    DayOver,
    Outcome,
    ScribesWanted,
    Crowds,
    CrowdAt,
    Wanderers,
}

impl Words {
    /// Every word, in order, with `{}` where values go.
    #[must_use]
    pub fn new(text: impl Fn(Word) -> &'static str) -> Self {
        Self(
            Word::ALL
                .iter()
                .map(|word| text(*word).replace("{}", &HOLE.to_string()))
                .collect(),
        )
    }

    #[must_use]
    pub fn say(&self, word: Word) -> String {
        self.template(word).to_owned()
    }

    /// Puts values in the holes of a text, in order.
    #[must_use]
    pub fn fill(&self, word: Word, values: &[&str]) -> String {
        let mut filled = String::new();
        let mut values = values.iter();
        for c in self.template(word).chars() {
            if c == HOLE {
                filled.push_str(values.next().copied().unwrap_or_default());
            } else {
                filled.push(c);
            }
        }
        filled
    }

    fn template(&self, word: Word) -> &str {
        self.0.get(word as usize).map_or("", String::as_str)
    }

    /// « 10 h », « 10 h 45 »
    #[must_use]
    pub fn time(&self, minute: Minute) -> String {
        let hour = minute.hour().to_string();
        match minute.minute() {
            0 => self.fill(Word::HourSharp, &[&hour]),
            minutes => {
                let zero = if minutes < 10 { "0" } else { "" };
                self.fill(Word::Hour, &[&hour, zero, &minutes.to_string()])
            }
        }
    }

    /// « 10 h 45, Grande salle »; nothing when the cell is not on the board.
    #[must_use]
    pub fn place(&self, board: &BoardView, cell: Cell) -> Option<String> {
        let slot = board.slots.iter().find(|slot| slot.id == cell.slot)?;
        let space = board.spaces.iter().find(|space| space.id == cell.space)?;
        let mut place = self.time(slot.start);
        place.push_str(", ");
        place.push_str(&space.name);
        Some(place)
    }

    /// « nº 3 »
    #[must_use]
    pub fn number(&self, no: TopicNo) -> String {
        self.fill(Word::TopicNo, &[&no.0.to_string()])
    }

    #[must_use]
    pub fn convener(&self, name: Option<&str>) -> String {
        match name {
            Some(name) => self.fill(Word::ProposedBy, &[&isolated(name)]),
            None => self.say(Word::ProposedBySomeoneGone),
        }
    }
}

impl Word {
    /// Every word, in the order in which they travel.
    pub const ALL: &[Self] = &[
        Self::Hour,
        Self::HourSharp,
        Self::SlotColumn,
        Self::BoardCaption,
        Self::TopicNo,
        Self::ProposedBy,
        Self::ProposedBySomeoneGone,
        Self::With,
        Self::SplitFrom,
        Self::Mine,
        Self::Interested,
        Self::InterestedOver,
        Self::HasReport,
        Self::NotesBy,
        Self::NotesBegun,
        Self::WithoutNotes,
        Self::ScribeWanted,
        Self::Progress,
        Self::Begun,
        Self::Ended,
        Self::Was,
        Self::MovedTo,
        Self::Free,
        Self::FreeToPlace,
        Self::OneFreePlace,
        Self::FreePlaces,
        Self::Seats,
        Self::Closed,
        Self::Now,
        Self::Over,
        Self::JumpToNow,
        Self::Slots,
        Self::Until,
        Self::Parked,
        Self::Unconfirmed,
        Self::NoTopic,
        Self::ProposeTheFirst,
        Self::OneTopic,
        Self::Topics,
        Self::NewsPlaced,
        Self::NewsGone,
        Self::NewsProposed,
        Self::EndsNow,
        Self::OneMinuteLeft,
        Self::MinutesLeft,
        Self::TimeLeft,
        Self::SessionsRunning,
        Self::NothingNow,
        Self::BeforeStart,
        Self::DayOver,
        Self::Outcome,
        Self::ScribesWanted,
        Self::Crowds,
        Self::CrowdAt,
        Self::Wanderers,
    ];
}
