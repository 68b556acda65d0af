//! Making a rencontre.

use std::collections::BTreeSet;

use domain::{CharterSlug, ForumTitle, PersonName, Venue};
use leptos::prelude::*;

use crate::{
    api::{
        describe::admission,
        parse::{self, Fields},
        submit::act_anywhere,
    },
    backend::{Backend, Posted, StartingDay, Wish},
    error::{AppError, Problem},
    paths,
};

/// Whoever makes one is its organiser, and is shown its links this once.
#[server(endpoint = "create_forum")]
pub async fn create_forum(#[server(default)] op: String, #[server(default)] token: String) -> Result<(), AppError> {
    let posted = parse::posted();
    act_anywhere(&op, async |backend, device, op| {
        let wish = wish(backend, &posted)?;
        let created = backend.creation.create(device, op, &token, wish).await?;
        Ok(paths::created(&created))
    })
    .await
}

fn wish(backend: &Backend, posted: &Posted) -> Result<Wish, AppError> {
    let raw = |name| posted.get(name).unwrap_or_default();
    let mut fields = Fields::default();
    let organiser = fields.text("name", PersonName::parse(raw("name")));
    let title = fields.text("title", ForumTitle::parse(raw("title")));
    let date = fields.day("date", raw("date"));
    let venue = fields.text("venue", Venue::parse(raw("venue")));
    let day = StartingDay::ALL.into_iter().find(|day| day.name() == raw("day"));
    if day.is_none() {
        fields.wrong("day", Problem::Choice);
    }
    let admission = admission(&mut fields, posted, backend);
    let mandatory: BTreeSet<_> = posted
        .group("mandatory-")
        .filter_map(|(slug, _)| CharterSlug::parse(slug))
        .collect();
    let read = organiser.zip(title).zip(date).zip(venue).zip(day).zip(admission);
    fields.finish(
        read.map(|(((((organiser, title), date), venue), day), admission)| Wish {
            organiser,
            title,
            date,
            venue,
            day,
            mandatory,
            admission,
            listed: parse::checked(raw("listed")),
        }),
    )
}
