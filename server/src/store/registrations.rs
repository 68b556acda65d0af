//! Reading who registered, and what they need.

use std::str::FromStr;

use domain::PersonId;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use super::{Error, ForumKey, Registrant, Store, rows::read_rows};

impl Store {
    /// What people said to need, in their turn; of one person, or of all. Those who said nothing are absent.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn assistance(
        &self,
        forum: ForumKey,
        person: Option<PersonId>,
    ) -> Result<Vec<(PersonId, String)>, Error> {
        let person = person.map(|person| person.0.to_string());
        let rows = sqlx::query!(
            r#"select person_id as "person_id!", assistance from registration
               where forum_id = ?1 and (?2 is null or person_id = ?2) and assistance <> '' order by turn"#,
            forum.0,
            person
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let person = Uuid::from_str(&row.person_id).map(PersonId);
                let person = person.map_err(|_| unreadable(forum.0))?;
                Ok((person, row.assistance))
            })
            .collect()
    }
}

pub(super) async fn registrants(
    at: &mut Transaction<'_, Sqlite>,
    forum: i64,
) -> Result<Vec<(PersonId, Registrant)>, Error> {
    let rows = sqlx::query!(
        r#"select person_id as "person_id!", turn, waiting from registration where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    read_rows("registration", forum, rows, |row| {
        let registrant = Registrant {
            turn: u32::try_from(row.turn).ok()?,
            waiting: row.waiting != 0,
        };
        Some((PersonId(Uuid::from_str(&row.person_id).ok()?), registrant))
    })
}

fn unreadable(forum: i64) -> Error {
    Error::Unreadable {
        table: "registration",
        forum,
    }
}
