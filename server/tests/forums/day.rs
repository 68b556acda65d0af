//! The vocabulary of these tests: a day, its phones, and what they read.

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicI64},
    time::Duration,
};

use app::backend::{Cursor, Device, Format, Forums, Newcomer, People, Seen};
use domain::*;
use server::{
    clock::Clock,
    creation::{Plan, Template, create},
    instance::{Creators, Instance, Settings},
    limits::Rates,
    outgoing::{self, Outgoing},
};

use crate::{phone::Phone, screen::Screen};

/// Seconds: the day of the tests, at 9 h in Paris.
pub const MORNING: i64 = 1_796_716_800;

#[derive(Clone)]
pub struct Day {
    pub instance: Arc<Instance>,
    pub code: ForumCode,
    pub clock: Arc<AtomicI64>,
    pub folder: Arc<tempfile::TempDir>,
}

impl Day {
    pub async fn start() -> Self {
        Self::start_with(Rates::default()).await
    }

    pub async fn start_with(rates: Rates) -> Self {
        Self::start_at(rates, Duration::from_millis(40)).await
    }

    /// Streams that beat so seldom that nothing happens by itself.
    pub async fn start_still() -> Self {
        Self::start_at(Rates::default(), Duration::from_secs(24 * 3_600)).await
    }

    async fn start_at(rates: Rates, beat: Duration) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let clock = Arc::new(AtomicI64::new(MORNING));
        let instance = open_at(folder.path(), &clock, rates, beat).await;
        let code = new_forum(&instance, Phase::Marketplace).await;
        Self {
            instance,
            code,
            clock,
            folder,
        }
    }

    pub async fn in_phase(phase: Phase) -> Self {
        let mut day = Self::start().await;
        day.code = new_forum(&day.instance, phase).await;
        day
    }

    /// The server stops as it should, and starts again on the same folder.
    pub async fn restart(self) -> Self {
        self.instance.stop().await;
        self.open_again().await
    }

    /// Another process opens the folder as this one left it; nothing was closed.
    pub async fn open_again(self) -> Self {
        let instance = open(self.folder.path(), &self.clock, Rates::default()).await;
        Self { instance, ..self }
    }

    pub async fn join(&self, name: &str) -> Phone {
        let phone = self.phone();
        phone.join(name).await.unwrap();
        phone
    }

    pub async fn facilitator(&self, name: &str) -> Phone {
        self.with_role(name, Role::Facilitator).await
    }

    /// Someone who came in with a link of the terminal.
    pub async fn with_role(&self, name: &str, role: Role) -> Phone {
        let phone = self.phone();
        let key = self.instance.print_invitation(&self.code, role).await.unwrap();
        let name = PersonName::parse(name).unwrap();
        let boxes = phone.boxes().await;
        self.instance
            .enter(&self.code, &phone.device, Newcomer::new(name, boxes), &key)
            .await
            .unwrap();
        phone
    }

    pub fn phone(&self) -> Phone {
        let (device, _) = self.instance.new_device();
        self.phone_with(device)
    }

    pub fn phone_with(&self, device: Device) -> Phone {
        Phone {
            instance: self.instance.clone(),
            code: self.code.clone(),
            device,
        }
    }

    pub async fn seen(&self) -> Seen {
        self.instance.seen(&self.code, None).await.unwrap()
    }

    pub async fn view(&self) -> BoardView {
        let seen = self.seen().await;
        seen.forum.view(&seen.names)
    }

    pub async fn screen(&self, after: Option<Cursor>) -> Screen {
        let events = self
            .instance
            .watch(&self.code, None, after, Format::Postcard)
            .await
            .unwrap();
        Screen {
            events,
            unread: String::new(),
            last_id: None,
        }
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
}

pub async fn open(folder: &Path, clock: &Arc<AtomicI64>, rates: Rates) -> Arc<Instance> {
    open_at(folder, clock, rates, Duration::from_millis(40)).await
}

async fn open_at(folder: &Path, clock: &Arc<AtomicI64>, rates: Rates, beat: Duration) -> Arc<Instance> {
    let clock = Clock::set(clock.clone());
    let settings = Settings {
        data: folder,
        clock,
        rates,
        beat,
        creators: Creators::Open,
        secure: false,
        mailer: None,
        outgoing: Outgoing::new(false, outgoing::PATIENCE),
    };
    Arc::new(Instance::open(settings).await.unwrap())
}

pub async fn new_forum(instance: &Instance, phase: Phase) -> ForumCode {
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
        demo_topics: 0,
    };
    let created = create(&instance.parts.writer, &plan, Timestamp(MORNING)).await;
    created.unwrap().code
}
