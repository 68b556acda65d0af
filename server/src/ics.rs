//! The rencontre as a calendar file (RFC 5545). Times are UTC, so that no time zone must be described.

use app::{backend::Device, error::AppError, paths};
use axum::{
    Extension,
    extract::{Path, State as Extract},
    response::{IntoResponse, Response},
};
use chrono::DateTime;
use domain::{ForumCode, Minute, Timestamp};
use http::{HeaderMap, header};

use crate::{forum::State, http::answers, router::AppState};

/// Most bytes of a line before it is folded.
const LINE: usize = 75;

/// One event: the whole day of a forum, from its first slot to its last. The same file again when it is imported twice;
/// a later one replaces it.
#[must_use]
pub fn of(code: &ForumCode, state: &State, now: Timestamp, public_url: &str) -> String {
    let forum = &*state.forum;
    let details = &forum.details;
    let host = public_url.split_once("://").map_or(public_url, |(_, host)| host);
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Forum ouvert//FR");
    file.line("METHOD", "PUBLISH");
    file.line("BEGIN", "VEVENT");
    file.text("UID", &format!("{code}@{host}"));
    file.line("DTSTAMP", &utc(now));
    // Steps with everything that changes the board, so also with what changes the day.
    file.line("SEQUENCE", &state.seq.to_string());
    match forum.hours() {
        Some((start, end)) => {
            let at = |minute: Minute| utc(Timestamp(details.origin.0 + i64::from(minute.0) * 60));
            file.line("DTSTART", &at(start));
            file.line("DTEND", &at(end));
        }
        None => {
            let domain::Date { year, month, day } = details.date;
            file.line("DTSTART;VALUE=DATE", &format!("{year:04}{month:02}{day:02}"));
        }
    }
    file.text("SUMMARY", details.title.as_str());
    let place: Vec<&str> = details
        .venue
        .as_str()
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    if !place.is_empty() {
        file.text("LOCATION", &place.join(", "));
    }
    let board = format!("{public_url}{}", paths::board(code));
    file.text("DESCRIPTION", &board);
    file.line("URL", &board);
    file.line("END", "VEVENT");
    file.line("END", "VCALENDAR");
    file.0
}

fn utc(at: Timestamp) -> String {
    let at = DateTime::from_timestamp(at.0, 0).unwrap_or_default();
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

#[derive(Default)]
struct File(String);

impl File {
    /// A text, which may hold what means something in the format.
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }

    /// Folded on the boundary of a character: what follows a fold begins with a space.
    fn line(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if width + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// `/f/{code}/rencontre.ics`, for whoever has the code.
pub async fn download(
    Extract(state): Extract<AppState>,
    Extension(app::backend::Sender(device)): Extension<app::backend::Sender>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    match file(&state, &code, device.as_ref()).await {
        Ok(file) => {
            let kind = (header::CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH");
            let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"rencontre.ics\"");
            ([kind, name], file).into_response()
        }
        Err(error) => answers::refuse(answers::accepts_html(&headers), &error, &state.backend),
    }
}

async fn file(state: &AppState, code: &str, device: Option<&Device>) -> Result<String, AppError> {
    let code = ForumCode::parse(code).ok_or(AppError::UnknownForum)?;
    let forum = state.instance.find(&code, device).await?;
    let now = state.instance.parts.clock.now();
    Ok(of(&forum.code, &forum.state(), now, &state.backend.public_url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_75_bytes_and_no_character_is_cut() {
        let mut file = File::default();
        file.text("SUMMARY", &"é€🎈".repeat(30));

        let lines: Vec<&str> = file.0.split("\r\n").filter(|line| !line.is_empty()).collect();
        assert!(
            lines.len() > 3 && lines.iter().all(|line| line.len() <= LINE),
            "{lines:?}"
        );
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let unfolded = file.0.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", "é€🎈".repeat(30)));
    }

    #[test]
    fn what_means_something_is_escaped_and_nothing_begins_a_line_of_its_own() {
        let mut file = File::default();
        file.text("LOCATION", "Hall; salle 2, 3\\4\nEND:VEVENT\r\u{7}");

        assert_eq!(file.0, "LOCATION:Hall\\; salle 2\\, 3\\\\4\\nEND:VEVENT\r\n");
    }
}
