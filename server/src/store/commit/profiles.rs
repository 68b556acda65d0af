//! Writing what people say of themselves: all of it anew for whoever says something.

use domain::{PhotoChoice, Profile};
use sqlx::SqliteConnection;

use super::{rows::text, statements::some};
use crate::store::{Batch, Error, ForumKey};

#[derive(Default)]
pub(super) struct ProfileRows {
    /// forum, person
    people: Vec<(i64, String)>,
    /// forum, person, fact, text, shown to
    facts: Vec<(i64, String, &'static str, String, &'static str)>,
    /// forum, person, choice
    photos: Vec<(i64, String, &'static str)>,
}

impl ProfileRows {
    pub(super) fn take(&mut self, batch: &Batch) {
        let ForumKey(forum) = batch.forum;
        for (person, Profile { facts, photo }) in &batch.profiles {
            self.people.push((forum, text(*person)));
            for (fact, (said, shown_to)) in facts {
                let said = said.as_str().to_owned();
                self.facts
                    .push((forum, text(*person), fact.name(), said, shown_to.name()));
            }
            if *photo != PhotoChoice::No {
                self.photos.push((forum, text(*person), photo.name()));
            }
        }
    }

    pub(super) async fn keep(&self, c: &mut SqliteConnection) -> Result<(), Error> {
        if let Some(people) = some(&self.people)? {
            sqlx::query!(
                "delete from person_fact where (forum_id, person_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                people
            )
            .execute(&mut *c)
            .await?;
            sqlx::query!(
                "delete from photo_choice where (forum_id, person_id) in
                 (select value ->> 0, value ->> 1 from json_each(?))",
                people
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.facts)? {
            sqlx::query!(
                "insert into person_fact (forum_id, person_id, fact, text, shown_to)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        if let Some(rows) = some(&self.photos)? {
            sqlx::query!(
                "insert into photo_choice (forum_id, person_id, choice)
                 select value ->> 0, value ->> 1, value ->> 2 from json_each(?)",
                rows
            )
            .execute(&mut *c)
            .await?;
        }
        Ok(())
    }
}
