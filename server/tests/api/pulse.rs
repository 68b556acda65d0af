//! « Pouls »: what deserves a look, by the server's clock, of sessions and screens.

use std::sync::atomic::Ordering;

use domain::{Cell, TopicId};
use scraper::Selector;

use crate::{
    app::{MORNING, TestApp},
    phone::Phone,
};

/// What the page says is to be done, one line a heading.
async fn told(phone: &Phone) -> Vec<String> {
    let page = phone.page("/pouls").await;
    let headings = Selector::parse(".beat h2").unwrap();
    let words = page.select(&headings).map(|heading| heading.text().collect::<String>());
    words
        .map(|words| words.replace('\u{a0}', " ").trim().to_owned())
        .collect()
}

async fn text(phone: &Phone) -> String {
    let page = phone.page("/pouls").await;
    let words: Vec<&str> = page.root_element().text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

#[tokio::test]
async fn the_pulse_follows_a_session_from_before_its_start_to_its_report() {
    let app = TestApp::in_sessions().await;
    let zoe = app.facilitator("Zoé").await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let id = session.to_string();
    assert_eq!(told(&zoe).await, [""; 0]);
    assert!(text(&zoe).await.contains("Tout va bien."));

    // 10 h 15: half an hour before.
    app.clock.store(MORNING + 75 * 60, Ordering::Relaxed);
    let unscribed = "1 atelier sans scribe, maintenant ou dans moins d’une demi-heure";
    assert_eq!(told(&zoe).await, [unscribed]);
    ada.send("set_scribe", &[("session", &id), ("on", "on")]).await;
    assert_eq!(told(&zoe).await, [""; 0]);

    // 11 h 54, then 11 h 55: twenty minutes after its end.
    app.clock.store(MORNING + 174 * 60, Ordering::Relaxed);
    assert_eq!(told(&zoe).await, [""; 0]);
    app.later(60);
    assert_eq!(
        told(&zoe).await,
        ["1 compte rendu attendu, plus de 20 minutes après la fin"]
    );
    let page = zoe.page("/pouls").await;
    let row = Selector::parse(".beat a.row").unwrap();
    let to = page.select(&row).next().unwrap().attr("href").unwrap();
    assert_eq!(to, format!("/f/{}/atelier/{session}/notes", app.code));
}

#[tokio::test]
async fn a_session_that_nobody_who_leads_it_was_heard_of_is_told_before_it_starts() {
    let app = TestApp::in_sessions().await;
    let zoe = app.facilitator("Zoé").await;
    let ada = app.join("Ada").await;
    // Ada proposed the day before; it is a facilitator who placed it.
    app.clock.store(MORNING - 24 * 3_600, Ordering::Relaxed);
    let topic = ada.propose("Sauvegardes").await;
    app.clock.store(MORNING + 100 * 60, Ordering::Relaxed);
    let [cell, _] = app.cells().await;
    let placed = zoe
        .send(
            "place_topic",
            &[
                ("topic", &topic.to_string()),
                ("cell", &crate::phone::text_of(cell)),
                ("confirmed", "on"),
            ],
        )
        .await;
    assert_eq!(placed.status, 200, "{}", placed.text);
    let unseen = "1 atelier sans nouvelles de qui le propose".to_owned();
    assert!(told(&zoe).await.contains(&unseen), "{:?}", told(&zoe).await);
    assert!(!text(&zoe).await.contains("Ada"), "of sessions, not of people");

    ada.send("set_scribe", &[("session", "1"), ("on", "on")]).await;
    assert_eq!(told(&zoe).await, [""; 0]);
}

#[tokio::test]
async fn a_room_that_is_too_small_is_told_and_leads_to_another_one() {
    let app = TestApp::in_sessions().await;
    let zoe = app.facilitator("Zoé").await;
    let ada = app.join("Ada").await;
    let view = app.view().await;
    let small = view.spaces.iter().find(|space| space.capacity == Some(12)).unwrap().id;
    let slot = view.slots.iter().find(|slot| !slot.common).unwrap().id;
    let topic = ada.propose("Sauvegardes").await;
    assert_eq!(ada.place(topic, Cell { slot, space: small }).await.status, 200);
    for number in 0..13 {
        let phone = app.join(&format!("Personne {number}")).await;
        assert!(told(&zoe).await.is_empty(), "{number}");
        phone.send("set_interest", &[("set", &format!("{topic}-on"))]).await;
    }
    assert_eq!(told(&zoe).await, ["1 atelier à l’étroit"]);
    assert!(text(&zoe).await.contains("13 personnes intéressées, salle de 12"));
    let page = zoe.page("/pouls").await;
    let row = Selector::parse(".beat a.row").unwrap();
    let to = page.select(&row).next().unwrap().attr("href").unwrap().to_owned();
    assert_eq!(zoe.open(&to).await.status, 200);
    assert!(to.contains(&format!("/sujet/{}/placer", TopicId(topic.0))), "{to}");

    // Once it is over, it is over.
    ada.send("set_scribe", &[("session", "1"), ("on", "on")]).await;
    app.clock.store(MORNING + 160 * 60, Ordering::Relaxed);
    assert_eq!(told(&zoe).await, [""; 0]);
}

#[tokio::test]
async fn a_screen_that_went_dark_is_told_and_one_that_never_was_is_not() {
    let app = TestApp::in_sessions().await;
    let zoe = app.facilitator("Zoé").await;
    assert_eq!(told(&zoe).await, [""; 0]);
    let wall = format!("/f/{}/ecran?jeton={}", app.code, app.wall);
    assert_eq!(app.phone().open(&wall).await.status, 200);
    let mut screen = app.phone().watch(&format!("&jeton={}", app.wall), None).await;
    screen.next().await;
    assert!(text(&zoe).await.contains("1 écran connecté"), "{}", text(&zoe).await);
    assert_eq!(told(&zoe).await, [""; 0]);

    drop(screen);
    // The server learns of it when it next writes.
    while told(&zoe).await.is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(told(&zoe).await, ["1 écran n’est plus connecté"]);
    assert!(text(&zoe).await.contains("0 écran connecté"));
}

#[tokio::test]
async fn how_many_wait_and_how_many_are_here_are_numbers() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let ada = app.join("Ada").await;
    for title in ["Sauvegardes", "Formulaires"] {
        let topic = ada.propose(title).await.to_string();
        zoe.send("enqueue", &[("topic", &topic), ("on", "on")]).await;
    }
    let said = text(&zoe).await;
    assert!(
        said.contains("2 personnes inscrites") && said.contains("2 sujets dans la file"),
        "{said}"
    );
    assert_eq!(ada.open(&format!("/f/{}/pouls", app.code)).await.status, 403);
}
