//! Writing: the batches of any number of forums in one transaction, one statement for each table and not for each
//! row, because every statement hops to another thread.

mod cases;
mod drafts;
mod feeds;
mod forgetting;
mod mail;
mod merges;
mod profiles;
mod registrations;
mod reports;
mod rows;
mod search;
mod sharing;
mod statements;
mod to_know;

use sqlx::{Connection, Sqlite, SqliteConnection, Transaction, migrate::Migrator, sqlite::SqliteConnectOptions};

use app::backend::Charter;

use super::{Batch, Error, ForumKey, NewForum};
use rows::*;

/// The one connection that writes. After any failure it is thrown away and opened anew: SQLite rolls back by
/// itself when a disk is full, and nothing may then believe that a transaction is still open.
pub struct Writing {
    options: SqliteConnectOptions,
    pub(super) connection: Option<SqliteConnection>,
}

impl Writing {
    pub(super) async fn open(options: SqliteConnectOptions) -> Result<Self, Error> {
        let connection = Some(SqliteConnection::connect_with(&options).await?);
        Ok(Self { options, connection })
    }

    pub(super) async fn migrate(&mut self, migrator: &Migrator) -> Result<(), Error> {
        let mut connection = self.take().await?;
        migrator.run(&mut connection).await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// Words that can no longer be found are overwritten too (`secure_delete` of the database does not reach them).
    pub(super) async fn forget_words(&mut self) -> Result<(), Error> {
        let mut connection = self.take().await?;
        sqlx::query("insert into search (search, rank) values ('secure-delete', 1)")
            .execute(&mut connection)
            .await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// Writes the starting texts into a database that has none of them yet; those it has stay as they are.
    pub(super) async fn begin_with(&mut self, starting: &[Charter]) -> Result<(), Error> {
        let mut connection = self.take().await?;
        let known = sqlx::query_scalar!(r#"select count(*) as "known!: i64" from charter where forum_id is null"#)
            .fetch_one(&mut connection)
            .await?;
        if known == 0 {
            let mut transaction = connection.begin_with("begin immediate").await?;
            let mut rows = Rows::default();
            starting.iter().for_each(|charter| rows.charter(None, charter));
            rows.keep_charters(&mut transaction).await?;
            transaction.commit().await?;
        }
        self.connection = Some(connection);
        Ok(())
    }

    /// Keeps all of it or nothing.
    ///
    /// # Errors
    /// Nothing was kept, or, when the failure came at the very end, it is unknown: see
    /// [`Store::load`](super::Store::load).
    pub async fn commit(&mut self, batches: &[&Batch]) -> Result<(), Error> {
        let mut connection = self.take().await?;
        let mut transaction = connection.begin_with("begin immediate").await?;
        insert(&mut transaction, batches).await?;
        transaction.commit().await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// Makes a forum with everything in it, or nothing.
    ///
    /// # Errors
    /// [`Error::Constraint`] when another forum has this code.
    pub async fn create(&mut self, forum: &NewForum, mut batch: Batch) -> Result<ForumKey, Error> {
        let mut connection = self.take().await?;
        let mut transaction = connection.begin_with("begin immediate").await?;
        let (code, date) = (forum.code.as_str(), forum.date.to_string());
        let id = sqlx::query_scalar!(
            r#"insert into forum (code, title, date, listed, created_at, indexed) values (?, ?, ?, ?, ?, 1) returning id as "id!""#,
            code,
            forum.title,
            date,
            forum.listed,
            forum.created_at.0
        )
        .fetch_one(&mut *transaction)
        .await?;
        batch.forum = ForumKey(id);
        insert(&mut transaction, &[&batch]).await?;
        transaction.commit().await?;
        self.connection = Some(connection);
        Ok(ForumKey(id))
    }

    /// Folds the log into the file, so that the file alone is the whole database.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn fold(&mut self) -> Result<(), Error> {
        let mut connection = self.take().await?;
        sqlx::query("pragma wal_checkpoint(truncate)")
            .execute(&mut connection)
            .await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// One statement as it is, to see what the database says to it.
    #[cfg(test)]
    pub(super) async fn run(&mut self, statement: &'static str) -> Result<(), Error> {
        let mut connection = self.take().await?;
        sqlx::query(statement).execute(&mut connection).await?;
        self.connection = Some(connection);
        Ok(())
    }

    /// As if the disk were full now, also for connections opened later.
    #[cfg(test)]
    pub(super) fn fill_disk(&mut self, full: bool) {
        // The smallest number that SQLite accepts is what the file has already.
        let pages = if full { "1" } else { "1073741823" };
        self.options = self.options.clone().pragma("max_page_count", pages);
        self.connection = None;
    }

    /// Taken out while it works, so that an early return drops it.
    pub(super) async fn take(&mut self) -> Result<SqliteConnection, Error> {
        match self.connection.take() {
            Some(connection) => Ok(connection),
            None => Ok(SqliteConnection::connect_with(&self.options).await?),
        }
    }
}

/// Parents before children; what goes away goes last, and takes with it what hangs on it.
async fn insert(transaction: &mut Transaction<'_, Sqlite>, batches: &[&Batch]) -> Result<(), Error> {
    let mut rows = Rows::default();
    for batch in batches {
        rows.take(batch)?;
    }
    rows.keep(transaction).await
}
