//! Many phones that hold a stream and note when they hear of which tap.

use std::{cell::RefCell, collections::HashMap, net::SocketAddr, rc::Rc, time::Instant};

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::Delta;
use futures::{StreamExt, TryStreamExt, stream};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinHandle,
};

use crate::Outcome;

/// How phones listen.
#[derive(Clone)]
pub enum Protocol {
    /// Server-sent events at this path.
    Events(String),
    WebSocket,
}

/// What a tap changes, and how phones recognise it: so many people are interested in this topic now.
pub type News = (u32, u32);

/// What all phones together heard.
#[derive(Default)]
pub struct Heard {
    /// As they came from the socket, framing included.
    pub bytes: u64,
    pub taps: Vec<Tap>,
    by_news: HashMap<News, usize>,
    listening: usize,
}

pub struct Tap {
    pub sent: Instant,
    /// Phones that heard of it.
    pub phones: usize,
    /// When the last of them did.
    pub last: Instant,
}

impl Heard {
    pub fn expect(&mut self, news: News) {
        let now = Instant::now();
        self.by_news.insert(news, self.taps.len());
        self.taps.push(Tap {
            sent: now,
            phones: 0,
            last: now,
        });
    }

    pub fn forget(&mut self) {
        (self.bytes, self.taps) = (0, Vec::new());
        self.by_news.clear();
    }

    fn hear(&mut self, news: News) {
        if let Some(tap) = self.by_news.get(&news) {
            let tap = &mut self.taps[*tap];
            tap.phones += 1;
            tap.last = Instant::now();
        }
    }
}

pub struct Phones {
    pub heard: Rc<RefCell<Heard>>,
    pub count: usize,
    listening: Vec<JoinHandle<()>>,
}

impl Phones {
    /// Returns when all are listening.
    pub async fn open(server: SocketAddr, protocol: &Protocol, count: usize) -> Outcome<Self> {
        let heard = Rc::<RefCell<Heard>>::default();
        let listening = stream::iter(0..count)
            .map(|_| open(server, protocol.clone(), heard.clone()))
            .buffer_unordered(64)
            .try_collect()
            .await?;
        while heard.borrow().listening < count {
            tokio::task::yield_now().await;
        }
        Ok(Self {
            heard,
            count,
            listening,
        })
    }
}

impl Drop for Phones {
    fn drop(&mut self) {
        self.listening.iter().for_each(JoinHandle::abort);
    }
}

async fn open(server: SocketAddr, protocol: Protocol, heard: Rc<RefCell<Heard>>) -> Outcome<JoinHandle<()>> {
    let mut stream = TcpStream::connect(server).await?;
    let request = match &protocol {
        Protocol::Events(path) => format!("GET {path} HTTP/1.1\r\nhost: {server}\r\naccept: text/event-stream\r\n\r\n"),
        Protocol::WebSocket => format!(
            "GET / HTTP/1.1\r\nhost: {server}\r\nupgrade: websocket\r\nconnection: upgrade\r\n\
             sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        ),
    };
    stream.write_all(request.as_bytes()).await?;
    Ok(tokio::task::spawn_local(async move {
        let mut phone = Phone {
            unread: Vec::new(),
            special: false,
            heard,
        };
        // A phone that is cut off hears less than it should, which is noticed.
        let _ = phone.listen(stream, &protocol).await;
    }))
}

struct Phone {
    unread: Vec<u8>,
    /// The event being read is not about taps.
    special: bool,
    heard: Rc<RefCell<Heard>>,
}

impl Phone {
    async fn listen(&mut self, mut stream: TcpStream, protocol: &Protocol) -> std::io::Result<()> {
        let mut buffer = [0; 2_048];
        let mut greeted = false;
        loop {
            let read = stream.read(&mut buffer).await?;
            if read == 0 {
                return Ok(());
            }
            self.heard.borrow_mut().bytes += read as u64;
            self.unread.extend_from_slice(&buffer[..read]);
            if !greeted {
                let Some(end) = self.unread.windows(4).position(|four| four == b"\r\n\r\n") else {
                    continue;
                };
                self.unread.drain(..end + 4);
                self.heard.borrow_mut().listening += 1;
                greeted = true;
            }
            match protocol {
                Protocol::Events(_) => self.read_lines(),
                Protocol::WebSocket => self.read_frames(),
            }
        }
    }

    /// The lines between which HTTP says how long a chunk is mean nothing here.
    fn read_lines(&mut self) {
        let unread = std::mem::take(&mut self.unread);
        let mut lines = unread.split_inclusive(|byte| *byte == b'\n');
        for line in &mut lines {
            let Some(line) = line.strip_suffix(b"\n") else {
                self.unread = line.to_vec();
                return;
            };
            if line.is_empty() {
                self.special = false;
            } else if line.starts_with(b"event: ") {
                self.special = true;
            } else if let (Some(data), false) = (line.strip_prefix(b"data: "), self.special) {
                let deltas = STANDARD
                    .decode(data)
                    .ok()
                    .and_then(|data| domain::wire::decode(&data).ok());
                let deltas: Vec<Delta> = deltas.unwrap_or_default();
                let mut heard = self.heard.borrow_mut();
                for delta in deltas {
                    if let Delta::Interest { topic, count } = delta {
                        heard.hear((topic.0, count));
                    }
                }
            }
        }
    }

    /// Short unmasked text, as servers send it.
    fn read_frames(&mut self) {
        while let [_, length, rest @ ..] = &self.unread[..] {
            let length = usize::from(*length);
            let Some(text) = rest.get(..length) else { return };
            let news: serde_json::Value = serde_json::from_slice(text).unwrap_or_default();
            let number = |name: &str| news[name].as_u64().and_then(|number| u32::try_from(number).ok());
            if let Some(news) = number("topic").zip(number("count")) {
                self.heard.borrow_mut().hear(news);
            }
            self.unread.drain(..2 + length);
        }
    }
}
