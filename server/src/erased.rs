//! Who was erased, beside the database: a backup that is restored does not know it, and forgets them again at the next
//! start. One random id on each line, which leads nowhere.

use std::{
    collections::BTreeSet,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    str::FromStr,
};

use domain::PersonId;
use uuid::Uuid;

/// The file `erased` of the data folder.
#[derive(Clone, Debug)]
pub struct Erased(PathBuf);

impl Erased {
    #[must_use]
    pub fn in_folder(data: &Path) -> Self {
        Self(data.join("erased"))
    }

    /// Everyone who ever was.
    ///
    /// # Errors
    /// When there is a file that cannot be read.
    pub fn all(&self) -> std::io::Result<BTreeSet<PersonId>> {
        let text = match std::fs::read_to_string(&self.0) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
            Err(error) => return Err(error),
        };
        // A line that a crash cut short names nobody.
        let ids = text.lines().filter_map(|line| Uuid::from_str(line).ok());
        Ok(ids.map(PersonId).collect())
    }

    /// Writes them down, to the disk.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn add(&self, people: &[PersonId]) -> std::io::Result<()> {
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(&self.0)?;
        let lines: String = people.iter().map(|person| format!("{}\n", person.0)).collect();
        file.write_all(lines.as_bytes())?;
        file.sync_data()
    }
}
