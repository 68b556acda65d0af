//! An open stream, read event by event.

use app::backend::{Cursor, EventBytes};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{BoardView, Delta, wire};
use futures::StreamExt;

pub struct Screen {
    pub events: EventBytes,
    pub unread: String,
    pub last_id: Option<Cursor>,
}

#[derive(Debug, PartialEq)]
pub enum Event {
    Snapshot(Box<BoardView>),
    Deltas(Vec<Delta>),
    Beat(i64),
    Bye,
}

impl Screen {
    /// The next event; `None` when the stream is over.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            while let Some((event, rest)) = self.unread.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.unread = rest;
                if let Some(event) = self.read(&event) {
                    return Some(event);
                }
            }
            let more = self.events.next().await?;
            self.unread.push_str(std::str::from_utf8(&more).unwrap());
        }
    }

    /// The next event that says something about the board.
    pub async fn next_news(&mut self) -> Event {
        loop {
            match self.next().await.unwrap() {
                Event::Beat(_) => {}
                news => return news,
            }
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
            self.last_id = Cursor::parse(id);
        }
        Some(match field("event") {
            None => Event::Deltas(decode(data)),
            Some("snapshot") => Event::Snapshot(Box::new(decode(data))),
            Some("beat") => Event::Beat(data.parse().unwrap()),
            Some("bye") => Event::Bye,
            Some(other) => panic!("an unknown event: {other}"),
        })
    }
}

fn decode<T: serde::de::DeserializeOwned>(data: &str) -> T {
    wire::decode(&STANDARD.decode(data).unwrap()).unwrap()
}
