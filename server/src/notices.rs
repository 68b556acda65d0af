//! The file in which the person who runs an instance says what its public pages must say.

use std::{io::ErrorKind, path::Path};

use app::backend::{About, KeptFor, Notices};
use domain::Date;

use crate::{calendar, clock::Clock, retention::Retention};

/// Its name in the data folder.
pub const FILE: &str = "notices.toml";

/// What is said of this instance, and the clock that it is true by.
pub struct Instance {
    pub notices: Notices,
    pub clock: Clock,
    pub retention: Retention,
    pub sends_mail: bool,
}

impl About for Instance {
    fn notices(&self) -> &Notices {
        &self.notices
    }

    fn today(&self) -> Date {
        calendar::day(self.clock.now())
    }

    fn kept(&self) -> KeptFor {
        let Retention {
            keep_interest,
            keep_photo_choices,
            keep_assistance,
            keep_mail,
            keep_people,
            keep_acceptances,
            keep_cases,
        } = self.retention;
        KeptFor {
            interest: keep_interest,
            photos: keep_photo_choices,
            assistance: keep_assistance,
            mail: keep_mail,
            people: keep_people,
            notice: self.sends_mail.then(|| self.retention.notice()),
            cases: keep_cases,
            acceptances: keep_acceptances,
        }
    }
}

/// Reads a file that must be there.
///
/// # Errors
/// A sentence for who runs the server: it cannot be read, or something in it is not understood.
pub fn read(file: &Path) -> Result<Notices, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    parse(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Reads the file of the data folder, if there is one.
///
/// # Errors
/// As [`read`].
pub fn find(data: &Path) -> Result<Notices, String> {
    let file = data.join(FILE);
    match std::fs::metadata(&file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Notices::default()),
        _ => read(&file),
    }
}

fn parse(text: &str) -> Result<Notices, String> {
    let notices: Notices = toml::from_str(text).map_err(|error| error.to_string())?;
    match &notices.accessibility.audit {
        Some(audit) if audit.met > audit.applicable => {
            Err("accessibility.audit: more criteria are met than are applicable".to_owned())
        }
        _ => Ok(notices),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_says_all_that_is_asked_for() {
        let notices = parse(include_str!("../../docs/notices.example.toml")).expect("an example that is understood");
        assert_eq!(notices.missing(), [""; 0]);
        assert_eq!(notices.controller(), "Communauté Exemple");
    }

    #[test]
    fn without_a_file_nothing_is_said_and_all_is_missing() {
        let folder = tempfile::tempdir().expect("a folder");
        let notices = find(folder.path()).expect("no file is no error");
        assert_eq!(notices, Notices::default());
        assert_eq!(notices.missing().len(), 12);
    }

    #[test]
    fn what_is_not_understood_is_said_with_the_name_of_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        for (text, said) in [
            ("[editor]\nnmae = \"Ada\"", "nmae"),
            ("[data]\nbasis = \"contract\"", "contract"),
            (
                "[accessibility.audit]\ndate = \"hier\"\nauditor = \"Ada\"\nmet = 1\napplicable = 1",
                "not a day",
            ),
            (
                "[accessibility.audit]\ndate = \"2026-05-04\"\nauditor = \"Ada\"\nmet = 2\napplicable = 1",
                "more criteria",
            ),
        ] {
            std::fs::write(folder.path().join(FILE), text).expect("written");
            let error = find(folder.path()).expect_err(text);
            assert!(error.contains(FILE) && error.contains(said), "{error}");
        }
    }
}
