//! The plug is pulled in the middle of a busy day, again and again.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::sync::Notify;

use crate::{app::op, phone::Phone, program::Program, random::Random, soaking};

/// Some seconds of a debug build; `make soak` kills the release.
fn kills() -> usize {
    if soaking() { 500 } else { 50 }
}

const WRITERS: usize = 8;

/// Rules allow twenty.
const TOPICS_OF_ONE: usize = 18;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_at_random_moments_has_all_that_it_acknowledged_and_nothing_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut random = Random::new();
    let mut server = Program::start(&folder.path().join("data"));
    let mut writers = Vec::new();
    for number in 0..WRITERS {
        writers.push(Writer::new(number, server.join(&format!("Personne {number}")).await));
    }
    let mut unknown = 0;

    for _ in 0..kills() {
        let acknowledged = Acknowledged::until(1 + random.below(160));
        let busy: Vec<_> = writers
            .drain(..)
            .map(|writer| tokio::spawn(writer.write_until_gone(acknowledged.clone())))
            .collect();
        acknowledged.enough.notified().await;
        server.kill();
        for writer in busy {
            writers.push(writer.await.unwrap());
        }
        server.check_database().await;

        server = server.start_again();
        for writer in &mut writers {
            unknown += usize::from(writer.unanswered.is_some());
            writer.send_again().await;
        }
        check(&server, &writers).await;
    }

    assert!(unknown > 0, "no answer was ever cut off: nothing was tested");
}

/// The board is what the writers were told, each thing once.
async fn check(server: &Program, writers: &[Writer]) {
    let board = server.board().await;
    let mut titles: Vec<_> = board.topics.iter().map(|topic| topic.title.clone()).collect();
    let mut expected: Vec<_> = writers.iter().flat_map(|writer| writer.titles.clone()).collect();
    titles.sort();
    expected.sort();
    assert_eq!(titles, expected);

    let mut interest = BTreeMap::<String, u32>::new();
    for (topic, on) in writers.iter().flat_map(|writer| &writer.interest) {
        *interest.entry(topic.clone()).or_default() += u32::from(*on);
    }
    for topic in &board.topics {
        let told = interest.get(&topic.id.to_string()).copied().unwrap_or_default();
        assert_eq!(topic.interest, told, "nº {}", topic.id);
    }
}

struct Acknowledged {
    left: AtomicUsize,
    enough: Notify,
}

impl Acknowledged {
    fn until(count: usize) -> Arc<Self> {
        Arc::new(Self {
            left: AtomicUsize::new(count),
            enough: Notify::new(),
        })
    }

    fn one_more(&self) {
        let before = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        if matches!(before, Ok(1) | Err(_)) {
            self.enough.notify_one();
        }
    }
}

/// A person, and what the server told them.
struct Writer {
    number: usize,
    phone: Phone,
    /// Proposed, in order.
    titles: Vec<String>,
    /// Own topics, as the server named them.
    topics: Vec<String>,
    interest: BTreeMap<String, bool>,
    sent: usize,
    unanswered: Option<(String, Wish)>,
}

#[derive(Clone, Debug)]
enum Wish {
    Topic(String),
    Interest { topic: String, on: bool },
}

impl Writer {
    fn new(number: usize, phone: Phone) -> Self {
        Self {
            number,
            phone,
            titles: Vec::new(),
            topics: Vec::new(),
            interest: BTreeMap::new(),
            sent: 0,
            unanswered: None,
        }
    }

    async fn write_until_gone(mut self, acknowledged: Arc<Acknowledged>) -> Self {
        loop {
            let (op, wish) = (op().0.to_string(), self.wish());
            self.unanswered = Some((op, wish));
            match self.try_to_send().await {
                Some(200) => acknowledged.one_more(),
                // Everyone has used up what one browser may write: time to pull the plug.
                Some(429) => {
                    self.unanswered = None;
                    acknowledged.enough.notify_one();
                    return self;
                }
                Some(other) => panic!("answered {other}"),
                None => return self,
            }
        }
    }

    /// With the same `op`: whether or not it was kept before, it is there once.
    async fn send_again(&mut self) {
        if self.unanswered.is_some() {
            assert_eq!(self.try_to_send().await, Some(200));
        }
    }

    /// Mostly what weighs little, so that much is under way.
    fn wish(&mut self) -> Wish {
        self.sent += 1;
        if self.topics.is_empty() || (self.sent.is_multiple_of(8) && self.topics.len() < TOPICS_OF_ONE) {
            return Wish::Topic(format!("Sujet {} de {}", self.topics.len(), self.number));
        }
        let topic = self.topics[self.sent % self.topics.len()].clone();
        let on = !self.interest.get(&topic).copied().unwrap_or_default();
        Wish::Interest { topic, on }
    }

    /// The status, and what it means for what is true; `None`: nobody knows.
    async fn try_to_send(&mut self) -> Option<u16> {
        let (op, wish) = self.unanswered.clone()?;
        let request = match &wish {
            Wish::Topic(title) => self.phone.action("propose_topic", &op, &[("title", title)]),
            Wish::Interest { topic, on } => {
                let set = format!("{topic}-{}", if *on { "on" } else { "off" });
                self.phone.action("set_interest", &op, &[("set", &set)])
            }
        };
        let answer = request.send().await.ok()?;
        let status = answer.status().as_u16();
        if status == 200 {
            self.unanswered = None;
            match wish {
                Wish::Topic(title) => {
                    let topic = answer.headers()["location"].to_str().unwrap().rsplit('/').next();
                    self.topics.push(topic.unwrap().to_owned());
                    self.titles.push(title);
                }
                Wish::Interest { topic, on } => drop(self.interest.insert(topic, on)),
            }
        }
        Some(status)
    }
}
