//! What people say of themselves.

use std::{collections::HashMap, sync::Arc};

use domain::{Fact, FactText, PersonId, PhotoChoice, Profile, Profiles, ShownTo};

use super::{
    Error,
    load::{At, person},
};

pub(super) async fn profiles(at: &mut At<'_>, forum: i64) -> Result<Profiles, Error> {
    let mut profiles: HashMap<PersonId, Profile> = HashMap::new();
    let facts = sqlx::query!(
        r#"select person_id as "person_id!", fact as "fact!", text, shown_to from person_fact where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    for row in facts {
        let read = || {
            Some((
                person(&row.person_id).ok()?,
                fact(&row.fact)?,
                said(&row.text, &row.shown_to)?,
            ))
        };
        let (person, fact, said) = read().ok_or(Error::Unreadable {
            table: "person_fact",
            forum,
        })?;
        profiles.entry(person).or_default().facts.insert(fact, said);
    }
    let photos = sqlx::query!(
        r#"select person_id as "person_id!", choice from photo_choice where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    for row in photos {
        let choice = PhotoChoice::ALL.into_iter().find(|choice| choice.name() == row.choice);
        let read = person(&row.person_id).ok().zip(choice);
        let (person, choice) = read.ok_or(Error::Unreadable {
            table: "photo_choice",
            forum,
        })?;
        profiles.entry(person).or_default().photo = choice;
    }
    Ok(profiles
        .into_iter()
        .map(|(id, profile)| (id, Arc::new(profile)))
        .collect())
}

fn fact(name: &str) -> Option<Fact> {
    Fact::ALL.into_iter().find(|fact| fact.name() == name)
}

fn said(text: &str, shown_to: &str) -> Option<(FactText, ShownTo)> {
    let shown_to = ShownTo::ALL.into_iter().find(|known| known.name() == shown_to)?;
    Some((FactText::parse(text).ok()?, shown_to))
}
