//! Saying what the rencontre is called, when and where it is, and what people want to know before they set out.

use std::collections::BTreeSet;

use domain::{
    Access, Accessibility, Admission, AllowedTools, Command, Details, ForumCode, ForumTitle, HelpContacts, MAX_DOMAINS,
    MAX_PLACES_FOR_PEOPLE, MailDomain, PhotoRule, Policy, Practical, Rejection, Venue, Wifi,
};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::act,
    },
    backend::{Attached, Backend, Posted},
    error::{AppError, Problem},
    paths,
};

/// The whole form of « La rencontre »; `edition` is the one it was filled from.
#[server(endpoint = "describe")]
pub async fn describe(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] edition: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        let command = Command::Describe {
            // What is no number did not come from our form, so that it is refused as an old one.
            edition: edition.parse().map_err(|_| Rejection::Edited)?,
            details: details(&form.backend, &seen.forum.details, &posted)?,
        };
        form.backend
            .forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(format!("{}?enregistre", paths::settings(&form.code)))
    })
    .await
}

/// What the form says; the time zone stays.
fn details(backend: &Backend, current: &Details, posted: &Posted) -> Result<Details, AppError> {
    let raw = |name| posted.get(name).unwrap_or_default();
    let mut fields = Fields::default();
    let title = fields.text("title", ForumTitle::parse(raw("title")));
    let date = fields.day("date", raw("date"));
    let origin = date.and_then(|date| {
        let origin = backend.calendar.origin(date, &current.time_zone);
        if origin.is_none() {
            fields.wrong("date", Problem::Day);
        }
        origin
    });
    let venue = fields.text("venue", Venue::parse(raw("venue")));
    let help = fields.text("help", HelpContacts::parse(raw("help")));
    let allowed_tools = fields.text("allowed_tools", AllowedTools::parse(raw("allowed_tools")));
    let practical = practical(&mut fields, posted);
    let admission = admission(&mut fields, posted, backend);
    let read = title
        .zip(date)
        .zip(origin)
        .zip(venue)
        .zip(help)
        .zip(allowed_tools)
        .zip(practical)
        .zip(admission);
    fields.finish(read.map(
        |(((((((title, date), origin), venue), help), allowed_tools), practical), admission)| Details {
            title,
            date,
            time_zone: current.time_zone.clone(),
            origin,
            venue,
            help,
            practical: Box::new(practical),
            admission: Box::new(admission),
            listed: parse::checked(raw("listed")),
            allowed_tools,
        },
    ))
}

/// A code is made for whoever wants one and writes none.
pub(super) fn admission(fields: &mut Fields, posted: &Posted, backend: &Backend) -> Option<Admission> {
    let raw = |name| posted.get(name).unwrap_or_default();
    let policy = match raw("policy") {
        "" | "open" => Some(Policy::Open),
        "code" if raw("entry_code").trim().is_empty() => Some(Policy::Code(backend.registrations.new_entry_code())),
        "code" => {
            let code = ForumCode::parse(raw("entry_code"));
            if code.is_none() {
                fields.wrong("entry_code", Problem::Code);
            }
            code.map(Policy::Code)
        }
        "domains" if !backend.mail.sends() => {
            fields.wrong("policy", Problem::NoMail);
            None
        }
        "domains" => {
            let domains = domains(raw("domains"));
            if domains.is_none() {
                fields.wrong("domains", Problem::Domains { max: MAX_DOMAINS });
            }
            domains.map(Policy::Domains)
        }
        _ => {
            fields.wrong("policy", Problem::Choice);
            None
        }
    };
    let capacity = match raw("capacity").trim() {
        "" => Some(None),
        stated => fields.number("capacity", stated, 1, MAX_PLACES_FOR_PEOPLE).map(Some),
    };
    Some(Admission {
        policy: policy?,
        capacity: capacity?,
    })
}

fn practical(fields: &mut Fields, posted: &Posted) -> Option<Practical> {
    let raw = |name| posted.get(name).unwrap_or_default();
    let access = fields.text("access", Access::parse(raw("access")));
    let accessibility = fields.text("accessibility", Accessibility::parse(raw("accessibility")));
    let wifi = fields.text("wifi", Wifi::parse(raw("wifi")));
    let room = fields.address("room", raw("room"));
    let photos = fields.text("photos", PhotoRule::parse(raw("photos")));
    Some(Practical {
        access: access?,
        accessibility: accessibility?,
        wifi: wifi?,
        room: room?,
        photos: photos?,
    })
}

/// One or more, between white space or commas.
fn domains(raw: &str) -> Option<BTreeSet<MailDomain>> {
    let words = raw.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    let words = words.filter(|word| !word.is_empty());
    let domains: Option<BTreeSet<_>> = words.map(MailDomain::parse).collect();
    domains.filter(|domains| (1..=MAX_DOMAINS).contains(&domains.len()))
}
