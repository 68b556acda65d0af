//! The program itself, in a process of its own that can be killed.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use domain::{BoardView, ForumCode};
use serde_json::Value;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    phone::Phone,
    stream::{Event, Screen},
};

/// The build that is tested; `make soak` names the release.
fn program() -> PathBuf {
    std::env::var_os("PROGRAM").map_or_else(|| env!("CARGO_BIN_EXE_forum").into(), PathBuf::from)
}

pub struct Program {
    process: Child,
    pub address: SocketAddr,
    pub code: ForumCode,
    /// With this key one organises.
    key: String,
    data: PathBuf,
    /// What it is told besides, as `FORUM_…` and as others say it.
    environment: Vec<(&'static str, String)>,
}

impl Program {
    /// On a folder of its own, with a forum that is not on the home page.
    pub fn start(data: &Path) -> Self {
        Self::start_in(data, Vec::new())
    }

    pub fn start_in(data: &Path, environment: Vec<(&'static str, String)>) -> Self {
        let mut create = Command::new(program());
        create
            .args(["create", "--json", "--phase", "sessions", "--data"])
            .arg(data);
        let created = create.env_clear().output().unwrap();
        assert!(created.status.success(), "{created:?}");
        let created: Value = serde_json::from_slice(&created.stdout).unwrap();
        let code = ForumCode::parse(created["code"].as_str().unwrap()).unwrap();
        let organiser = created["organiser"].as_str().unwrap();
        let (_, key) = organiser.split_once("?cle=").unwrap();
        let listen = ([127, 0, 0, 1], 0).into();
        Self::listening(data, code, key.to_owned(), listen, environment)
    }

    /// The same day once more, where phones look for it.
    pub fn start_again(self) -> Self {
        let (data, code, address) = (self.data.clone(), self.code.clone(), self.address);
        let (key, environment) = (self.key.clone(), self.environment.clone());
        drop(self);
        Self::listening(&data, code, key, address, environment)
    }

    fn listening(
        data: &Path,
        code: ForumCode,
        key: String,
        listen: SocketAddr,
        environment: Vec<(&'static str, String)>,
    ) -> Self {
        // Inherited: each phone is an open file.
        server::listen::make_room();
        let mut process = Command::new(program())
            .args(["serve", "--links-json", "--listen", &listen.to_string(), "--data"])
            .arg(data)
            .env_clear()
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let links: Value = serde_json::from_str(&line).unwrap();
        let address = links["listen"].as_str().unwrap().parse().unwrap();
        Self {
            process,
            address,
            code,
            key,
            data: data.to_owned(),
            environment,
        }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn phone(&self) -> Phone {
        Phone::new(&self.url(), &self.code)
    }

    pub async fn join(&self, name: &str) -> Phone {
        let phone = self.phone();
        let joined = phone.send("join", &[("name", name)]).await;
        assert_eq!(joined.status, 200, "{}", joined.text);
        phone
    }

    pub async fn organiser(&self, name: &str) -> Phone {
        let phone = self.phone();
        let entered = phone.send("enter", &[("name", name), ("key", &self.key)]).await;
        assert_eq!(entered.status, 200, "{}", entered.text);
        phone
    }

    pub async fn board(&self) -> BoardView {
        match Screen::next(&mut self.phone().watch("", None).await).await {
            Some(Event::Snapshot(view)) => *view,
            other => panic!("no snapshot: {other:?}"),
        }
    }

    /// The most memory that it ever held, in bytes.
    pub fn peak_memory(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let kibibytes: usize = peak.trim().trim_end_matches(" kB").parse().unwrap();
        kibibytes * 1024
    }

    /// No time to write anything down.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// As a service manager stops it.
    pub fn stop(&mut self) {
        let id = self.process.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status().unwrap();
        assert!(told.success());
        assert!(self.process.wait().unwrap().success());
    }

    /// What SQLite itself thinks of the file.
    pub async fn check_database(&self) {
        let options = SqliteConnectOptions::new().filename(self.data.join("forum.db"));
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        let said: String = sqlx::query_scalar("pragma integrity_check")
            .fetch_one(&mut connection)
            .await
            .unwrap();
        assert_eq!(said, "ok");
        let orphans = sqlx::query("pragma foreign_key_check").fetch_all(&mut connection).await;
        assert_eq!(orphans.unwrap().len(), 0);
        connection.close().await.unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
