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

impl Date {
    /// 0 is Sunday (Sakamoto's method, for the Gregorian calendar).
    #[must_use]
    pub fn weekday(self) -> usize {
        const SHIFT: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let month = usize::from(self.month.clamp(1, 12));
        let year = if month < 3 { self.year - 1 } else { self.year };
        let sum = year + year / 4 - year / 100 + year / 400 + SHIFT[month - 1] + i32::from(self.day);
        usize::try_from(sum.rem_euclid(7)).unwrap_or_default()
    }

    /// The same weekday of the month two months later: from the second Tuesday of December to the second Tuesday of
    /// February. From a fifth one to the last, where the month has no fifth (S4-01).
    #[must_use]
    pub fn two_months_later(self) -> Self {
        let (year, month) = match self.month {
            11 | 12 => (self.year + 1, self.month - 10),
            month => (self.year, month + 2),
        };
        let first = Self { year, month, day: 1 };
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        };
        let to_weekday = u8::try_from((self.weekday() + 7 - first.weekday()) % 7).unwrap_or_default();
        let weeks = self.day.saturating_sub(1) / 7;
        let day = 1 + to_weekday + 7 * weeks;
        Self {
            day: if day > days { day - 7 } else { day },
            ..first
        }
    }

    /// Reads `2026-12-08`, as browsers send it, and `8/12/2026`, as people type it. Whether the calendar has such a
    /// day is not asked here.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |digits: &str, most: usize| {
            let plain = !digits.is_empty() && digits.len() <= most && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let text = text.trim();
        let mut parts = text.split(['-', '/']);
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
        let (year, month, day) = if text.contains('-') {
            (first, second, third)
        } else {
            (third, second, first)
        };
        let (month, day) = (number(month, 2)?, number(day, 2)?);
        let year = number(year, 4).filter(|_| year.len() == 4 && parts.next().is_none())?;
        let within = (1..=12).contains(&month) && (1..=31).contains(&day);
        within.then_some(Self {
            year: i32::from(year),
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        })
    }
}

/// `2026-12-08`, as forms and files write it.
impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { year, month, day } = self;
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
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
