//! A day to measure: made by the program's own command line, and filled with people who join like everyone else.

use std::{net::SocketAddr, path::Path, process::Command};

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::BoardView;

use crate::{Outcome, http::Connection, process::built};

/// What a phone knows of the forum.
#[derive(Clone)]
pub struct Day {
    pub code: String,
}

impl Day {
    /// With so many topics, most of them placed, while more are announced.
    pub fn create(data: &Path, topics: usize) -> Outcome<Self> {
        Self::create_in("marketplace", data, topics)
    }

    /// In a phase, as the command line calls it.
    pub fn create_in(phase: &str, data: &Path, topics: usize) -> Outcome<Self> {
        let created = Command::new(built("forum"))
            .args(["create", "--json", "--phase", phase])
            .args(["--demo-topics", &topics.to_string(), "--data"])
            .arg(data)
            .output()?;
        let said: serde_json::Value = serde_json::from_slice(&created.stdout)?;
        let code = said["code"].as_str().ok_or("no code")?.to_owned();
        Ok(Self { code })
    }

    /// Gives so many browsers a name; their cookies.
    pub async fn join(&self, server: SocketAddr, people: usize) -> Outcome<Vec<String>> {
        let mut line = Connection::open(server).await?;
        let mut cookies = Vec::new();
        for number in 0..people {
            // With the boxes of the starting texts.
            let accepted = "accept-regles-de-vie=1&accept-usage-responsable-ia=1";
            let form = format!("{}&name=Personne+{number}&{accepted}", self.form());
            let joined = line.post("/api/join", "", &form).await?;
            let cookie = joined.head.lines().find_map(|line| line.strip_prefix("set-cookie: "));
            let cookie = cookie.and_then(|cookie| cookie.split(';').next()).ok_or("no cookie")?;
            cookies.push(format!("cookie: {cookie}\r\n"));
        }
        Ok(cookies)
    }

    /// What every form of this forum carries.
    pub fn form(&self) -> String {
        format!("code={}&op={}", self.code, server::random::id())
    }

    pub fn stream(&self) -> String {
        format!("/api/watch?code={}", self.code)
    }

    pub fn board(&self) -> String {
        format!("/f/{}", self.code)
    }

    /// What is on the board now: the first thing a stream says to who knows nothing.
    pub async fn view(&self, server: SocketAddr) -> Outcome<BoardView> {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let mut line = tokio::net::TcpStream::connect(server).await?;
        let request = format!("GET {} HTTP/1.0\r\nhost: {server}\r\n\r\n", self.stream());
        line.write_all(request.as_bytes()).await?;
        let mut read = Vec::new();
        loop {
            if line.read_buf(&mut read).await? == 0 {
                return Err("a stream without a board".into());
            }
            let text = String::from_utf8_lossy(&read);
            // A beat follows the board.
            if let (Some(data), true) = (text.split("data: ").nth(1), text.contains("event: beat")) {
                let data = data.split('\n').next().unwrap_or_default();
                return Ok(domain::wire::decode(&STANDARD.decode(data)?)?);
            }
        }
    }
}
