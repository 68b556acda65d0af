//! One server for a data folder: a second one would decide from a board that it does not see change.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

/// Held as long as the server runs; the system lets go of it however the process ends.
pub struct Lock(#[expect(dead_code, reason = "the lock lives as long as the open file")] File);

impl Lock {
    pub fn take(data: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        std::fs::create_dir_all(data)?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(data.join("server.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => {
                Err(format!("another server is running on the folder {}", data.display()).into())
            }
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
