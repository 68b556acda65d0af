//! People who tap « Ça m'intéresse », each with their own cookie, on connections that stay open.

use std::{net::SocketAddr, time::Duration};

use crate::{
    Outcome,
    folder::Folder,
    forum::Day,
    http::Connection,
    phones::{News, Phones, Protocol},
    process::Process,
};

/// So many that none of them taps faster than one browser may.
const PEOPLE: usize = 64;

pub struct Taps {
    target: Target,
    server: SocketAddr,
    sent: usize,
}

/// What is tapped on.
pub enum Target {
    Forum {
        day: Day,
        /// One header line each.
        cookies: Vec<String>,
        /// With how many were interested before.
        topics: Vec<News>,
    },
    /// So many topics.
    Ws(usize),
}

impl Target {
    pub async fn forum(day: Day, server: SocketAddr) -> Outcome<Self> {
        let cookies = day.join(server, PEOPLE).await?;
        let topics = day.view(server).await?.topics;
        let topics = topics.into_iter().map(|topic| (topic.id.0, topic.interest)).collect();
        Ok(Self::Forum { day, cookies, topics })
    }

    pub fn protocol(&self) -> Protocol {
        match self {
            Self::Forum { day, .. } => Protocol::Events(day.stream()),
            Self::Ws(_) => Protocol::WebSocket,
        }
    }
}

/// One tap: what to send, and what phones will hear.
struct Request {
    path: &'static str,
    headers: String,
    form: String,
    news: News,
}

impl Taps {
    fn new(target: Target, server: SocketAddr) -> Self {
        Self {
            target,
            server,
            sent: 0,
        }
    }

    /// Taps `together` at the same moment, `times` times, `pause` apart. When all are answered and, if someone
    /// listens, heard by everyone or given up.
    pub async fn tap(
        &mut self,
        together: usize,
        times: usize,
        pause: Duration,
        phones: Option<&Phones>,
    ) -> Outcome<()> {
        // Opened now: servers close lines that are silent for some seconds.
        let mut lines = Vec::new();
        for _ in 0..together {
            lines.push(Connection::open(self.server).await?);
        }
        let mut clock = tokio::time::interval(pause.max(Duration::from_micros(1)));
        clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        for _ in 0..times {
            if !pause.is_zero() {
                clock.tick().await;
            }
            let requests: Vec<Request> = (0..together).map(|_| self.next()).collect();
            if let Some(phones) = phones {
                let mut heard = phones.heard.borrow_mut();
                requests.iter().for_each(|request| heard.expect(request.news));
            }
            let sent = lines.iter_mut().zip(&requests);
            let answers = sent.map(|(line, request)| line.post(request.path, &request.headers, &request.form));
            for answer in futures::future::try_join_all(answers).await? {
                if answer.status != 200 {
                    return Err(format!("a tap was answered {}", answer.status).into());
                }
            }
        }
        if let Some(phones) = phones {
            wait_for_all(phones).await;
        }
        Ok(())
    }

    /// Topic by topic, and person by person; after everyone has tapped everything, all of it is taken back.
    fn next(&mut self) -> Request {
        let number = self.sent;
        self.sent += 1;
        match &self.target {
            Target::Forum { day, cookies, topics } => {
                let (round, place) = (number / topics.len(), number % topics.len());
                let (topic, before) = topics[place];
                let on = (round / cookies.len()).is_multiple_of(2);
                let set = if on { "on" } else { "off" };
                Request {
                    path: "/api/set_interest",
                    headers: cookies[(round + place) % cookies.len()].clone(),
                    form: format!("{}&set={topic}-{set}", day.form()),
                    news: (topic, before + round as u32 + 1),
                }
            }
            Target::Ws(topics) => {
                let (round, topic) = ((number / topics) as u32, (number % topics) as u32);
                Request {
                    path: "/tap",
                    headers: String::new(),
                    form: format!("topic={topic}"),
                    news: (topic, round + 1),
                }
            }
        }
    }
}

/// What is not there after some seconds is lost.
async fn wait_for_all(phones: &Phones) {
    for _ in 0..1_000 {
        if phones.heard.borrow().taps.iter().all(|tap| tap.phones == phones.count) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A server, who taps on it, and where phones listen.
pub struct Session {
    pub process: Process,
    pub taps: Taps,
    pub protocol: Protocol,
    /// The data, gone with the session.
    _folder: Folder,
}

impl Session {
    pub async fn forum(topics: usize) -> Outcome<Self> {
        Self::forum_in("marketplace", topics).await
    }

    pub async fn forum_in(phase: &str, topics: usize) -> Outcome<Self> {
        let folder = Folder::new()?;
        let day = Day::create_in(phase, folder.path(), topics)?;
        let process = Process::forum(folder.path())?;
        let target = Target::forum(day, process.address).await?;
        Ok(Self::with(process, target, folder))
    }

    pub async fn ws(topics: usize) -> Outcome<Self> {
        Ok(Self::with(Process::ws()?, Target::Ws(topics), Folder::new()?))
    }

    /// The forum that is tapped on, when it is one.
    pub fn day(&self) -> Outcome<&Day> {
        match &self.taps.target {
            Target::Forum { day, .. } => Ok(day),
            Target::Ws(_) => Err("the peer has no day".into()),
        }
    }

    fn with(process: Process, target: Target, folder: Folder) -> Self {
        Self {
            protocol: target.protocol(),
            taps: Taps::new(target, process.address),
            process,
            _folder: folder,
        }
    }

    pub async fn phones(&self, count: usize) -> Outcome<Phones> {
        Phones::open(self.process.address, &self.protocol, count).await
    }
}
