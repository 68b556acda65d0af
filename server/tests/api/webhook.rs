//! A chat server of a test's own, which really speaks HTTP over TCP and keeps to what Mattermost documents of its incoming
//! webhooks; it can be told to misbehave.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc,
    task::JoinHandle,
};

pub struct Webhook {
    /// What is configured: the whole of it is a secret.
    pub url: String,
    answers: Arc<Mutex<VecDeque<Reply>>>,
    received: tokio::sync::Mutex<mpsc::UnboundedReceiver<Posted>>,
    serving: JoinHandle<()>,
}

/// What the next request is told; nothing left: 200 and `ok`.
#[derive(Clone, Debug)]
pub enum Reply {
    /// The whole answer, as it stands on the wire.
    Says(&'static str),
    /// Nothing, ever.
    Hangs,
    /// The connection ends.
    HangsUp,
}

/// A request as it arrived.
#[derive(Debug)]
pub struct Posted {
    pub line: String,
    pub content_type: String,
    pub body: Value,
}

impl Posted {
    pub fn text(&self) -> &str {
        self.body["text"].as_str().unwrap()
    }
}

impl Webhook {
    pub async fn start() -> Self {
        Self::at("127.0.0.1:0").await
    }

    /// On a port of before.
    pub async fn at(address: &str) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let url = format!("http://{}/hooks/s3cr3tk3y", listener.local_addr().unwrap());
        let answers = Arc::<Mutex<VecDeque<Reply>>>::default();
        let (sender, received) = mpsc::unbounded_channel();
        let serving = tokio::spawn({
            let answers = answers.clone();
            async move {
                let mut open = tokio::task::JoinSet::new();
                while let Ok((stream, _)) = listener.accept().await {
                    open.spawn(answer(stream, answers.clone(), sender.clone()));
                }
            }
        });
        Self {
            url,
            answers,
            received: tokio::sync::Mutex::new(received),
            serving,
        }
    }

    pub fn answer(&self, replies: &[Reply]) {
        self.answers.lock().unwrap().extend(replies.iter().cloned());
    }

    /// The next request that arrives.
    pub async fn next(&self) -> Posted {
        self.received.lock().await.recv().await.unwrap()
    }

    /// One that has arrived already.
    pub async fn has(&self) -> Option<Posted> {
        self.received.lock().await.try_recv().ok()
    }

    /// Nobody answers there any more.
    pub async fn stop(self) -> String {
        self.serving.abort();
        let _ = self.serving.await;
        let (_, rest) = self.url.split_once("://").unwrap();
        rest.split('/').next().unwrap().to_owned()
    }
}

async fn answer(stream: TcpStream, answers: Arc<Mutex<VecDeque<Reply>>>, sender: mpsc::UnboundedSender<Posted>) {
    let (reading, mut writing) = stream.into_split();
    let mut reading = BufReader::new(reading);
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if reading.read_until(b'\n', &mut head).await.unwrap() == 0 {
            return;
        }
    }
    let head = String::from_utf8(head).unwrap();
    let header = |name: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        let mut named = lines.filter(|(key, _)| key.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.to_owned()).unwrap_or_default()
    };
    let mut body = vec![0; header("Content-Length").parse().unwrap()];
    reading.read_exact(&mut body).await.unwrap();
    let posted = Posted {
        line: head.lines().next().unwrap().to_owned(),
        content_type: header("Content-Type"),
        body: serde_json::from_slice(&body).unwrap(),
    };
    let reply = answers.lock().unwrap().pop_front();
    let _ = sender.send(posted);
    match reply.unwrap_or(Reply::Says(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok",
    )) {
        Reply::Says(text) => {
            let _ = writing.write_all(text.as_bytes()).await;
        }
        Reply::Hangs => std::future::pending().await,
        Reply::HangsUp => {}
    }
}
