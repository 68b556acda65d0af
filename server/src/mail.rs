//! Mail that leaves: one adapter around an SMTP server. What is to be sent waits in the database
//! (see [`crate::instance`]'s outbox); this sends one message and says what became of it.

mod message;
mod unsubscribe;

use std::time::Duration;

use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor, message::Mailbox, transport::smtp::Error};

pub use message::Letter;
pub use unsubscribe::unsubscribe;

/// A server that does not answer is asked again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a server answers to whom it does not know: log in first, too weak a way, wrong name or password.
const UNKNOWN_TO_SERVER: [u16; 3] = [530, 534, 535];

/// Where mail goes and whom it is from.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    /// A real mailbox: people answer.
    from: Mailbox,
    /// Scheme, host and port of this instance, which links begin with.
    pub public_url: String,
}

/// Why a mail did not leave.
#[derive(Debug)]
pub enum NotSent {
    /// The server will never take it, for this reason.
    Refused(String),
    /// The server asks to come back later, for this reason.
    Later(String),
    /// The server could not be spoken to.
    Away(String),
}

impl Mailer {
    /// `smtp_url` is `smtps://user:password@host`, `smtp://user:password@host:587?tls=required`, or `smtp://host:25` for
    /// one on this machine.
    ///
    /// # Errors
    /// What is wrong with one of them, in a sentence without the password.
    pub fn new(smtp_url: &str, from: &str, public_url: &str) -> Result<Self, String> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(smtp_url)
            .map_err(|_| "the SMTP address is not like smtps://user:password@host".to_owned())?
            .timeout(Some(PATIENCE))
            .build();
        let from: Mailbox = from
            .parse()
            .map_err(|_| "the sender is not like « Forum ouvert <forum@exemple.fr> »".to_owned())?;
        Ok(Self {
            transport,
            from,
            public_url: public_url.to_owned(),
        })
    }

    /// # Errors
    /// Why it did not leave. After a cut in the middle it may have left all the same: its Message-ID is the same when it
    /// is sent again.
    pub async fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let message = message::build(&self.from, letter).map_err(|error| NotSent::Refused(error.to_string()))?;
        self.transport
            .send(message)
            .await
            .map(drop)
            .map_err(|error| not_sent(&error))
    }
}

fn not_sent(error: &Error) -> NotSent {
    let reason = match std::error::Error::source(error) {
        Some(source) => source.to_string(),
        None => error.to_string(),
    };
    // Our own account is not let in: nothing is wrong with the message, which goes once that is put right (RFC 4954).
    let is_ours = error
        .status()
        .is_some_and(|code| UNKNOWN_TO_SERVER.contains(&u16::from(code)));
    let reason = match error.status() {
        Some(code) => format!("{code} {reason}"),
        None => reason,
    };
    if is_ours {
        NotSent::Away(reason)
    } else if error.is_permanent() {
        NotSent::Refused(reason)
    } else if error.is_transient() {
        NotSent::Later(reason)
    } else {
        NotSent::Away(reason)
    }
}
