//! Mail leaves one after another, once as far as SMTP can promise it: a server killed between the last word of SMTP and
//! its own note sends again, under the same Message-ID.

use std::sync::Arc;

use domain::Timestamp;
use uuid::Uuid;

use super::{Outbox, Outcome, Way, again};
use crate::{
    instance::Instance,
    mail::{Mailer, NotSent},
    retention::Retention,
    store::{Batch, Error, MailChange, WaitingMail},
};

/// Seconds from one attempt to the next: a minute, and a day in the end.
const DELAYS: [i64; 7] = [60, 300, 900, 3_600, 14_400, 43_200, 86_400];

/// The same for a link that someone waits for: later it is of no use.
const URGENT: usize = 3;

impl Instance {
    /// Starts sending, when this server does; `retention` is what warnings tell of. Ends with [`Self::stop`], after the
    /// mail that is under way.
    pub fn start_mail(self: &Arc<Self>, retention: Retention) {
        if let Some((mailer, asked)) = self.mailer.clone().zip(self.parts.mail.clone()) {
            let mail = Mail {
                instance: self.clone(),
                mailer,
                retention,
            };
            self.actors.spawn(Outbox::new(self, mail, asked).run());
        }
    }
}

pub(super) struct Mail {
    pub(super) instance: Arc<Instance>,
    pub(super) mailer: Mailer,
    pub(super) retention: Retention,
}

impl Way for Mail {
    type Waiting = WaitingMail;
    type Reason = String;
    type Change = MailChange;

    async fn due(&self, now: Timestamp, most: u32) -> Result<Vec<WaitingMail>, Error> {
        self.instance.parts.store.due_mail(now, most).await
    }

    async fn next(&self) -> Result<Option<Timestamp>, Error> {
        self.instance.parts.store.next_mail().await
    }

    fn id(&self, mail: &WaitingMail) -> Uuid {
        mail.id
    }

    /// All of it goes through one server.
    fn place(&self, _: &WaitingMail) -> Uuid {
        Uuid::nil()
    }

    async fn send(&self, mail: &WaitingMail) -> Option<Outcome<Self>> {
        let letter = match self.write(mail).await {
            Ok(Some(letter)) => letter,
            Ok(None) => return Some(MailChange::Dropped { id: mail.id }.into()),
            Err(error) => {
                tracing::error!("a mail could not be written: {error:?}");
                return Some(self.later(mail, "…".to_owned()).into());
            }
        };
        Some(match self.mailer.send(&letter).await {
            Ok(()) => MailChange::Tried {
                id: mail.id,
                attempts: mail.attempts + 1,
                due_at: None,
                sent_at: Some(self.instance.parts.clock.now()),
                reason: None,
            }
            .into(),
            // What servers say may quote the address, so none of it is logged.
            Err(NotSent::Refused(reason)) => MailChange::Tried {
                id: mail.id,
                attempts: mail.attempts + 1,
                due_at: None,
                sent_at: None,
                reason: Some(reason),
            }
            .into(),
            Err(NotSent::Later(reason)) => self.later(mail, reason).into(),
            Err(NotSent::Away(reason)) => {
                tracing::warn!("the mail server cannot be spoken to");
                Outcome {
                    change: self.later(mail, reason.clone()),
                    away: Some(reason),
                }
            }
        })
    }

    fn later(&self, mail: &WaitingMail, reason: String) -> MailChange {
        let delays = if mail.is_urgent() {
            &DELAYS[..URGENT]
        } else {
            &DELAYS[..]
        };
        MailChange::Tried {
            id: mail.id,
            attempts: mail.attempts + 1,
            due_at: again(self.instance.parts.clock.now(), delays, mail.attempts),
            sent_at: None,
            reason: Some(reason),
        }
    }

    fn batch(&self, mail: &WaitingMail, change: MailChange) -> Batch {
        let mut batch = Batch::new(mail.forum);
        batch.mail.push(change);
        batch
    }
}

impl From<MailChange> for Outcome<Mail> {
    fn from(change: MailChange) -> Self {
        Self { change, away: None }
    }
}
