//! One message, as mailboxes read it: plain text, with what programs that answer by themselves must know.

use std::time::{Duration, UNIX_EPOCH};

use domain::{EmailAddress, Timestamp};
use lettre::{
    Address, Message,
    error::Error,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use uuid::Uuid;

/// What is written to someone.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The same at each attempt.
    pub id: Uuid,
    pub to: EmailAddress,
    pub subject: String,
    pub text: String,
    pub at: Timestamp,
    /// Where the reader says that they want no more of these: an address that takes a POST without asking anything
    /// (RFC 8058).
    pub unsubscribe: Option<String>,
    /// A calendar file.
    pub calendar: Option<String>,
}

#[derive(Debug, thiserror::Error)]
pub(super) enum Unwritable {
    #[error("{0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("{0}")]
    Message(#[from] Error),
    #[error("{0}")]
    Type(#[from] lettre::message::header::ContentTypeErr),
}

pub(super) fn build(from: &Mailbox, letter: &Letter) -> Result<Message, Unwritable> {
    let to: Address = letter.to.as_str().parse()?;
    let seconds = u64::try_from(letter.at.0).unwrap_or_default();
    let mut message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject.clone())
        .date(UNIX_EPOCH + Duration::from_secs(seconds))
        .message_id(Some(format!("<{}@{}>", letter.id, from.email.domain())))
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(address) = &letter.unsubscribe {
        message = message
            .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let text = SinglePart::plain(letter.text.clone());
    let Some(calendar) = &letter.calendar else {
        return Ok(message.singlepart(text)?);
    };
    let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH")?;
    let calendar = Attachment::new("rencontre.ics".to_owned()).body(calendar.clone(), kind);
    Ok(message.multipart(MultiPart::mixed().singlepart(text).singlepart(calendar))?)
}

/// Names and values are ours, in plain ASCII.
fn header(name: &'static str, value: &str) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(name);
    HeaderValue::new(name, value.to_owned())
}
