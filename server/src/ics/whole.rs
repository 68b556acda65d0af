//! The day as one event: what goes with practical information.

use app::paths;
use domain::{ForumCode, Timestamp};

use super::lines::File;
use crate::forum::State;

/// One event: the whole day of a forum, from its first slot to its last. The same file again when it is imported twice;
/// a later one replaces it.
#[must_use]
pub fn whole(code: &ForumCode, state: &State, now: Timestamp, public_url: &str) -> String {
    let forum = &*state.forum;
    let details = &forum.details;
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", super::PRODUCT);
    file.line("METHOD", "PUBLISH");
    file.line("BEGIN", "VEVENT");
    file.text("UID", &format!("{code}@{}", super::host(public_url)));
    file.instant("DTSTAMP", now);
    // Steps with everything that changes the board, so also with what changes the day.
    file.line("SEQUENCE", &state.seq.to_string());
    match forum.hours() {
        Some((start, end)) => file.period(details.origin, start, end),
        None => {
            let domain::Date { year, month, day } = details.date;
            file.line("DTSTART;VALUE=DATE", &format!("{year:04}{month:02}{day:02}"));
        }
    }
    file.text("SUMMARY", details.title.as_str());
    let place = super::place(details);
    if !place.is_empty() {
        file.text("LOCATION", &place);
    }
    let board = format!("{public_url}{}", paths::board(code));
    file.text("DESCRIPTION", &board);
    file.line("URL", &board);
    file.line("END", "VEVENT");
    file.line("END", "VCALENDAR");
    file.0
}
