//! A running server of a test's own.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use ::app::backend::{FileLimits, Forums, Op};
use domain::*;
use server::{
    clock::Clock,
    creation::{Created, Plan, Template, create},
    instance::{Creators, Instance, Settings},
    limits::Rates,
    listen,
    mail::Mailer,
    notices,
    outgoing::{self, Outgoing},
    retention::Retention,
    router::{AppState, Site, router},
};
use tokio::{net::TcpListener, task::JoinHandle};
use uuid::Uuid;

use crate::{logs, phone::Phone};

/// Seconds: 8 December 2026 at 9 h in Paris.
pub const MORNING: i64 = 1_796_716_800;

pub const MAX_FILE_BYTES: u64 = 64 * 1024;
pub const MAX_SESSION_BYTES: u64 = 100 * 1024;

pub struct TestApp {
    pub url: String,
    pub code: ForumCode,
    /// The organisers' key.
    pub organiser_key: String,
    /// The facilitators' key.
    pub facilitator_key: String,
    /// The token of the link that was printed for the wall.
    pub wall: String,
    pub instance: Arc<Instance>,
    pub state: AppState,
    pub folder: Arc<tempfile::TempDir>,
    /// Seconds; tests move it on.
    pub clock: Arc<AtomicI64>,
    how: How,
    serving: JoinHandle<()>,
}

/// How the server is told to be.
#[derive(Clone)]
struct How {
    rates: Rates,
    /// The mail server, if there is one.
    smtp_url: Option<String>,
    creators: Creators,
    /// Reports may be shared with servers on this machine.
    share_private: bool,
    /// How long such a server has to answer.
    patience: Duration,
}

impl TestApp {
    pub async fn start() -> Self {
        Self::start_with(Rates::default(), Phase::Marketplace).await
    }

    /// With the notes open.
    pub async fn in_sessions() -> Self {
        Self::start_with(Rates::default(), Phase::Sessions).await
    }

    pub async fn start_with(rates: Rates, phase: Phase) -> Self {
        Self::start_as(rates, phase, None).await
    }

    /// `smtp_url`: of the server that its mail goes through.
    pub async fn start_as(rates: Rates, phase: Phase, smtp_url: Option<String>) -> Self {
        let creators = Creators::Open;
        let how = How {
            rates,
            smtp_url,
            creators,
            share_private: true,
            patience: outgoing::PATIENCE,
        };
        Self::start_so(how, phase).await
    }

    /// Where these may create forums in the browser.
    pub async fn start_for(creators: Creators) -> Self {
        let how = How {
            rates: Rates::default(),
            smtp_url: None,
            creators,
            share_private: true,
            patience: outgoing::PATIENCE,
        };
        Self::start_so(how, Phase::Marketplace).await
    }

    /// Where reports may be shared with private networks or not, and others have so long to answer.
    pub async fn start_sharing(share_private: bool, patience: Duration) -> Self {
        let how = How {
            rates: Rates::default(),
            smtp_url: None,
            creators: Creators::Open,
            share_private,
            patience,
        };
        Self::start_so(how, Phase::Sessions).await
    }

    async fn start_so(how: How, phase: Phase) -> Self {
        logs::capture();
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let clock = Arc::new(AtomicI64::new(MORNING));
        let (url, instance, state, serving) = serve(&folder, &clock, &how).await;
        let created = new_forum(&instance, phase, 0).await;
        Self {
            url,
            code: created.code,
            organiser_key: created.organiser,
            facilitator_key: created.facilitator,
            wall: created.wall,
            instance,
            state,
            folder,
            clock,
            how,
            serving,
        }
    }

    /// A browser in another forum of this server, with so many invented topics.
    pub async fn among_topics(&self, demo_topics: usize) -> Phone {
        let Created { code, .. } = new_forum(&self.instance, Phase::Marketplace, demo_topics).await;
        Phone::new(&self.url, &code)
    }

    /// The server stops as it should, and starts again on the same folder and another port.
    pub async fn restart(self) -> Self {
        self.restart_after(|| ()).await
    }

    /// The same, with another mail server, or another way to log in to it.
    pub async fn restart_with_mail(mut self, smtp_url: String) -> Self {
        self.how.smtp_url = Some(smtp_url);
        self.restart().await
    }

    /// The same, with something done to the folder while nothing runs.
    pub async fn restart_after(self, meanwhile: impl FnOnce()) -> Self {
        self.instance.stop().await;
        self.serving.await.unwrap();
        meanwhile();
        let (url, instance, state, serving) = serve(&self.folder, &self.clock, &self.how).await;
        Self {
            url,
            instance,
            state,
            serving,
            ..self
        }
    }

    pub fn phone(&self) -> Phone {
        Phone::new(&self.url, &self.code)
    }

    pub async fn join(&self, name: &str) -> Phone {
        let phone = self.phone();
        let joined = phone.send("join", &[("name", name)]).await;
        assert_eq!(joined.status, 200, "{}", joined.text);
        phone
    }

    pub async fn facilitator(&self, name: &str) -> Phone {
        self.enter(name, &self.facilitator_key).await
    }

    pub async fn organiser(&self, name: &str) -> Phone {
        self.enter(name, &self.organiser_key).await
    }

    /// Comes in with the key of an invitation.
    pub async fn enter(&self, name: &str, key: &str) -> Phone {
        let phone = self.phone();
        let entered = phone.send("enter", &[("name", name), ("key", key)]).await;
        assert_eq!(entered.status, 200, "{}", entered.text);
        phone
    }

    pub async fn forum(&self) -> Arc<Forum> {
        self.instance.seen(&self.code, None).await.unwrap().forum
    }

    /// So many seconds later; what waits for its time is looked at.
    pub fn later(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
        if let Some(mail) = &self.instance.parts.mail {
            mail.notify_one();
        }
        self.instance.parts.shares.notify_one();
    }

    /// Who this browser is in the forum.
    pub async fn actor(&self, phone: &Phone) -> Actor {
        let device = phone.device();
        self.instance.seen(&self.code, device.as_ref()).await.unwrap().me
    }

    pub async fn view(&self) -> BoardView {
        let seen = self.instance.seen(&self.code, None).await.unwrap();
        seen.forum.view(&seen.names)
    }

    /// Two cells in the first slot that is open to sessions.
    pub async fn cells(&self) -> [Cell; 2] {
        let view = self.view().await;
        let slot = view.slots.iter().find(|slot| !slot.common).unwrap().id;
        [0, 1].map(|space| Cell {
            slot,
            space: view.spaces[space].id,
        })
    }

    /// A session with its notes open, convened by this phone.
    pub async fn session_of(&self, phone: &Phone) -> SessionId {
        let topic = phone.propose("Sauvegardes").await;
        let [cell, _] = self.cells().await;
        assert_eq!(phone.place(topic, cell).await.status, 200);
        self.forum().await.session_of(topic).unwrap().0
    }

    /// Names of the files on the disk.
    pub fn stored_files(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.files_folder()).unwrap();
        files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    pub fn files_folder(&self) -> PathBuf {
        self.folder.path().join("files")
    }
}

async fn serve(
    folder: &tempfile::TempDir,
    clock: &Arc<AtomicI64>,
    how: &How,
) -> (String, Arc<Instance>, AppState, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let mailer = how
        .smtp_url
        .as_ref()
        .map(|smtp| Mailer::new(smtp, "Forum ouvert <forum@exemple.fr>", &url).unwrap());
    let settings = Settings {
        data: folder.path(),
        clock: Clock::set(clock.clone()),
        rates: how.rates,
        beat: Duration::from_millis(50),
        creators: how.creators,
        secure: false,
        mailer,
        // Servers of tests are on this machine.
        outgoing: Outgoing::new(how.share_private, how.patience),
    };
    let instance = Arc::new(Instance::open(settings).await.unwrap());
    instance.start_mail(Retention::default());
    instance.start_sharing();
    // No built files: what tests of pages need of them is named all the same.
    let site = Site {
        folder: folder.path().join("site"),
        public_url: url.clone(),
        file_limits: FileLimits {
            each: MAX_FILE_BYTES,
            session: MAX_SESSION_BYTES,
        },
        notices: notices::find(folder.path()).unwrap(),
        retention: Retention::default(),
    };
    let state = AppState::new(instance.clone(), &site);
    let router = router(state.clone());
    let serving = tokio::spawn(listen::serve(listener, router, instance.parts.ending.clone()));
    (url, instance, state, serving)
}

async fn new_forum(instance: &Instance, phase: Phase, demo_topics: usize) -> Created {
    let plan = Plan {
        title: ForumTitle::parse("Rencontre d'essai").unwrap(),
        date: Date {
            year: 2026,
            month: 12,
            day: 8,
        },
        time_zone: chrono_tz::Europe::Paris,
        template: Template::Alliance,
        phase,
        listed: false,
        demo_topics,
    };
    create(&instance.parts.writer, &plan, Timestamp(MORNING)).await.unwrap()
}

/// Another one at each call.
pub fn op() -> Op {
    static LAST: AtomicU64 = AtomicU64::new(0);
    Op(Uuid::from_u64_pair(1, LAST.fetch_add(1, Ordering::Relaxed)))
}
