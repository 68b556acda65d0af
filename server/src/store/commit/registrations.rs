//! Who registered before the day.

use sqlx::SqliteConnection;

use super::{rows::Rows, statements::some};
use crate::store::{Batch, Error};

impl Rows {
    pub(super) fn registrations(&mut self, forum: i64, batch: &Batch) {
        for (person, registrant) in &batch.registrants {
            let person = person.0.to_string();
            match registrant {
                Some(registrant) => {
                    self.registrants
                        .push((forum, person, registrant.turn, registrant.waiting));
                }
                None => self.withdrawn.push((forum, person)),
            }
        }
        let said = batch.assistance.iter();
        let said = said.map(|(person, assistance)| (forum, person.0.to_string(), assistance.to_string()));
        self.assistance.extend(said);
    }

    /// Those who withdraw first: their turn may be the next one's.
    pub(super) async fn keep_registrations(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(rows) = some(&self.withdrawn)? {
            sqlx::query!(
                "delete from registration where (forum_id, person_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.registrants)? {
            sqlx::query!(
                "insert into registration (forum_id, person_id, turn, waiting, assistance)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, '' from json_each(?) where true
                 on conflict (forum_id, person_id) do update set turn = excluded.turn, waiting = excluded.waiting",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        for (forum, person, assistance) in &self.assistance {
            sqlx::query!(
                "update registration set assistance = ? where forum_id = ? and person_id = ?",
                assistance,
                forum,
                person
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
