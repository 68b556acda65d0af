//! Time as data. The rules never read a clock: `now` is always a parameter.

use serde::{Deserialize, Serialize};

/// An instant, in seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// A wall-clock time of the forum's day, in minutes since its local midnight: 0 ..= 1,439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minute(pub u16);

impl Minute {
    /// Minutes in a day; every `Minute` is below it.
    pub const DAY: u16 = 24 * 60;

    /// `Minute::at(10, 45)` is 10 h 45.
    #[must_use]
    pub const fn at(hour: u16, minute: u16) -> Self {
        Self(hour * 60 + minute)
    }

    #[must_use]
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    #[must_use]
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }

    /// Reads what people type: `10h`, `10 h 45`, `10:45`, `10h45` (requirements §7).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let compact: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| if matches!(c, 'h' | 'H') { ':' } else { c })
            .collect();
        let (hour, minute) = compact.split_once(':').unwrap_or((&compact, ""));
        let number = |digits: &str| {
            let plain = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let hour = number(hour)?;
        let minute = if minute.is_empty() { 0 } else { number(minute)? };
        (hour < 24 && minute < 60).then(|| Self::at(hour, minute))
    }
}

/// A day of the calendar, as people write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    pub year: i32,
    /// 1 ..= 12
    pub month: u8,
    /// 1 ..= 31
    pub day: u8,
}

/// The wall-clock minute of an instant on a forum's day; `None` before its midnight and after the next.
///
/// `origin` is local noon minus twelve hours, so that a change of summer time in the night of the forum
/// does not shift its day.
#[must_use]
pub fn minute_of_day(origin: Timestamp, now: Timestamp) -> Option<Minute> {
    let minutes = now.0.saturating_sub(origin.0).div_euclid(60);
    u16::try_from(minutes).ok().filter(|m| *m < Minute::DAY).map(Minute)
}
