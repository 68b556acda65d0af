//! What goes by itself once its time is over (requirements §5), day after day, by the one clock.
//!
//! Whoever keeps something new about people adds it to [`Kind`]: the compiler then asks how long it is kept, and how it
//! goes. What a forum has in memory goes through its actor, so that memory and database never differ; rows that are
//! only in the database are deleted there ([`crate::store::Writing::purge`]).

use std::{sync::Arc, time::Duration};

use clap::Args;
use domain::Timestamp;

use crate::{
    forum::Ask,
    instance::Instance,
    store::{Due, Error},
};

/// Seconds.
const DAY: i64 = 24 * 60 * 60;

/// How often one looks whether it is another day.
const LOOK: Duration = Duration::from_secs(60 * 60);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Who is interested in what, after the day; how many were is kept.
    Interest,
    /// Who may be on photos, after the day: a « no » to all from then on.
    Photos,
    /// What people need to take part, a week after the day (S0-21).
    Assistance,
    /// What was written to whom, and what became of it.
    Mail,
    /// Nothing goes yet: who gave an address is told that they will be forgotten, so much before it happens.
    Warning,
    /// The people of a forum where nothing was done for so long, with all that hangs on them; topics stay, without
    /// a name.
    People,
    /// What people accepted, after they left.
    Acceptances,
    /// What was reported and how it was handled, after it was closed.
    Cases,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Interest,
        Self::Photos,
        Self::Assistance,
        Self::Mail,
        Self::Warning,
        Self::People,
        Self::Acceptances,
        Self::Cases,
    ];

    /// In the journal of purges.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Interest => "interest",
            Self::Photos => "photos",
            Self::Assistance => "assistance",
            Self::Mail => "mail",
            Self::Warning => "warning",
            Self::People => "people",
            Self::Acceptances => "acceptances",
            Self::Cases => "cases",
        }
    }
}

/// For how many days each is kept.
#[derive(Args, Clone, Copy, Debug)]
pub struct Retention {
    /// Days after a forum during which it is kept who is interested in what; then only how many
    #[arg(long, env = "FORUM_KEEP_INTEREST", default_value_t = 30, value_name = "DAYS")]
    pub keep_interest: u32,

    /// Days after a forum during which it is kept who may be on photos
    #[arg(long, env = "FORUM_KEEP_PHOTO_CHOICES", default_value_t = 30, value_name = "DAYS")]
    pub keep_photo_choices: u32,

    /// Days after a forum during which organisers may read what people need to take part
    #[arg(long, env = "FORUM_KEEP_ASSISTANCE", default_value_t = 7, value_name = "DAYS")]
    pub keep_assistance: u32,

    /// Days during which one can look up what became of a mail
    #[arg(long, env = "FORUM_KEEP_MAIL", default_value_t = 30, value_name = "DAYS")]
    pub keep_mail: u32,

    /// Days without activity after which the people of a forum are forgotten; topics stay, without a name
    #[arg(long, env = "FORUM_KEEP_PEOPLE", default_value_t = 365, value_name = "DAYS")]
    pub keep_people: u32,

    /// Days after someone left during which it is kept what they accepted
    #[arg(long, env = "FORUM_KEEP_ACCEPTANCES", default_value_t = 365, value_name = "DAYS")]
    pub keep_acceptances: u32,

    /// Days after a report to the moderators was closed during which its trace is kept
    #[arg(long, env = "FORUM_KEEP_CASES", default_value_t = 365, value_name = "DAYS")]
    pub keep_cases: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            keep_interest: 30,
            keep_photo_choices: 30,
            keep_assistance: 7,
            keep_mail: 30,
            keep_people: 365,
            keep_acceptances: 365,
            keep_cases: 365,
        }
    }
}

impl Retention {
    /// Days between a warning and what it warns of: a month, or half of a short time (requirements §5).
    #[must_use]
    pub fn notice(self) -> u32 {
        (self.keep_people / 2).min(30)
    }

    fn days(self, kind: Kind) -> u32 {
        match kind {
            Kind::Interest => self.keep_interest,
            Kind::Photos => self.keep_photo_choices,
            Kind::Assistance => self.keep_assistance,
            Kind::Mail => self.keep_mail,
            Kind::Warning => self.keep_people - self.notice(),
            Kind::People => self.keep_people,
            Kind::Acceptances => self.keep_acceptances,
            Kind::Cases => self.keep_cases,
        }
    }
}

/// Purges at once and then every day, until the server stops.
pub async fn every_day(instance: Arc<Instance>, retention: Retention) {
    let mut looks = tokio::time::interval(LOOK);
    let mut last = None;
    loop {
        tokio::select! {
            _ = looks.tick() => {}
            () = instance.parts.stopping.cancelled() => return,
        }
        let today = instance.parts.clock.now().0.div_euclid(DAY);
        if last != Some(today) {
            match purge(&instance, retention).await {
                Ok(()) => last = Some(today),
                // Tried again at the next look.
                Err(error) => tracing::error!(%error, "what is over cannot be purged: {error}"),
            }
        }
    }
}

/// Lets go of everything whose time is over now.
///
/// # Errors
/// When the database cannot be read; the log says what could not be written.
pub async fn purge(instance: &Instance, retention: Retention) -> Result<(), Error> {
    let now = instance.parts.clock.now();
    for kind in Kind::ALL {
        let before = Timestamp(now.0 - i64::from(retention.days(kind)) * DAY);
        let due = match kind {
            Kind::Interest => Due::Interest,
            Kind::Photos => Due::Photos,
            Kind::Cases => Due::Cases,
            Kind::Warning => Due::Warning,
            Kind::People => Due::People {
                warned: Timestamp(now.0 - i64::from(retention.notice()) * DAY),
            },
            Kind::Assistance | Kind::Mail | Kind::Acceptances => {
                // What cannot be kept is logged by the writer, and due again tomorrow.
                let _ = instance.parts.writer.purge(kind, before, now).await;
                continue;
            }
        };
        for code in instance.parts.store.due(due, before).await? {
            if let Some(forum) = instance.open_forum(&code).await? {
                let _ = forum.ask(|answer| Ask::Purge { kind, before, answer }).await;
            }
        }
    }
    Ok(())
}
