//! How soon the program answers, and what it holds when nobody asks.

use std::time::{Duration, Instant};

use crate::{Outcome, folder::Folder, forum::Day, http::Connection, process::Process, report::Figure, runtime};

const ROUNDS: usize = 9;

const MIB: f64 = 1_024.0 * 1_024.0;

pub fn measure() -> Outcome<Vec<Figure>> {
    let folder = Folder::new()?;
    let day = Day::create(folder.path(), 40)?;
    let (mut first_byte, mut idle) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (started, held) = runtime()?.block_on(async {
            let start = Instant::now();
            let process = Process::forum(folder.path())?;
            let mut line = Connection::open(process.address).await?;
            line.get(&day.board(), "accept: text/html\r\naccept-encoding: br\r\n")
                .await?;
            let started = start.elapsed();
            tokio::time::sleep(Duration::from_millis(500)).await;
            Outcome::Ok((started, process.memory()?))
        })?;
        first_byte.push(started.as_secs_f64() * 1_000.0);
        idle.push(held as f64 / MIB);
    }
    Ok(vec![
        Figure::new("from the start of the program to its first board", "ms", first_byte).at_most(300.0, 150.0),
        Figure::new("memory when idle, after a first board", "MiB", idle).at_most(40.0, 30.0),
    ])
}
