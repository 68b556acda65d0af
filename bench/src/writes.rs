//! Commands that are on the disk when they are answered, from sixty-four people who write as fast as they can: as the
//! server does it, and taking turns, so that each has a transaction of its own.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use app::backend::{Attached, Device, Forums, Newcomer, Op, People};
use domain::{Command, ForumCode, ForumTitle, PersonName, Phase, TopicId};
use server::{
    calendar,
    clock::Clock,
    creation::{Plan, Template, create},
    instance::{Creators, Instance, Settings},
    limits::{Rate, Rates},
    outgoing::{self, Outgoing},
    random,
};
use tokio::sync::Mutex;

use crate::{Outcome, folder::Folder, report::Figure};

const WRITERS: usize = 64;

const FOR: Duration = Duration::from_secs(2);

const ROUNDS: usize = 3;

/// Nobody is held back.
const OPEN: Rate = Rate {
    burst: 100_000_000,
    per_second: 1e9,
};

pub fn measure() -> Outcome<Vec<Figure>> {
    let runtime = tokio::runtime::Runtime::new()?;
    let (mut together, mut apart) = (Vec::new(), Vec::new());
    runtime.block_on(async {
        let day = Day::begin().await?;
        for _ in 0..ROUNDS {
            together.push(day.write(false).await);
            apart.push(day.write(true).await);
            apart.push(day.write(true).await);
            together.push(day.write(false).await);
        }
        Outcome::Ok(())
    })?;
    Ok(vec![
        Figure::new("durable commands from 64 writers, in a second", "commands", together)
            .beside("one transaction each", apart)
            .ratio_at_least(3.0, 3.0),
    ])
}

struct Day {
    instance: Arc<Instance>,
    code: ForumCode,
    devices: Vec<Device>,
    _folder: Folder,
}

impl Day {
    async fn begin() -> Outcome<Self> {
        let folder = Folder::new()?;
        let clock = Clock::system();
        let now = clock.now();
        let settings = Settings {
            data: folder.path(),
            clock,
            rates: Rates {
                writes: OPEN,
                joins: OPEN,
                ..Rates::default()
            },
            beat: Duration::from_secs(15),
            creators: Creators::Open,
            secure: false,
            mailer: None,
            outgoing: Outgoing::new(false, outgoing::PATIENCE),
        };
        let instance = Arc::new(Instance::open(settings).await?);
        let plan = Plan {
            title: ForumTitle::parse("Rencontre").map_err(|_| "no title")?,
            date: calendar::day(now),
            time_zone: chrono_tz::Europe::Paris,
            template: Template::Alliance,
            phase: Phase::Marketplace,
            listed: true,
            demo_topics: 40,
        };
        let code = create(&instance.parts.writer, &plan, now).await?.code;
        let boxes = instance.seen(&code, None).await.map_err(|error| format!("{error:?}"))?;
        let boxes = boxes.charters.boxes();
        let mut devices = Vec::new();
        for number in 0..WRITERS {
            let (device, _) = instance.new_device();
            let name = PersonName::parse(&format!("Personne {number}")).map_err(|_| "no name")?;
            let joined = instance.join(&code, &device, Newcomer::new(name, boxes.clone())).await;
            joined.map_err(|error| format!("{error:?}"))?;
            devices.push(device);
        }
        Ok(Self {
            instance,
            code,
            devices,
            _folder: folder,
        })
    }

    /// Commands in a second.
    async fn write(&self, in_turn: bool) -> f64 {
        let (turn, over) = (Arc::new(Mutex::new(())), Arc::new(AtomicBool::new(false)));
        let kept = Arc::new(AtomicU64::new(0));
        let start = Instant::now();
        let writers: Vec<_> = (0..WRITERS)
            .map(|number| {
                let (instance, code, device) = (self.instance.clone(), self.code.clone(), self.devices[number].clone());
                let (turn, over, kept) = (turn.clone(), over.clone(), kept.clone());
                tokio::spawn(async move {
                    let mut on = true;
                    while !over.load(Ordering::Relaxed) {
                        let alone = if in_turn { Some(turn.lock().await) } else { None };
                        let topic = TopicId(1 + (number % 40) as u32);
                        let command = Command::SetInterest { topic, on };
                        let op = Op(random::id());
                        let asked = instance.execute(&code, &device, op, command, Attached::Nothing).await;
                        kept.fetch_add(u64::from(asked.is_ok()), Ordering::Relaxed);
                        drop(alone);
                        on = !on;
                    }
                })
            })
            .collect();
        tokio::time::sleep(FOR).await;
        over.store(true, Ordering::Relaxed);
        for writer in writers {
            let _ = writer.await;
        }
        kept.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64()
    }
}
