//! The vocabulary of these tests: a day, its phones, and what they read.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use app::{
    backend::{Attached, Cursor, Device, Done, EventBytes, Format, Forums, Op, People, Seen},
    error::AppError,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::*;
use futures::StreamExt;
use server::{
    clock::Clock,
    creation::{Plan, Template, create},
    instance::{Instance, Settings},
    limits::Rates,
};
use uuid::Uuid;

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
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let clock = Arc::new(AtomicI64::new(MORNING));
        let instance = open(folder.path(), &clock, rates).await;
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
        let phone = self.phone();
        let key = self.instance.invite(&self.code, "console").await.unwrap();
        self.instance
            .enter(&self.code, &phone.device, PersonName::parse(name).unwrap(), &key)
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
        let events = self.instance.watch(&self.code, after, Format::Postcard).await.unwrap();
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
    let clock = Clock::set(clock.clone());
    let beat = Duration::from_millis(40);
    let settings = Settings {
        data: folder,
        clock,
        rates,
        beat,
        secure: false,
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

pub struct Phone {
    pub instance: Arc<Instance>,
    pub code: ForumCode,
    pub device: Device,
}

impl Phone {
    pub async fn join(&self, name: &str) -> Result<(), AppError> {
        self.instance
            .join(&self.code, &self.device, PersonName::parse(name).unwrap())
            .await
    }

    pub async fn me(&self) -> PersonId {
        match self.instance.seen(&self.code, Some(&self.device)).await.unwrap().me {
            Actor::Person { id, .. } => id,
            other => panic!("not a person: {other:?}"),
        }
    }

    pub async fn send(&self, op: Op, command: Command, attached: Attached) -> Result<Done, AppError> {
        self.instance
            .execute(&self.code, &self.device, op, command, attached)
            .await
    }

    pub async fn ask(&self, command: Command) -> Result<Done, AppError> {
        self.send(op(), command, Attached::Nothing).await
    }

    pub async fn propose(&self, title: &str) -> TopicId {
        let command = proposal(self.me().await, title);
        self.ask(command).await.unwrap().topic.unwrap()
    }

    pub async fn place(&self, topic: TopicId, cell: Cell) -> Result<SessionId, AppError> {
        let placed = self
            .ask(Command::Place {
                topic,
                cell,
                confirmed: false,
            })
            .await?;
        Ok(placed.session.unwrap())
    }

    pub async fn interest(&self, topic: TopicId, on: bool) -> Result<Done, AppError> {
        self.ask(Command::SetInterest { topic, on }).await
    }
}

pub fn proposal(convener: PersonId, title: &str) -> Command {
    Command::Propose {
        convener,
        title: TopicTitle::parse(title).unwrap(),
        description: Description::parse("").unwrap(),
        kind: TopicKind::Workshop,
    }
}

/// Another one at each call.
pub fn op() -> Op {
    static LAST: AtomicU64 = AtomicU64::new(0);
    Op(Uuid::from_u64_pair(1, LAST.fetch_add(1, Ordering::Relaxed)))
}

/// An open stream, read event by event.
pub struct Screen {
    events: EventBytes,
    unread: String,
    pub last_id: Option<Cursor>,
}

#[derive(Debug, PartialEq)]
pub enum Event {
    Snapshot(Box<BoardView>),
    Deltas(Vec<Delta>),
    Beat(i64),
    Bye,
}

impl Screen {
    /// The next event; `None` when the stream is over.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            while let Some((event, rest)) = self.unread.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.unread = rest;
                if let Some(event) = self.read(&event) {
                    return Some(event);
                }
            }
            let more = self.events.next().await?;
            self.unread.push_str(std::str::from_utf8(&more).unwrap());
        }
    }

    /// The next event that says something about the board.
    pub async fn next_news(&mut self) -> Event {
        loop {
            match self.next().await.unwrap() {
                Event::Beat(_) => {}
                news => return news,
            }
        }
    }

    fn read(&mut self, event: &str) -> Option<Event> {
        let field = |name: &str| {
            event
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        };
        let data = field("data")?;
        if let Some(id) = field("id") {
            self.last_id = Cursor::parse(id);
        }
        Some(match field("event") {
            None => Event::Deltas(decode(data)),
            Some("snapshot") => Event::Snapshot(Box::new(decode(data))),
            Some("beat") => Event::Beat(data.parse().unwrap()),
            Some("bye") => Event::Bye,
            Some(other) => panic!("an unknown event: {other}"),
        })
    }
}

fn decode<T: serde::de::DeserializeOwned>(data: &str) -> T {
    wire::decode(&STANDARD.decode(data).unwrap()).unwrap()
}
