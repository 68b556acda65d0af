//! An open stream, read as `EventSource` reads it.

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{BoardView, Delta, wire};
use reqwest::Response;

pub struct Screen {
    pub response: Response,
    unread: String,
    pub last_id: String,
}

#[derive(Debug, PartialEq)]
pub enum Event {
    Snapshot(Box<BoardView>),
    Deltas(Vec<Delta>),
    Bye,
    Retired,
    Turned,
}

impl Screen {
    pub fn new(response: Response) -> Self {
        Self {
            response,
            unread: String::new(),
            last_id: String::new(),
        }
    }

    /// The next event that says something about the board; `None` when the stream is over.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            while let Some((event, rest)) = self.unread.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.unread = rest;
                if let Some(event) = self.read(&event) {
                    return Some(event);
                }
            }
            let chunk = self.response.chunk().await.ok()??;
            self.unread.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    fn read(&mut self, event: &str) -> Option<Event> {
        let field = |name: &str| {
            event
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        };
        let data = field("data")?;
        if let Some(id) = field("id") {
            self.last_id = id.to_owned();
        }
        match field("event") {
            None => Some(Event::Deltas(decode(data))),
            Some("snapshot") => Some(Event::Snapshot(Box::new(decode(data)))),
            Some("bye") => Some(Event::Bye),
            Some("retired") => Some(Event::Retired),
            Some("turned") => Some(Event::Turned),
            Some("beat") => None,
            Some(other) => panic!("an unknown event: {other}"),
        }
    }
}

fn decode<T: serde::de::DeserializeOwned>(data: &str) -> T {
    wire::decode(&STANDARD.decode(data).unwrap()).unwrap()
}
