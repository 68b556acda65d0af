//! Practical information to those who asked for it, after having read it over.

use domain::{MailSubject, MailText};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::{act, read_over},
    },
    backend::NewMailing,
    error::AppError,
    paths,
};

/// Shows the message as it will be read, or sends it.
#[server(endpoint = "send_practical")]
pub async fn send_practical(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] step: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let mailing = new_mailing(|name| posted.get(name))?;
        // Anything but the button that says so only shows it: what is sent cannot be taken back.
        if step != "send" {
            return Ok(read_over(form, "/api/send_practical", &posted));
        }
        let mail = &form.backend.mail;
        mail.send_practical(&form.code, &form.device, form.op, mailing).await?;
        Ok(paths::practical(&form.code, true))
    })
    .await
}

/// The fields of the form, by name.
pub fn new_mailing<'a>(field: impl Fn(&str) -> Option<&'a str>) -> Result<NewMailing, AppError> {
    let raw = |name| field(name).unwrap_or_default();
    let mut fields = Fields::default();
    let subject = fields.text("subject", MailSubject::parse(raw("subject")));
    let text = fields.text("text", MailText::parse(raw("text")));
    let read = subject.zip(text);
    fields.finish(read.map(|(subject, text)| NewMailing { subject, text }))
}
