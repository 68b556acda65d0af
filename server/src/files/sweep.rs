//! At start-up: what a crash left on the disk that no report names goes away.

use std::{collections::HashSet, path::Path, str::FromStr};

use domain::FileId;
use uuid::Uuid;

/// Removes every file that is not in `known`. Returns how many.
///
/// # Errors
/// When the folder cannot be read.
pub fn sweep(folder: &Path, known: &HashSet<FileId>) -> std::io::Result<usize> {
    let mut swept = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let id = name.to_str().and_then(|name| Uuid::from_str(name).ok()).map(FileId);
        if !id.is_some_and(|id| known.contains(&id)) && entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
            swept += 1;
        }
    }
    Ok(swept)
}
