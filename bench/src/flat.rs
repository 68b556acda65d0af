//! What does not grow: the cost of one more phone, and of one more topic.

use std::time::Duration;

use crate::{Outcome, report::Figure, runtime, taps::Session};

const CROWDS: [usize; 3] = [100, 1_000, 5_000];

/// The rules end at 500.
const TOPICS: [usize; 3] = [10, 100, 500];

/// Deliveries in a second, whatever the crowd, so that the load itself is always the same.
const DELIVERIES: usize = 20_000;

const ROUNDS: usize = 3;

const KIB: f64 = 1_024.0;

pub fn measure() -> Outcome<Vec<Figure>> {
    let (mut ours, mut peer) = (Crowds::default(), Crowds::default());
    let mut taps = TOPICS.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        for (at, phones) in CROWDS.into_iter().enumerate() {
            ours.add(at, alone(crowd(Session::forum(40), phones))?);
            peer.add(at, alone(crowd(Session::ws(40), phones))?);
        }
        for (topics, cost) in TOPICS.iter().zip(&mut taps) {
            cost.push(alone(one_tap(*topics))?);
        }
    }
    let [small, _, full] = taps;
    let ws = "Node `ws`";
    let [few, many, most] = ours.cpu;
    let [few_ws, many_ws, most_ws] = peer.cpu;
    let [_, memory, memory_of_most] = ours.memory;
    let [_, memory_ws, memory_of_most_ws] = peer.memory;
    Ok(vec![
        Figure::new("memory of one idle connection, of 1,000", "KiB", memory)
            .beside(ws, memory_ws)
            .at_most(20.0, 12.0),
        Figure::new("the same, of 5,000", "KiB", memory_of_most)
            .beside(ws, memory_of_most_ws)
            .at_most(20.0, 12.0),
        Figure::new("processor for each delivery with 100 phones", "µs", few.clone()).beside(ws, few_ws),
        Figure::new("the same with 1,000", "µs", many).beside(ws, many_ws),
        Figure::new("the same with 5,000", "µs", most.clone()).beside(ws, most_ws),
        Figure::new("one more phone among 5,000", "µs", most)
            .beside("among 100", few)
            .ratio_at_most(1.25, 1.0),
        Figure::new(
            "processor for a tap among 500 topics, the most there may be",
            "µs",
            full,
        )
        .beside("among 10", small)
        .ratio_at_most(1.25, 1.0),
    ])
}

/// By the size of the crowd.
#[derive(Default)]
struct Crowds {
    cpu: [Vec<f64>; CROWDS.len()],
    memory: [Vec<f64>; CROWDS.len()],
}

impl Crowds {
    fn add(&mut self, at: usize, (cpu, memory): (f64, f64)) {
        self.cpu[at].push(cpu);
        self.memory[at].push(memory);
    }
}

fn alone<T>(measured: impl Future<Output = Outcome<T>>) -> Outcome<T> {
    tokio::task::LocalSet::new().block_on(&runtime()?, measured)
}

/// Processor for each delivery in microseconds, beyond what the tap itself costs; memory of a connection in KiB.
async fn crowd(session: impl Future<Output = Outcome<Session>>, count: usize) -> Outcome<(f64, f64)> {
    let mut session = session.await?;
    // Once something has happened, and once phones have come and gone.
    session.taps.tap(1, 40, Duration::ZERO, None).await?;
    drop(session.phones(100).await?);
    let pause = Duration::from_secs(1);
    tokio::time::sleep(pause).await;
    let before = session.process.memory()?;
    let times = (4 * DELIVERIES / count).clamp(20, 300);
    let cpu = session.process.cpu()?;
    session.taps.tap(1, times, Duration::from_millis(5), None).await?;
    let tap = session.process.cpu()?.saturating_sub(cpu) / u32::try_from(times)?;

    let phones = session.phones(count).await?;
    tokio::time::sleep(pause).await;
    let memory = session.process.memory()?.saturating_sub(before);
    let pause = Duration::from_secs(1) * u32::try_from(count)? / u32::try_from(DELIVERIES)?;
    let cpu = session.process.cpu()?;
    session.taps.tap(1, times, pause, Some(&phones)).await?;
    let spent = session.process.cpu()?.saturating_sub(cpu);
    let spent = spent.saturating_sub(tap * u32::try_from(times)?);
    Ok((
        spent.as_secs_f64() * 1e6 / (times * count) as f64,
        memory as f64 / KIB / count as f64,
    ))
}

/// In microseconds, when nobody listens.
async fn one_tap(topics: usize) -> Outcome<f64> {
    const TAPS: usize = 3_000;
    let mut session = Session::forum(topics).await?;
    let before = session.process.cpu()?;
    session.taps.tap(1, TAPS, Duration::ZERO, None).await?;
    let spent = session.process.cpu()?.saturating_sub(before);
    Ok(spent.as_secs_f64() * 1e6 / TAPS as f64)
}
