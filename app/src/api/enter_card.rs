//! Typing in a card that was written by hand.

use domain::{Command, Description, Features, PersonId, PersonName, TopicKind, TopicNo, TopicTitle};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::{Submission, act},
    },
    backend::{Accepted, Attached, Op, Seen},
    error::{AppError, Problem},
    paths,
    search::fold,
};

/// What stands on a card: its topic and, when a facilitator types it in, whose it is. Its number, when it was printed
/// with one. Leads to the next card.
#[server(endpoint = "enter_card")]
pub async fn enter_card(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] title: String,
    #[server(default)] name: String,
    #[server(default)] no: String,
    #[server(default)] enlist: String,
) -> Result<(), AppError> {
    let accepted = parse::accepted();
    act(&code, &op, async |form| {
        let mut fields = Fields::default();
        let title = fields.text("title", TopicTitle::parse(&title));
        let no = match no.trim() {
            "" => Some(None),
            no => fields.number("no", no, 1, u32::MAX).map(TopicNo).map(Some),
        };
        let (title, no) = fields.finish(title.zip(no))?;
        let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
        let me = seen.me.person().ok_or(AppError::NotJoined)?;
        let convener = if seen.me.is_facilitator() {
            author(form, &seen, &name, enlist == "on", accepted.clone()).await?
        } else {
            me
        };
        let command = match no {
            Some(no) => Command::FillCard { no, convener, title },
            None => Command::Propose {
                convener,
                title,
                description: Description::default(),
                kind: TopicKind::default(),
                needs: Features::new(),
            },
        };
        let forums = &form.backend.forums;
        let done = forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(match done.topic {
            Some(topic) if !seen.me.is_facilitator() => paths::topic(&form.code, topic),
            topic => paths::quick_entry(&form.code, topic),
        })
    })
    .await
}

/// Who is called so; someone without a phone is registered when that was asked for.
async fn author(
    form: &Submission,
    seen: &Seen,
    name: &str,
    enlist: bool,
    accepted: Vec<Accepted>,
) -> Result<PersonId, AppError> {
    let name = PersonName::parse(name).map_err(|error| AppError::invalid("name", Problem::Text(error)))?;
    let wanted = fold(name.as_str());
    let mut called = seen.names.iter().filter(|(_, known)| fold(known) == wanted);
    match (called.next(), called.next()) {
        (Some((person, _)), None) if !enlist => Ok(*person),
        // The same form sent again finds whom it registered.
        (Some((person, _)), None) if person.0 == enlisting(form.op).0 => Ok(*person),
        (Some(_), Some(_)) if !enlist => Err(AppError::invalid("name", Problem::SeveralPeople)),
        (None, _) if !enlist => Err(AppError::invalid("name", Problem::Nobody)),
        _ => {
            let team = &form.backend.team;
            team.register_on_site(&form.code, &form.device, enlisting(form.op), name, accepted)
                .await
        }
    }
}

/// The registration that belongs to a form has an operation of its own, which follows from the form's.
fn enlisting(form: Op) -> Op {
    let mut bytes = *form.0.as_bytes();
    bytes[0] ^= 0xff;
    Op(uuid::Uuid::from_bytes(bytes))
}
