//! All SQL. Nothing above this module names a database: it hands over a [`Batch`] and reads back domain types.
//!
//! SQLite in WAL mode with `synchronous=FULL`: what was acknowledged survives a power cut. One connection writes
//! (see [`crate::writer`]), a small pool reads.

mod batch;
mod cases;
mod charters;
mod commit;
mod error;
mod feeds;
mod load;
mod mail;
mod merges;
mod personal;
mod profiles;
mod purge;
mod reads;
mod registrations;
mod reports;
mod rows;
mod search;
mod sharing;
#[cfg(test)]
mod tests;
mod to_know;

use std::{path::Path, time::Duration};

use sqlx::{
    SqlitePool,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

pub use batch::*;
pub use commit::Writing;
pub use error::Error;
pub use load::Kept;
pub use mail::*;
pub use personal::*;
pub use purge::Due;
pub use reads::{Known, ListedForum, Wall};
pub use search::{Hit, Readable};
pub use sharing::*;

static MIGRATOR: Migrator = sqlx::migrate!("../migrations/sqlite");

/// Reading is cheap and rare: boards live in memory.
const READERS: u32 = 4;

/// Another process may be writing, for example `forum create`.
const BUSY: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub struct Store {
    readers: SqlitePool,
    writing: SqliteConnectOptions,
}

impl Store {
    /// Opens the database, makes it when there is none, and brings its tables up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or belongs to a newer version of the program.
    pub async fn open(file: &Path) -> Result<Self, Error> {
        let writing = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What is deleted is overwritten: an erased name is not left in the file.
            .pragma("secure_delete", "on")
            .busy_timeout(BUSY);
        let mut first = Writing::open(writing.clone()).await?;
        first.migrate(&MIGRATOR).await?;
        first.forget_words().await?;
        first.begin_with(&crate::charters::starting()).await?;
        let reading = writing.clone().read_only(true).create_if_missing(false);
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_lazy_with(reading);
        Ok(Self { readers, writing })
    }

    /// The connection that writes. There is one in a process; see [`crate::writer`].
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub async fn writing(&self) -> Result<Writing, Error> {
        Writing::open(self.writing.clone()).await
    }

    /// Ends reading, so that the writer can fold its log into the file.
    pub async fn close(&self) {
        self.readers.close().await;
    }
}
