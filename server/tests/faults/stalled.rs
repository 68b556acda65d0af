//! Phones in a lift: connected, and reading nothing.

use std::net::SocketAddr;

use ::app::backend::{Attached, Forums, Newcomer, People};
use domain::*;
use socket2::{Domain, Socket, Type};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    app::{TestApp, op},
    stream::{Event, Screen},
    unhurried,
};

const STALLED: usize = 100;
const READING: usize = 20;

/// More deltas than the server keeps for screens that are behind.
const TAPS: usize = 4_500;

/// They fill what the system keeps for a connection.
const LONG_TITLES: u32 = 400;

const LAST: &str = "La fin";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_stalled_phones_keep_nothing_from_the_others_and_catch_up_when_they_read_again() {
    let app = unhurried().await;
    let address = app.url.strip_prefix("http://").unwrap().parse().unwrap();
    let mut stalled = Vec::new();
    for _ in 0..STALLED {
        stalled.push(open_and_stall(&app, address).await);
    }
    let mut reading = Vec::new();
    for _ in 0..READING {
        reading.push(app.phone().watch("", None).await);
    }

    let reading: Vec<_> = reading
        .into_iter()
        .map(|screen| tokio::spawn(read_to_the_end(screen)))
        .collect();

    make_news(&app).await;

    let view = app.view().await;
    for screen in reading {
        assert_eq!(screen.await.unwrap().0, view);
    }
    // One of them steps out of the lift.
    let (shown, snapshots) = read_to_the_end(wake(stalled.swap_remove(0)).await).await;
    assert_eq!(shown, view);
    assert_eq!(
        snapshots, 2,
        "nothing was queued for it: it has missed more than is kept for anyone, and gets the board anew"
    );
}

/// Many changes, and a last one.
async fn make_news(app: &TestApp) {
    let (device, _) = app.instance.new_device();
    let ask = async |command| {
        let asked = app
            .instance
            .execute(&app.code, &device, op(), command, Attached::Nothing);
        asked.await.unwrap()
    };
    let name = PersonName::parse("Ada").unwrap();
    let boxes = app.instance.seen(&app.code, None).await.unwrap().charters.boxes();
    app.instance
        .join(&app.code, &device, Newcomer::new(name, boxes))
        .await
        .unwrap();
    let seen = app.instance.seen(&app.code, Some(&device)).await.unwrap();
    let Actor::Person { id: convener, .. } = seen.me else {
        panic!("joined and nobody")
    };
    let (description, kind) = (Description::parse("").unwrap(), TopicKind::default());
    let propose = |title| Command::Propose {
        convener,
        title,
        description: description.clone(),
        kind,
        needs: Features::new(),
    };
    let topic = ask(propose(long_title(0))).await.topic.unwrap();
    for edition in 0..LONG_TITLES {
        ask(Command::Edit {
            topic,
            edition,
            title: long_title(edition + 1),
            description: description.clone(),
            kind,
            needs: Features::new(),
        })
        .await;
    }
    for _ in 0..TAPS / 500 {
        let taps = (0..500).map(|tap| {
            ask(Command::SetInterest {
                topic,
                on: tap % 2 == 0,
            })
        });
        futures::future::join_all(taps).await;
    }
    ask(propose(TopicTitle::parse(LAST).unwrap())).await;
}

/// As long as a title may be, of characters that weigh most.
fn long_title(number: u32) -> TopicTitle {
    TopicTitle::parse(&format!("{} {number}", "💡".repeat(110))).unwrap()
}

/// What a screen shows once it has heard the last news, and how many whole boards it was sent.
async fn read_to_the_end(mut screen: Screen) -> (BoardView, usize) {
    let (mut shown, mut snapshots) = (None, 0);
    loop {
        match screen.next().await.expect("the stream goes on") {
            Event::Snapshot(view) => {
                shown = Some(*view);
                snapshots += 1;
            }
            Event::Deltas(deltas) => {
                let view: &mut BoardView = shown.as_mut().expect("the board comes first");
                deltas.into_iter().for_each(|delta| view.apply(delta));
            }
            Event::Bye | Event::Retired | Event::Turned => panic!("the server stays"),
        }
        if let Some(view) = shown.take_if(|view| view.topics.iter().any(|topic| topic.title == LAST)) {
            return (view, snapshots);
        }
    }
}

/// A phone that asks for the stream and reads no byte of it. Its system takes as little as it may.
async fn open_and_stall(app: &TestApp, address: SocketAddr) -> TcpStream {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.set_recv_buffer_size(2_048).unwrap();
    // Small packets: the server's system then keeps little for it too.
    socket.set_tcp_mss(536).unwrap();
    socket.connect(&address.into()).unwrap();
    socket.set_nonblocking(true).unwrap();
    let mut stream = TcpStream::from_std(socket.into()).unwrap();
    // The older protocol has no chunks to put together again.
    let request = format!("GET /api/watch?code={} HTTP/1.0\r\nhost: {address}\r\n\r\n", app.code);
    stream.write_all(request.as_bytes()).await.unwrap();
    // The server has begun to tell it the board: looked at, and not read.
    let mut seen = [0; 1_500];
    while !String::from_utf8_lossy(&seen).contains("event: snapshot") {
        stream.peek(&mut seen).await.unwrap();
        tokio::task::yield_now().await;
    }
    stream
}

async fn wake(mut stream: TcpStream) -> Screen {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    let body = futures::stream::unfold(stream, async |mut stream| {
        let mut bytes = Vec::new();
        let read = stream.read_buf(&mut bytes).await;
        match read {
            Ok(0) => None,
            read => Some((read.map(|_| bytes), stream)),
        }
    });
    Screen::new(http::Response::new(reqwest::Body::wrap_stream(body)).into())
}
