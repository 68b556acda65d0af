//! Sends what waits in the database, one mail after another: what was asked for survives a kill, and is sent once as far
//! as SMTP can promise it (a server killed between the last word of SMTP and its own note sends again, under the same
//! Message-ID).

use std::{collections::HashMap, sync::Arc, time::Duration};

use domain::Timestamp;
use tokio::sync::Notify;
use uuid::Uuid;

use super::Instance;
use crate::{
    mail::{Mailer, NotSent},
    retention::Retention,
    store::{Batch, MailChange, WaitingMail},
};

mod letters;

/// Read at once.
const TOGETHER: u32 = 50;

/// Seconds from one attempt to the next: a minute, and a day in the end.
const DELAYS: [i64; 7] = [60, 300, 900, 3_600, 14_400, 43_200, 86_400];

/// The same for a link that someone waits for: later it is of no use.
const URGENT: usize = 3;

/// Between two looks at the database when it cannot be read or written.
const PAUSE: Duration = Duration::from_secs(30);

impl Instance {
    /// Starts sending, when this server does; `retention` is what warnings tell of. Ends with [`Self::stop`], after the mail that is under way.
    pub fn start_mail(self: &Arc<Self>, retention: Retention) {
        if let Some((mailer, asked)) = self.mailer.clone().zip(self.parts.mail.clone()) {
            let outbox = Outbox {
                instance: self.clone(),
                mailer,
                retention,
                asked,
                unkept: HashMap::new(),
            };
            self.actors.spawn(outbox.run());
        }
    }
}

struct Outbox {
    instance: Arc<Instance>,
    mailer: Mailer,
    retention: Retention,
    asked: Arc<Notify>,
    /// What became of mails and could not be kept, so that they are not sent again before it is.
    unkept: HashMap<Uuid, MailChange>,
}

impl Outbox {
    async fn run(mut self) {
        let stopping = self.instance.parts.stopping.clone();
        loop {
            let pause = self.send_due().await;
            tokio::select! {
                () = stopping.cancelled() => return,
                () = self.asked.notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Sends all that is due and says how long to wait at most.
    async fn send_due(&mut self) -> Duration {
        loop {
            let now = self.instance.parts.clock.now();
            let due = match self.instance.parts.store.due_mail(now, TOGETHER).await {
                Ok(due) if due.is_empty() => return self.until_next(now).await,
                Ok(due) => due,
                Err(error) => {
                    tracing::error!(%error, "the mail that waits cannot be read: {error}");
                    return PAUSE;
                }
            };
            let mut away = None;
            for mail in due {
                if self.instance.parts.stopping.is_cancelled() {
                    return PAUSE;
                }
                let change = match (self.unkept.get(&mail.id), &away) {
                    (Some(known), _) => known.clone(),
                    // Who could not be spoken to a moment ago is not tried again for each of many mails.
                    (None, Some(reason)) => self.later(&mail, String::clone(reason)),
                    (None, None) => self.send(&mail, &mut away).await,
                };
                if !self.keep(&mail, change).await {
                    return PAUSE;
                }
            }
        }
    }

    async fn until_next(&self, now: Timestamp) -> Duration {
        let next = self.instance.parts.store.next_mail().await.ok().flatten();
        let seconds = next.map_or(3_600, |next| next.0 - now.0).clamp(1, 3_600);
        Duration::from_secs(seconds.unsigned_abs())
    }

    async fn send(&self, mail: &WaitingMail, away: &mut Option<String>) -> MailChange {
        let letter = match self.write(mail).await {
            Ok(Some(letter)) => letter,
            Ok(None) => return MailChange::Dropped { id: mail.id },
            Err(error) => {
                tracing::error!("a mail could not be written: {error:?}");
                return self.later(mail, "…".to_owned());
            }
        };
        match self.mailer.send(&letter).await {
            Ok(()) => MailChange::Tried {
                id: mail.id,
                attempts: mail.attempts + 1,
                due_at: None,
                sent_at: Some(self.instance.parts.clock.now()),
                reason: None,
            },
            // What servers say may quote the address, so none of it is logged.
            Err(NotSent::Refused(reason)) => MailChange::Tried {
                id: mail.id,
                attempts: mail.attempts + 1,
                due_at: None,
                sent_at: None,
                reason: Some(reason),
            },
            Err(NotSent::Later(reason)) => self.later(mail, reason),
            Err(NotSent::Away(reason)) => {
                tracing::warn!("the mail server cannot be spoken to");
                *away = Some(reason.clone());
                self.later(mail, reason)
            }
        }
    }

    /// Tried again, or given up after the last delay.
    fn later(&self, mail: &WaitingMail, reason: String) -> MailChange {
        let tried = usize::try_from(mail.attempts).unwrap_or(usize::MAX);
        let delays = if mail.is_urgent() {
            &DELAYS[..URGENT]
        } else {
            &DELAYS[..]
        };
        let now = self.instance.parts.clock.now().0;
        MailChange::Tried {
            id: mail.id,
            attempts: mail.attempts + 1,
            due_at: delays.get(tried).map(|delay| Timestamp(now + delay)),
            sent_at: None,
            reason: Some(reason),
        }
    }

    async fn keep(&mut self, mail: &WaitingMail, change: MailChange) -> bool {
        let mut batch = Batch::new(mail.forum);
        batch.mail.push(change.clone());
        let kept = self.instance.parts.writer.keep(batch).await.is_ok();
        if kept {
            self.unkept.remove(&mail.id);
        } else {
            self.unkept.insert(mail.id, change);
        }
        kept
    }
}
