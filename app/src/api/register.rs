//! Registering before the day.

use domain::{Assistance, Description, PersonName, TopicTitle};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        profile::profile,
        submit::act,
    },
    backend::{Newcomer, Posted, Proposal, Registration},
    error::{AppError, ENTRY},
    paths,
};

/// The fields of the topics one may bring: title, and what it is about.
pub const PROPOSALS: [(&str, &str); 3] = [("topic1", "about1"), ("topic2", "about2"), ("topic3", "about3")];

/// A name, the boxes of the charters, and perhaps an address, needs and topics: all of it is kept, or nothing.
#[server(endpoint = "register")]
pub async fn register(#[server(default)] code: String, #[server(default)] op: String) -> Result<(), AppError> {
    let posted = parse::posted();
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        let raw = |name| posted.get(name).unwrap_or_default();
        let mut fields = Fields::default();
        let name = fields.text("name", PersonName::parse(raw("name")));
        let contact = fields.contact(raw("email"), raw("practical"));
        let profile = profile(&mut fields, &posted);
        let assistance = fields.text("assistance", Assistance::parse(raw("assistance")));
        let proposals = proposals(&mut fields, &posted);
        let read = name.zip(contact).zip(profile).zip(assistance).zip(proposals);
        let registration = read.map(|((((name, contact), profile), assistance), proposals)| Registration {
            newcomer: Newcomer {
                contact,
                entry: raw(ENTRY).to_owned(),
                ..Newcomer::new(name, accepted)
            },
            profile,
            assistance,
            proposals,
        });
        let registration = fields.finish(registration)?;
        form.backend
            .registrations
            .register(&form.code, &form.device, form.op, registration)
            .await?;
        Ok(paths::registration(&form.code))
    })
    .await
}

/// Those that say anything; a topic without a title is asked for it.
fn proposals(fields: &mut Fields, posted: &Posted) -> Option<Vec<Proposal>> {
    let raw = |name| posted.get(name).unwrap_or_default();
    let mut proposals = Some(Vec::new());
    for (title, about) in PROPOSALS {
        if raw(title).trim().is_empty() && raw(about).trim().is_empty() {
            continue;
        }
        let read = fields
            .text(title, TopicTitle::parse(raw(title)))
            .zip(fields.text(about, Description::parse(raw(about))));
        match (read, &mut proposals) {
            (Some((title, description)), Some(proposals)) => proposals.push(Proposal { title, description }),
            (None, _) => proposals = None,
            (Some(_), None) => {}
        }
    }
    proposals
}
