//! One running server: what all its requests share, behind the traits that `app` asks for.

mod charters;
mod creation;
mod feeds;
mod files;
mod forums;
mod links;
mod mail;
mod moderation;
mod outbox;
mod own_data;
mod people;
mod presences;
mod records;
mod registrations;
mod reports;
mod running;
mod screens;
mod sharing;
mod team;
mod to_know;
mod walls;

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
    time::Duration,
};

use domain::ForumCode;
use tokio::sync::{Mutex, Notify};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

pub use creation::Creators;
use screens::Screens;
pub use screens::{OfScreen, Screen};
pub use walls::printed_label;

use crate::{
    clock::Clock,
    erased::Erased,
    forum::{Ask, ForumHandle},
    http::visitors::VisitorPages,
    limits::{Limits, Rates},
    mail::Mailer,
    outgoing::Outgoing,
    people::KeptRefusals,
    store::{Error, Store},
    writer::Writer,
};

/// What a forum's actor is made of.
#[derive(Clone)]
pub struct Parts {
    pub store: Store,
    pub writer: Writer,
    pub clock: Clock,
    pub erased: Erased,
    pub memory: Memory,
    /// The folder of uploaded files.
    pub files: PathBuf,
    /// Woken when there is something to send; `None`: this server sends no mail.
    pub mail: Option<Arc<Notify>>,
    /// Woken when there is a report to share.
    pub shares: Arc<Notify>,
    /// How often a silent stream says that it is alive.
    pub beat: Duration,
    /// Ends all live streams.
    pub ending: CancellationToken,
    /// Ends all actors, once they have decided what was asked.
    pub stopping: CancellationToken,
}

/// What is kept in memory for a while and may name people.
#[derive(Clone, Default)]
pub struct Memory {
    pub refusals: Arc<KeptRefusals>,
    pub visitor_pages: VisitorPages,
}

pub struct Instance {
    pub parts: Parts,
    /// Forums at work: read when first asked for, and kept.
    running: RwLock<HashMap<ForumCode, ForumHandle>>,
    /// Held while a forum is being read, so that two requests never start two actors for it.
    reading: Mutex<()>,
    actors: TaskTracker,
    limits: Limits,
    screens: Screens,
    mailer: Option<Mailer>,
    outgoing: Outgoing,
    creators: Creators,
    /// Reached over HTTPS: cookies say so.
    secure: bool,
}

/// What one is told to be.
#[derive(Clone)]
pub struct Settings<'a> {
    /// The one folder with the database and the files.
    pub data: &'a Path,
    pub clock: Clock,
    pub rates: Rates,
    pub beat: Duration,
    pub creators: Creators,
    pub secure: bool,
    /// `None`: no mail is sent, and pages say so.
    pub mailer: Option<Mailer>,
    /// How it speaks to servers elsewhere.
    pub outgoing: Outgoing,
}

impl Instance {
    /// Opens the data folder, and makes it when there is none.
    ///
    /// # Errors
    /// When the folder or the database cannot be used.
    pub async fn open(settings: Settings<'_>) -> Result<Self, Error> {
        let files = settings.data.join("files");
        std::fs::create_dir_all(&files).map_err(|error| Error::Unusable(Box::new(error)))?;
        let store = Store::open(&settings.data.join("forum.db")).await?;
        let writer = Writer::start(&store).await?;
        let parts = Parts {
            store,
            writer,
            clock: settings.clock,
            erased: Erased::in_folder(settings.data),
            memory: Memory::default(),
            files,
            mail: settings.mailer.as_ref().map(|_| Arc::default()),
            shares: Arc::default(),
            beat: settings.beat,
            ending: CancellationToken::new(),
            stopping: CancellationToken::new(),
        };
        let instance = Self {
            parts,
            running: RwLock::default(),
            reading: Mutex::default(),
            actors: TaskTracker::new(),
            limits: Limits::new(settings.rates),
            screens: Screens::default(),
            mailer: settings.mailer,
            outgoing: settings.outgoing,
            creators: settings.creators,
            secure: settings.secure,
        };
        instance.forget_again().await?;
        instance.index_again().await?;
        Ok(instance)
    }

    /// Whoever was erased and is there again comes from a backup.
    async fn forget_again(&self) -> Result<(), Error> {
        let erased = self
            .parts
            .erased
            .all()
            .map_err(|error| Error::Unusable(Box::new(error)))?;
        for (code, people) in self.parts.store.present(&erased).await? {
            tracing::warn!("forgetting {} people again, who were erased before", people.len());
            if let Some(forum) = self.open_forum(&code).await? {
                let forgotten = forum.ask(|answer| Ask::Forget { people, answer }).await;
                forgotten.map_err(|_| Error::Unusable("someone could not be forgotten again".into()))?;
            }
        }
        Ok(())
    }

    /// Ends streams, decides what was asked, folds the database's log. Nothing can be asked afterwards.
    pub async fn stop(&self) {
        self.parts.ending.cancel();
        self.parts.stopping.cancel();
        self.actors.close();
        self.actors.wait().await;
        self.parts.store.close().await;
        self.parts.writer.stop().await;
    }
}
