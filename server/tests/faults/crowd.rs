//! As many phones as a big day has, all behind the one address of the venue.

use std::net::SocketAddr;

use domain::ForumCode;
use futures::{StreamExt, stream};
use reqwest::{Client, Response, redirect::Policy};

use crate::{
    app::op,
    phone::{ACCEPTED, client},
    program::Program,
    stream::{Event, Screen},
};

/// What a system lets a process open that was not set up for this; said when it is less.
const PHONES: usize = 2_000;

/// Phones that do something at the same moment.
const AT_ONCE: usize = 64;

pub struct Crowd {
    client: Client,
    pub members: Vec<Member>,
}

pub struct Member {
    cookie: String,
    pub screen: Option<Screen>,
    /// The id of the last event it has seen.
    last_id: String,
}

impl Crowd {
    /// Joined, and with the stream open.
    pub async fn gather(server: &Program) -> Self {
        let size = size();
        let client = client()
            .redirect(Policy::none())
            // One line each, as phones have.
            .pool_max_idle_per_host(0)
            .build()
            .unwrap();
        let members = stream::iter(0..size)
            .map(|number| Member::join(&client, server.address, &server.code, number))
            .buffer_unordered(AT_ONCE)
            .collect()
            .await;
        Self { client, members }
    }

    /// All come back from where they were, at once.
    pub async fn come_back(&mut self, server: &Program) {
        let client = &self.client;
        let all = self.members.iter_mut().map(async |member| {
            let after = member.last_id.clone();
            member.screen = Some(watch(client, server.address, &server.code, &member.cookie, &after).await);
            member.first_event().await;
        });
        futures::future::join_all(all).await;
    }
}

impl Member {
    async fn join(client: &Client, address: SocketAddr, code: &ForumCode, number: usize) -> Self {
        let (op, name) = (op().0.to_string(), format!("Personne {number}"));
        let mut form = vec![("code", code.as_str()), ("op", &op), ("name", &name)];
        form.extend(ACCEPTED);
        let joined = client
            .post(format!("http://{address}/api/join"))
            .form(&form)
            .send()
            .await;
        let joined = welcome(joined.unwrap());
        let cookie = joined.headers()["set-cookie"].to_str().unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let screen = watch(client, address, code, &cookie, "").await;
        let mut member = Self {
            cookie,
            screen: Some(screen),
            last_id: String::new(),
        };
        member.first_event().await;
        member
    }

    async fn first_event(&mut self) {
        let event = self.next().await;
        assert!(matches!(event, Some(Event::Snapshot(_))), "{event:?}");
    }

    pub async fn next(&mut self) -> Option<Event> {
        let screen = self.screen.as_mut().expect("an open stream");
        let event = screen.next().await;
        self.last_id.clone_from(&screen.last_id);
        event
    }
}

async fn watch(client: &Client, address: SocketAddr, code: &ForumCode, cookie: &str, after: &str) -> Screen {
    let url = format!("http://{address}/api/watch?code={code}");
    let request = client.get(url).header("cookie", cookie).header("last-event-id", after);
    Screen::new(welcome(request.send().await.unwrap()))
}

/// Nobody is refused, and nothing fails.
fn welcome(answer: Response) -> Response {
    assert_eq!(answer.status(), 200, "{:?}", answer.headers());
    answer
}

/// As many as there is room for.
fn size() -> usize {
    let room = server::listen::make_room().unwrap_or(u64::MAX);
    // Some files are open already, here and in the server.
    let phones = usize::try_from(room.saturating_sub(200)).map_or(PHONES, |room| room.min(PHONES));
    if phones < PHONES {
        eprintln!("only {phones} phones: this system lets a process open {room} files");
    }
    phones
}
