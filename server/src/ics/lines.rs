//! The lines of a calendar file, as RFC 5545 has them.

use chrono::DateTime;
use domain::{Minute, Timestamp};

/// Most bytes of a line before it is folded.
const LINE: usize = 75;

#[derive(Default)]
pub(super) struct File(pub(super) String);

impl File {
    /// A text, which may hold what means something in the format.
    pub(super) fn text(&mut self, name: &str, text: &str) {
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
    pub(super) fn line(&mut self, name: &str, value: &str) {
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

    /// An instant, in UTC.
    pub(super) fn instant(&mut self, name: &str, at: Timestamp) {
        let at = DateTime::from_timestamp(at.0, 0).unwrap_or_default();
        self.line(name, &at.format("%Y%m%dT%H%M%SZ").to_string());
    }

    /// From one minute of a day to another.
    pub(super) fn period(&mut self, origin: Timestamp, start: Minute, end: Minute) {
        let at = |minute: Minute| Timestamp(origin.0 + i64::from(minute.0) * 60);
        self.instant("DTSTART", at(start));
        self.instant("DTEND", at(end));
    }
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
