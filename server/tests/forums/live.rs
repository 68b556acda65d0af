use app::backend::{Cursor, Format, Forums};
use domain::{Command, Delta};
use futures::StreamExt;
use server::limits::{Rate, Rates};

use crate::{
    day::{Day, MORNING},
    screen::Event,
};

#[tokio::test]
async fn a_tap_reaches_an_open_stream() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let mut screen = day.screen(None).await;
    assert_eq!(screen.next_news().await, Event::Snapshot(Box::new(day.view().await)));

    let topic = ada.propose("Sauvegardes").await;

    let Event::Deltas(deltas) = screen.next_news().await else {
        panic!("no deltas")
    };
    assert!(matches!(&deltas[..], [Delta::Topic(view)] if view.id == topic && view.title == "Sauvegardes"));
    assert_eq!(screen.last_id, Some(day.seen().await.cursor));
}

#[tokio::test]
async fn a_screen_that_applies_what_it_hears_shows_what_a_new_page_shows() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let mut shown = day.view().await;
    let mut screen = day.screen(Some(day.seen().await.cursor)).await;
    let [first, second] = day.cells().await;
    let topic = ada.propose("Sauvegardes").await;
    let session = ada.place(topic, first).await.unwrap();
    ada.interest(topic, true).await.unwrap();
    ada.ask(Command::Move {
        session,
        from: first,
        to: second,
        confirmed: false,
    })
    .await
    .unwrap();
    ada.join("Ada L.").await.unwrap();

    while screen.last_id != Some(day.seen().await.cursor) {
        if let Event::Deltas(deltas) = screen.next_news().await {
            deltas.into_iter().for_each(|delta| shown.apply(delta));
        }
    }

    assert_eq!(shown, day.view().await);
}

#[tokio::test]
async fn after_a_cut_a_screen_gets_only_what_it_missed_as_one_write() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let here = day.seen().await.cursor;
    for title in ["Un sujet", "Deux sujets", "Trois sujets"] {
        ada.propose(title).await;
    }

    let mut events = day
        .instance
        .watch(&day.code, None, Some(here), Format::Postcard)
        .await
        .unwrap();
    let greeting = String::from_utf8(events.next().await.unwrap().to_vec()).unwrap();

    assert_eq!(greeting.matches("\nid: ").count(), 3, "{greeting}");
    assert!(!greeting.contains("event: snapshot"));
    assert!(greeting.starts_with("retry: "));
    assert!(greeting.ends_with(&format!("event: beat\ndata: {MORNING}\n\n")));
}

#[tokio::test]
async fn a_screen_that_is_up_to_date_is_told_nothing_but_the_time() {
    let day = Day::start().await;

    let mut screen = day.screen(Some(day.seen().await.cursor)).await;

    assert_eq!(screen.next().await, Some(Event::Beat(MORNING)));
}

#[tokio::test]
async fn an_unknown_epoch_gets_a_snapshot() {
    let day = Day::start().await;
    let Cursor { epoch, revision } = day.seen().await.cursor;

    let mut screen = day
        .screen(Some(Cursor {
            epoch: epoch ^ 1,
            revision,
        }))
        .await;

    assert!(matches!(screen.next_news().await, Event::Snapshot(_)));
}

#[tokio::test]
async fn a_revision_that_never_was_gets_a_snapshot() {
    let day = Day::start().await;
    day.join("Ada").await.propose("Sauvegardes").await;
    let Cursor { epoch, revision } = day.seen().await.cursor;

    let mut screen = day
        .screen(Some(Cursor {
            epoch,
            revision: revision + 1,
        }))
        .await;

    assert!(matches!(screen.next_news().await, Event::Snapshot(_)));
}

#[tokio::test]
async fn who_slept_through_more_than_is_kept_gets_a_snapshot() {
    let writes = Rate {
        burst: 10_000,
        per_second: 1.0,
    };
    let day = Day::start_with(Rates {
        writes,
        ..Rates::default()
    })
    .await;
    let ada = day.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let asleep = day.seen().await.cursor;
    for _ in 0..9 {
        let taps = (0..500).map(|number| ada.interest(topic, number % 2 == 0));
        let answers = futures::future::join_all(taps).await;
        assert!(
            answers.iter().all(Result::is_ok),
            "{:?}",
            answers.iter().find(|answer| answer.is_err())
        );
    }

    let mut screen = day.screen(Some(asleep)).await;

    assert_eq!(screen.next_news().await, Event::Snapshot(Box::new(day.view().await)));
}

#[tokio::test]
async fn a_silent_stream_tells_the_time() {
    let day = Day::start().await;
    let mut screen = day.screen(Some(day.seen().await.cursor)).await;
    assert_eq!(screen.next().await, Some(Event::Beat(MORNING)));
    day.clock.store(MORNING + 15, std::sync::atomic::Ordering::Relaxed);

    assert_eq!(screen.next().await, Some(Event::Beat(MORNING + 15)));
}

#[tokio::test]
async fn streams_say_goodbye_and_end_when_the_server_stops() {
    let day = Day::start().await;
    let mut screen = day.screen(Some(day.seen().await.cursor)).await;
    screen.next().await;

    day.instance.stop().await;

    assert_eq!(screen.next().await, Some(Event::Bye));
    assert_eq!(screen.next().await, None);
}

#[tokio::test]
async fn everyone_is_sent_the_very_same_bytes() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let here = Some(day.seen().await.cursor);
    let mut streams = Vec::new();
    for _ in 0..2 {
        let mut stream = day
            .instance
            .watch(&day.code, None, here, Format::Postcard)
            .await
            .unwrap();
        stream.next().await;
        streams.push(stream);
    }

    ada.propose("Sauvegardes").await;

    let [first, second] = [streams[0].next().await.unwrap(), streams[1].next().await.unwrap()];
    assert_eq!(first.as_ptr(), second.as_ptr(), "encoded once and shared");
}

#[tokio::test]
async fn integrators_read_the_same_as_json() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let mut events = day.instance.watch(&day.code, None, None, Format::Json).await.unwrap();
    let snapshot = events.next().await.unwrap();
    let snapshot = data(std::str::from_utf8(&snapshot).unwrap());
    assert_eq!(snapshot["forum"]["title"], "Rencontre d'essai");

    ada.propose("Sauvegardes").await;

    let deltas = events.next().await.unwrap();
    let deltas = data(std::str::from_utf8(&deltas).unwrap());
    assert_eq!(deltas[0]["Topic"]["title"], "Sauvegardes");
}

fn data(events: &str) -> serde_json::Value {
    let data = events.lines().find_map(|line| line.strip_prefix("data: ")).unwrap();
    serde_json::from_str(data).unwrap()
}
