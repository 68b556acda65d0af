//! A folder for one measurement. Beside the build and not with the system's temporary files, which may be in memory,
//! where keeping something costs nothing.

use std::path::{Path, PathBuf};

use crate::Outcome;

pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Outcome<Self> {
        let folder = Path::new("target/bench").join(server::random::id().to_string());
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
