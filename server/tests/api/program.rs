//! The program itself, as its operator runs it.

mod create;

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use domain::{BoardView, ForumCode};
use serde_json::Value;

use crate::{
    phone::Phone,
    stream::{Event, Screen},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_forum");

struct Server {
    process: Child,
    links: Value,
    url: String,
}

impl Server {
    fn start(folder: &tempfile::TempDir) -> Self {
        let mut process = serve(folder).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let links: Value = serde_json::from_str(&line).unwrap();
        let url = format!("http://{}", links["listen"].as_str().unwrap());
        Self { process, links, url }
    }

    fn phone(&self) -> Phone {
        Phone::new(
            &self.url,
            &ForumCode::parse(self.links["code"].as_str().unwrap()).unwrap(),
        )
    }

    fn key(&self) -> &str {
        self.links["facilitator"].as_str().unwrap().rsplit('=').next().unwrap()
    }

    async fn board(&self) -> BoardView {
        match self.phone().watch("", None).await.next().await {
            Some(Event::Snapshot(view)) => *view,
            other => panic!("no snapshot: {other:?}"),
        }
    }

    /// No time to write anything down.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    fn terminate(&mut self) {
        let told = Command::new("kill")
            .args(["-TERM", &self.process.id().to_string()])
            .status()
            .unwrap();
        assert!(told.success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn serve(folder: &tempfile::TempDir) -> Command {
    let mut command = forum(
        folder,
        &["serve", "--listen", "127.0.0.1:0", "--example", "--links-json"],
    );
    command.stderr(Stdio::null());
    command
}

fn forum(folder: &tempfile::TempDir, args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .args(args)
        .env_clear()
        .arg("--data")
        .arg(folder.path().join("data"));
    command
}

fn run(folder: &tempfile::TempDir, args: &[&str]) -> Output {
    forum(folder, args).output().unwrap()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[tokio::test]
async fn what_a_killed_server_acknowledged_is_there_when_it_starts_again() {
    let folder = folder();
    let mut server = Server::start(&folder);
    let phone = server.phone();
    assert_eq!(phone.send("join", &[("name", "Ada")]).await.status, 200);
    let mut acknowledged = Vec::new();
    for number in 0..8 {
        let title = format!("Sujet numéro {number}");
        phone.propose(&title).await;
        acknowledged.push(title);
    }
    // Some more are under way when the plug is pulled.
    let kind = ("kind", "workshop");
    let under_way: Vec<_> = (8..16)
        .map(|number| {
            let title = format!("Sujet numéro {number}");
            let op = crate::app::op().0.to_string();
            let request = phone.action("propose_topic", &op, &[("title", &title), kind]);
            tokio::spawn(async move {
                let answer = request.send().await.ok()?;
                (answer.status() == 200).then_some(title)
            })
        })
        .collect();
    tokio::task::yield_now().await;
    server.kill();
    for title in under_way {
        acknowledged.extend(title.await.unwrap());
    }

    let server = Server::start(&folder);

    let kept: Vec<String> = server
        .board()
        .await
        .topics
        .into_iter()
        .map(|topic| topic.title)
        .collect();
    for title in &acknowledged {
        assert!(kept.contains(title), "{title} was acknowledged; {kept:?}");
    }
    assert_eq!(
        phone
            .at(&server.url)
            .send("set_interest", &[("set", "1-on")])
            .await
            .status,
        200,
        "still known"
    );
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_says_goodbye_and_leaves_one_file() {
    let folder = folder();
    let mut server = Server::start(&folder);
    server.phone().send("join", &[("name", "Ada")]).await;
    let mut screen: Screen = server.phone().watch("", None).await;
    screen.next().await;
    let told = Instant::now();

    server.terminate();

    assert_eq!(screen.next().await, Some(Event::Bye));
    assert_eq!(screen.next().await, None);
    let status = server.process.wait().unwrap();
    assert!(status.success(), "{status}");
    assert!(
        told.elapsed() < Duration::from_secs(5),
        "open streams do not hold it back"
    );
    let log = folder.path().join("data/forum.db-wal");
    assert!(std::fs::metadata(log).map_or(0, |log| log.len()) == 0);
}

#[tokio::test]
async fn the_example_is_made_once_and_each_start_has_its_own_key() {
    let folder = folder();
    let mut first = Server::start(&folder);
    let view = first.board().await;
    first.kill();
    let second = Server::start(&folder);

    assert_eq!(second.links["code"], first.links["code"]);
    assert_eq!((view.slots.len(), view.spaces.len(), view.sessions.len()), (8, 6, 0));
    let enter = async |key: &str| {
        second
            .phone()
            .send("enter", &[("name", "Zoé"), ("key", key)])
            .await
            .status
    };
    assert_eq!(enter(first.key()).await, 403);
    assert_eq!(enter(second.key()).await, 200);
    let home = second.phone().open("/").await;
    assert!(home.text.contains("Rencontre ALLiaNCE"));
}

#[tokio::test]
async fn a_folder_has_one_server() {
    let folder = folder();
    let _server = Server::start(&folder);

    let second = run(&folder, &["serve", "--listen", "127.0.0.1:0"]);

    assert!(!second.status.success());
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains("another server is running on the folder"), "{said}");
}
