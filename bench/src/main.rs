//! Measures the release server beside peers that do the same, in the same run, one after the other and back again,
//! because what a shared machine does at the moment is noise: only ratios are worth comparing from day to day.
//!
//! `make bench` runs it all (some minutes), adds lines to `bench/results/` and writes the table in the README.
//! `target/release/bench live` measures one part and writes nothing.

mod flat;
mod folder;
mod forum;
mod http;
mod live;
mod notes;
mod pages;
mod phones;
mod process;
mod report;
mod start;
mod stats;
mod taps;
mod writes;

use std::process::ExitCode;

use report::Figure;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// In this order: the first uses both cores.
const PARTS: [&str; 6] = ["writes", "start", "pages", "live", "notes", "flat"];

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    // The peer of the pages runs in a process of its own, so that its processor time is its own.
    if let [word, folder] = &asked[..]
        && word == "static"
    {
        return told(pages::serve_static(folder.as_ref()));
    }
    if let Some(unknown) = asked.iter().find(|part| !PARTS.contains(&part.as_str())) {
        eprintln!("unknown part: {unknown}; there are {}", PARTS.join(", "));
        return ExitCode::FAILURE;
    }
    told(measure(&asked))
}

fn told(outcome: Outcome<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(asked: &[String]) -> Outcome<()> {
    server::listen::make_room();
    let mut figures = Vec::new();
    for part in PARTS {
        if !asked.is_empty() && !asked.iter().any(|asked| asked == part) {
            continue;
        }
        eprintln!("── {part}");
        if part != "writes" {
            process::keep_to_the_other_core()?;
        }
        let measured: Vec<Figure> = match part {
            "start" => start::measure()?,
            "pages" => pages::measure()?,
            "writes" => writes::measure()?,
            "live" => live::measure()?,
            "notes" => notes::measure()?,
            _ => flat::measure()?,
        };
        for figure in &measured {
            println!("{}", figure.line()?);
        }
        figures.extend(measured);
    }
    if asked.is_empty() {
        report::keep(&figures)?;
    }
    Ok(())
}

/// One thread, so that the load takes one core and the server has the other.
fn runtime() -> Outcome<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}
