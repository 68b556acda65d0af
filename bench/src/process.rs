//! What is measured runs in a process of its own: started here, watched through `/proc`, ended here.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::Outcome;

/// Where the server under test runs; the load keeps to the other core.
const CORE: &str = "0";

pub struct Process {
    child: Child,
    pub address: SocketAddr,
}

impl Process {
    /// Starts a program that prints one line of JSON with `listen` once it listens.
    pub fn start(program: &Path, arguments: &[&str]) -> Outcome<Self> {
        let mut child = Command::new("taskset")
            .args(["--cpu-list", CORE])
            .arg(program)
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        let said = child.stdout.take().ok_or("no output")?;
        BufReader::new(said).read_line(&mut line)?;
        let said: serde_json::Value =
            serde_json::from_str(&line).map_err(|_| format!("{} did not start: {line}", program.display()))?;
        let address = said["listen"].as_str().ok_or("it does not say where it listens")?;
        Ok(Self {
            address: address.parse()?,
            child,
        })
    }

    /// The release server on this data.
    pub fn forum(data: &Path) -> Outcome<Self> {
        let data = data.to_str().ok_or("a folder with a name in text")?;
        let arguments = ["serve", "--links-json", "--listen", "127.0.0.1:0", "--data", data];
        Self::start(&built("forum"), &arguments)
    }

    /// The peer that broadcasts.
    pub fn ws() -> Outcome<Self> {
        Self::start(Path::new("node"), &["bench/peers/ws/server.mjs"])
    }

    /// What all its threads have used of a processor so far, as the scheduler counts it: the ten-millisecond ticks of
    /// `/proc/PID/stat` are too coarse for a tap.
    pub fn cpu(&self) -> Outcome<Duration> {
        let mut nanoseconds = 0;
        for thread in std::fs::read_dir(self.proc("task"))? {
            let stat = std::fs::read_to_string(thread?.path().join("schedstat"))?;
            let running = stat.split(' ').next().ok_or("a thread without times")?;
            nanoseconds += running.parse::<u64>()?;
        }
        Ok(Duration::from_nanos(nanoseconds))
    }

    /// Memory that is its own or its share of, in bytes.
    pub fn memory(&self) -> Outcome<u64> {
        let rollup = std::fs::read_to_string(self.proc("smaps_rollup"))?;
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        let kib = pss.and_then(|pss| pss.trim().trim_end_matches("kB").trim().parse::<u64>().ok());
        Ok(kib.ok_or("no Pss")? * 1024)
    }

    fn proc(&self, file: &str) -> PathBuf {
        format!("/proc/{}/{file}", self.child.id()).into()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A program that the release build made.
pub fn built(name: &str) -> PathBuf {
    Path::new("target/release").join(name)
}

/// Keeps this process to the core that the servers do not use.
pub fn keep_to_the_other_core() -> Outcome<()> {
    let id = std::process::id().to_string();
    let kept = Command::new("taskset")
        .args(["--all-tasks", "--cpu-list", "--pid", "1", &id])
        .stdout(Stdio::null())
        .status()?;
    if kept.success() {
        Ok(())
    } else {
        Err("two cores are needed: one for the server, one for the load".into())
    }
}
