//! From one person's tap to the last of a thousand screens, and what that costs.

use std::time::Duration;

use crate::{Outcome, phones::Phones, report::Figure, runtime, stats::percentile, taps::Session};

const PHONES: usize = 1_000;
const TOPICS: usize = 40;

/// Taps, one after the other.
const TAPS: usize = 200;
/// Twenty a second.
const PAUSE: Duration = Duration::from_millis(50);
/// Taps at the same moment: a room that has just heard an announcement.
const TOGETHER: usize = 10;

/// Ours, the peer, the peer, ours; and again.
const ROUNDS: [Who; 8] = {
    use Who::{Forum, Ws};
    [Forum, Ws, Ws, Forum, Forum, Ws, Ws, Forum]
};

#[derive(Clone, Copy, PartialEq)]
enum Who {
    Forum,
    Ws,
}

/// What one round measured.
#[derive(Default)]
struct Measured {
    /// Milliseconds from a tap to its last screen.
    p50: f64,
    p99: f64,
    /// Microseconds of processor for each tap on each screen.
    cpu: f64,
    bytes: f64,
}

pub fn measure() -> Outcome<Vec<Figure>> {
    let (mut ours, mut peer) = (Rounds::default(), Rounds::default());
    for who in ROUNDS {
        let local = tokio::task::LocalSet::new();
        let (single, together) = local.block_on(&runtime()?, round(who))?;
        let rounds = if who == Who::Forum { &mut ours } else { &mut peer };
        rounds.single.push(single);
        rounds.together.push(together);
    }
    let ws = "Node `ws`, keeping nothing";
    let of = |rounds: &[Measured], value: fn(&Measured) -> f64| rounds.iter().map(value).collect::<Vec<_>>();
    let figure = |what: &str, unit: &'static str, value: fn(&Measured) -> f64| {
        Figure::new(what, unit, of(&ours.single, value)).beside(ws, of(&peer.single, value))
    };
    Ok(vec![
        figure("a tap, kept, on the last of 1,000 screens: median", "ms", |measured| {
            measured.p50
        }),
        figure("the same, 99 of 100", "ms", |measured| measured.p99).ratio_at_most(1.0, 0.6),
        figure("processor for each delivery, 20 taps a second", "µs", |measured| {
            measured.cpu
        })
        .ratio_at_most(1.0, 0.8),
        Figure::new(
            "the same with ten taps at once",
            "µs",
            of(&ours.together, |measured| measured.cpu),
        )
        .beside(ws, of(&peer.together, |measured| measured.cpu))
        .ratio_at_most(0.15, 0.15),
        figure("on the wire for each tap and phone", "B", |measured| measured.bytes).at_most(200.0, 64.0),
    ])
}

#[derive(Default)]
struct Rounds {
    single: Vec<Measured>,
    together: Vec<Measured>,
}

async fn round(who: Who) -> Outcome<(Measured, Measured)> {
    let mut session = match who {
        Who::Forum => Session::forum(TOPICS).await?,
        Who::Ws => Session::ws(TOPICS).await?,
    };
    let phones = session.phones(PHONES).await?;
    // Warm.
    session.taps.tap(1, 20, PAUSE, Some(&phones)).await?;
    let single = watch(&mut session, &phones, 1).await?;
    let together = watch(&mut session, &phones, TOGETHER).await?;
    Ok((single, together))
}

/// The same number of taps, so many at once.
async fn watch(session: &mut Session, phones: &Phones, together: usize) -> Outcome<Measured> {
    phones.heard.borrow_mut().forget();
    let before = session.process.cpu()?;
    let (times, pause) = (TAPS / together, PAUSE * u32::try_from(together)?);
    session.taps.tap(together, times, pause, Some(phones)).await?;
    let cpu = session.process.cpu()?.saturating_sub(before);
    let heard = phones.heard.borrow();
    if let Some(lost) = heard.taps.iter().find(|tap| tap.phones != phones.count) {
        return Err(format!("a tap reached {} of {} screens", lost.phones, phones.count).into());
    }
    let waits: Vec<f64> = heard
        .taps
        .iter()
        .map(|tap| (tap.last - tap.sent).as_secs_f64() * 1_000.0)
        .collect();
    let deliveries = (TAPS * phones.count) as f64;
    Ok(Measured {
        p50: percentile(&waits, 0.5),
        p99: percentile(&waits, 0.99),
        cpu: cpu.as_secs_f64() * 1e6 / deliveries,
        bytes: heard.bytes as f64 / deliveries,
    })
}
