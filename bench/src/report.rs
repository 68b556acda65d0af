//! What was measured, as lines for programs and as a table for people.

use std::{fmt::Write, path::Path};

use serde::Serialize;
use server::{calendar, clock::Clock};

use crate::{Outcome, stats::median};

const README: &str = "README.md";
const BEGIN: &str = "<!-- bench: what follows is written by `make bench` -->";
const END: &str = "<!-- bench: end -->";

/// What every figure was taken on: machines have no names here.
const ON: &str = "two shared cores, the server on one and the load on the other";

#[derive(Clone, Serialize)]
pub struct Figure {
    what: String,
    unit: &'static str,
    /// The median of the rounds.
    value: f64,
    rounds: Vec<f64>,
    /// Of the same measurements, when the value is their 99 of 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    p50: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    peer: Option<Peer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<Asked>,
}

#[derive(Clone, Serialize)]
struct Peer {
    what: String,
    value: f64,
    rounds: Vec<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    p50: Option<f64>,
    /// Ours divided by it.
    ratio: f64,
}

#[derive(Clone, Copy, Serialize)]
struct Asked {
    /// Of the ratio, else of the value.
    of_ratio: bool,
    at_most: bool,
    bound: f64,
    aim: f64,
    met: bool,
}

impl Figure {
    pub fn new(what: impl Into<String>, unit: &'static str, rounds: Vec<f64>) -> Self {
        Self {
            what: what.into(),
            unit,
            value: median(&rounds),
            rounds,
            p50: None,
            peer: None,
            asked: None,
        }
    }

    pub fn beside(mut self, what: &str, rounds: Vec<f64>) -> Self {
        let value = median(&rounds);
        self.peer = Some(Peer {
            what: what.to_owned(),
            ratio: self.value / value,
            value,
            rounds,
            p50: None,
        });
        self
    }

    /// Says the medians too, here and beside.
    pub fn with_p50(mut self, here: &[f64], beside: &[f64]) -> Self {
        self.p50 = Some(median(here));
        if let Some(peer) = &mut self.peer {
            peer.p50 = Some(median(beside));
        }
        self
    }

    pub fn at_most(self, bound: f64, aim: f64) -> Self {
        let met = self.value <= bound;
        self.ask(false, true, bound, aim, met)
    }

    pub fn ratio_at_most(self, bound: f64, aim: f64) -> Self {
        let met = self.ratio() <= bound;
        self.ask(true, true, bound, aim, met)
    }

    pub fn ratio_at_least(self, bound: f64, aim: f64) -> Self {
        let met = self.ratio() >= bound;
        self.ask(true, false, bound, aim, met)
    }

    fn ratio(&self) -> f64 {
        self.peer.as_ref().map_or(f64::NAN, |peer| peer.ratio)
    }

    fn ask(mut self, of_ratio: bool, at_most: bool, bound: f64, aim: f64, met: bool) -> Self {
        self.asked = Some(Asked {
            of_ratio,
            at_most,
            bound,
            aim,
            met,
        });
        self
    }

    pub fn line(&self) -> Outcome<String> {
        Ok(serde_json::to_string(self)?)
    }

    fn row(&self) -> String {
        let (peer, ratio) = self.peer.as_ref().map_or((String::new(), String::new()), |peer| {
            let value = number(peer.value);
            let half = half(peer.p50);
            (
                format!("{value}{half} ({})", peer.what),
                format!("{} ×", number(peer.ratio)),
            )
        });
        let asked = self.asked.map_or(String::new(), |asked| {
            let sign = if asked.at_most { '≤' } else { '≥' };
            let unit = if asked.of_ratio { "×" } else { self.unit };
            let missed = if asked.met { "" } else { " **missed**" };
            format!(
                "{sign} {} {unit}, aim {}{missed}",
                number(asked.bound),
                number(asked.aim)
            )
        });
        format!(
            "| {} | {} {}{} | {peer} | {ratio} | {asked} |",
            self.what,
            number(self.value),
            self.unit,
            half(self.p50)
        )
    }
}

fn half(p50: Option<f64>) -> String {
    p50.map(|p50| format!(", median {}", number(p50))).unwrap_or_default()
}

/// Three digits that mean something.
fn number(value: f64) -> String {
    match value.abs() {
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}").trim_end_matches(".0").to_owned(),
        _ => format!("{value:.2}")
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned(),
    }
}

/// Keeps the lines of this run, and writes the table into the README.
pub fn keep(figures: &[Figure]) -> Outcome<()> {
    let date = calendar::day(Clock::system().now());
    let date = format!("{}-{:02}-{:02}", date.year, date.month, date.day);
    let mut lines = String::new();
    for figure in figures {
        writeln!(lines, "{}", figure.line()?)?;
    }
    let results = Path::new("bench/results");
    std::fs::create_dir_all(results)?;
    std::fs::write(results.join(format!("{date}.jsonl")), lines)?;

    let readme = std::fs::read_to_string(README)?;
    let (before, rest) = readme
        .split_once(BEGIN)
        .ok_or("the README has no place for the table")?;
    let (_, after) = rest.split_once(END).ok_or("the README's table has no end")?;
    let mut table = format!(
        "`make bench`, {date}, on {ON}; the median of rounds taken in turns with the peer. Absolute values are of that \
         machine, ratios are worth comparing.\n\n| what | here | beside | ratio | asked |\n|---|---|---|---|---|\n"
    );
    for figure in figures {
        writeln!(table, "{}", figure.row())?;
    }
    std::fs::write(README, format!("{before}{BEGIN}\n\n{table}\n{END}{after}"))?;
    Ok(())
}
