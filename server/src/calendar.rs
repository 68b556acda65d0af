//! Days and time zones. The zone is data of the forum; only the server knows what it means.

use chrono::{DateTime, Datelike, Duration, NaiveDate, TimeZone, Timelike};
use chrono_tz::Tz;
use domain::{Date, Minute, Timestamp};

/// The day of an instant, in UTC.
#[must_use]
pub fn day(now: Timestamp) -> Date {
    local_day(now, Tz::UTC)
}

/// The day of an instant in a time zone.
#[must_use]
pub fn local_day(now: Timestamp, zone: Tz) -> Date {
    let at = DateTime::from_timestamp(now.0, 0)
        .unwrap_or_default()
        .with_timezone(&zone);
    date(at.date_naive())
}

/// The day of an instant and its wall-clock minute, in a time zone.
#[must_use]
pub fn local(at: Timestamp, zone: Tz) -> (Date, Minute) {
    let at = DateTime::from_timestamp(at.0, 0)
        .unwrap_or_default()
        .with_timezone(&zone);
    let minutes = at.hour() * 60 + at.minute();
    (
        date(at.date_naive()),
        Minute(u16::try_from(minutes).unwrap_or_default()),
    )
}

/// Local noon minus twelve hours: what a forum's minutes count from. Noon is never skipped nor repeated.
/// `None`: not a day of the calendar.
#[must_use]
pub fn origin(date: Date, zone: Tz) -> Option<Timestamp> {
    let day = NaiveDate::from_ymd_opt(date.year, u32::from(date.month), u32::from(date.day))?;
    let noon = zone.from_local_datetime(&day.and_hms_opt(12, 0, 0)?).earliest()?;
    Some(Timestamp((noon - Duration::hours(12)).timestamp()))
}

/// Reads `2026-12-08`.
#[must_use]
pub fn parse(iso: &str) -> Option<Date> {
    NaiveDate::parse_from_str(iso, "%Y-%m-%d").ok().map(date)
}

/// Both are within 1 ..= 31.
fn date(day: NaiveDate) -> Date {
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    Date {
        year: day.year(),
        month: small(day.month()),
        day: small(day.day()),
    }
}
