use domain::Delta;

use crate::{app::TestApp, stream::Event};

#[tokio::test]
async fn two_phones_claiming_one_cell_leave_exactly_one_winner() {
    let app = TestApp::start().await;
    let (ada, grace) = (app.join("Ada").await, app.join("Grace").await);
    let (first, second) = (ada.propose("Sauvegardes").await, grace.propose("Accessibilité").await);
    let [cell, _] = app.cells().await;

    let (one, other) = tokio::join!(ada.place(first, cell), grace.place(second, cell));

    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let refusal = if one.status == 409 { one } else { other };
    assert!(
        refusal.text.contains("Cette place vient d’être prise."),
        "{}",
        refusal.text
    );
    assert_eq!(app.view().await.sessions.len(), 1);
}

#[tokio::test]
async fn a_tap_reaches_an_open_stream() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let mut wall = app.phone().watch("", None).await;
    assert_eq!(wall.response.headers()["content-type"], "text/event-stream");
    assert_eq!(wall.response.headers()["cache-control"], "no-store");
    assert_eq!(wall.response.headers()["x-accel-buffering"], "no");
    assert_eq!(wall.next().await, Some(Event::Snapshot(Box::new(app.view().await))));

    let topic = ada.propose("Sauvegardes").await;

    let Some(Event::Deltas(deltas)) = wall.next().await else {
        panic!("no deltas")
    };
    assert!(matches!(&deltas[..], [Delta::Topic(view)] if view.id == topic && view.convener.as_deref() == Some("Ada")));
}

#[tokio::test]
async fn a_cut_stream_goes_on_where_it_was() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let mut before = ada.watch("", None).await;
    before.next().await;
    let (id, _) = (before.last_id.clone(), drop(before));
    let topic = ada.propose("Sauvegardes").await;
    let missed = |event: Option<Event>| match event {
        Some(Event::Deltas(deltas)) => matches!(&deltas[..], [Delta::Topic(view)] if view.id == topic),
        _ => false,
    };

    assert!(missed(ada.watch("", Some(&id)).await.next().await));
    assert!(missed(ada.watch(&format!("&after={id}"), None).await.next().await));
    let newest = ada.watch(&format!("&after={id}"), None).await;
    drop(newest);
    let unknown = ada.watch("&after=1-1", None).await.next().await;
    assert!(matches!(unknown, Some(Event::Snapshot(_))));
}

#[tokio::test]
async fn the_newer_of_two_places_wins() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let mut page = ada.watch("", None).await;
    page.next().await;
    let loaded = page.last_id.clone();
    ada.propose("Sauvegardes").await;
    page.next().await;
    let second = ada.propose("Accessibilité").await;

    // The address still says what the page was loaded with; the browser adds what it heard last.
    let event = ada
        .watch(&format!("&after={loaded}"), Some(&page.last_id))
        .await
        .next()
        .await;

    assert!(
        matches!(event, Some(Event::Deltas(deltas)) if matches!(&deltas[..], [Delta::Topic(view)] if view.id == second))
    );
}

#[tokio::test]
async fn a_restart_sends_everyone_a_new_picture() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    ada.propose("Sauvegardes").await;
    let mut screen = ada.watch("", None).await;
    screen.next().await;

    let app = app.restart().await;
    assert_eq!(screen.next().await, Some(Event::Bye));
    let again = ada.at(&app.url).watch("", Some(&screen.last_id)).await.next().await;

    assert_eq!(again, Some(Event::Snapshot(Box::new(app.view().await))));
}

#[tokio::test]
async fn a_stream_for_integrators_is_json() {
    let app = TestApp::start().await;

    let mut stream = app.phone().watch("&format=json", None).await;

    let chunk = stream.response.chunk().await.unwrap().unwrap();
    let text = std::str::from_utf8(&chunk).unwrap();
    let data = text.lines().find_map(|line| line.strip_prefix("data: ")).unwrap();
    let view: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(view["forum"]["title"], "Rencontre d'essai");
}

#[tokio::test]
async fn who_sees_the_board_does_not_see_who_is_interested() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let grace = app.join("Grâce de Dieu").await;
    let mut screen = app.phone().watch("&format=json", None).await;
    screen.response.chunk().await.unwrap();

    grace.send("set_interest", &[("set", &format!("{topic}-on"))]).await;

    // The rest of the greeting comes first, where it was cut on its way.
    let mut text = String::new();
    for _ in 0..8 {
        let chunk = screen.response.chunk().await.unwrap().unwrap();
        text.push_str(&String::from_utf8_lossy(&chunk));
        if text.contains("\"Interest\"") {
            break;
        }
    }
    assert!(text.contains("{\"Interest\":{\"topic\":1,\"count\":1}}"), "{text}");
    assert!(
        !app.phone()
            .open(&format!("/f/{}", app.code))
            .await
            .text
            .contains("Grâce de Dieu")
    );
}

/// Its pages wait until the forum was read from the disk, and are as whole as any later one.
#[tokio::test]
async fn the_first_to_open_a_forum_after_a_start_gets_it_live() {
    for page in ["", "/maintenant", "/ecran"] {
        let app = TestApp::start().await.restart().await;

        let first = app.phone().open(&format!("/f/{}{page}", app.code)).await;

        assert_eq!(first.status, 200);
        for part in [
            "<link rel=\"modulepreload\" href=\"/pkg/forum.js\"",
            "src=\"/live.js\"",
            "id=\"donnees\"",
            "</title>",
        ] {
            assert!(first.text.contains(part), "{page}: no {part} in {}", first.text);
        }
    }
}
