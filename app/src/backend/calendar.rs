//! Days and time zones, which only the server knows.

use domain::{Date, Timestamp};

pub trait Calendar: Send + Sync {
    /// What a forum's minutes count from on that day ([`domain::Details::origin`]). `None`: the calendar has no such
    /// day, or nobody knows the zone.
    fn origin(&self, date: Date, time_zone: &str) -> Option<Timestamp>;
}
