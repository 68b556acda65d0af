//! What can go wrong with a database. Logged once where it is handled; never shown to a person.

use std::error::Error as Cause;

use sqlx::error::ErrorKind;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused what the rules had allowed: a mistake of ours, or a second writer.
    #[error("a constraint of the database said no: {0}")]
    Constraint(#[source] Box<dyn Cause + Send + Sync>),
    /// Disk full, file gone, locked by another process.
    #[error("the database cannot be used: {0}")]
    Unusable(#[source] Box<dyn Cause + Send + Sync>),
    #[error("{table} of forum {forum} holds something this version cannot read")]
    Unreadable { table: &'static str, forum: i64 },
}

impl Error {
    #[must_use]
    pub fn is_constraint(&self) -> bool {
        matches!(self, Self::Constraint(_))
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let constraint = error
            .as_database_error()
            .is_some_and(|error| !matches!(error.kind(), ErrorKind::Other));
        if constraint {
            Self::Constraint(Box::new(error))
        } else {
            Self::Unusable(Box::new(error))
        }
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Unusable(Box::new(error))
    }
}
