//! « Ma journée »: in the order of the day, for one person only.

use scraper::{Html, Selector};

use crate::app::TestApp;

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<Vec<_>>().join(" ");
    page.select(&selector)
        .map(|element| text(element).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[tokio::test]
async fn two_marked_sessions_of_one_slot_are_shown_as_such_to_who_marked_them() {
    let app = TestApp::in_sessions().await;
    let (ada, bob, carol) = (app.join("Ada").await, app.join("Bob").await, app.join("Carol").await);
    let topics = [ada.propose("Sobriété").await, ada.propose("Accessibilité").await];
    for (topic, cell) in topics.into_iter().zip(app.cells().await) {
        let confirmed = [
            ("topic", topic.to_string()),
            ("cell", format!("{}-{}", cell.slot, cell.space)),
            ("confirmed", "on".to_owned()),
        ];
        let fields = confirmed.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(ada.send("place_topic", &fields).await.status, 200);
        bob.mark(topic).await;
    }

    let bobs = bob.page("/ma-journee").await;
    let adas = ada.page("/ma-journee").await;
    let carols = carol.page("/ma-journee").await;

    assert_eq!(texts(&bobs, ".clash"), ["2 ateliers à la même heure"]);
    assert_eq!(
        texts(&adas, ".clash"),
        ["2 ateliers à la même heure, dont 2 des vôtres"]
    );
    let slot = ".period:has(.clash) h2";
    assert_eq!(texts(&bobs, slot), ["10 h 45 – 11 h 35"]);
    let rows = texts(&bobs, ".period a.row");
    assert_eq!(rows, ["nº 1, Sobriété Grande salle", "nº 2, Accessibilité Atelier"]);
    let free = texts(&bobs, ".free-time");
    assert_eq!(free.len(), 3, "{free:?}");
    // Carol marked nothing: not one of these words, and what to do next.
    assert!(texts(&carols, "a.row, .clash").is_empty());
    assert_eq!(texts(&carols, ".empty a"), ["Parcourir les sujets"]);
}

#[tokio::test]
async fn what_has_no_place_waits_apart_and_what_was_withdrawn_is_gone() {
    let app = TestApp::start().await;
    let (ada, bob) = (app.join("Ada").await, app.join("Bob").await);
    let own = bob.propose("À moi").await;
    let waits = ada.propose("Attend").await;
    let gone = ada.propose("Retiré").await;
    for topic in [waits, gone, own] {
        bob.mark(topic).await;
    }
    let withdrawn = ada.send("withdraw_topic", &[("topic", &gone.to_string())]).await;
    assert_eq!(withdrawn.status, 200, "{}", withdrawn.text);

    let page = bob.page("/ma-journee").await;

    assert_eq!(texts(&page, "a.row"), ["nº 1, À moi le vôtre", "nº 2, Attend"]);
    assert!(texts(&page, ".period").is_empty());
    let [cell, _] = app.cells().await;
    assert_eq!(bob.place(own, cell).await.status, 200);
    let page = bob.page("/ma-journee").await;
    assert_eq!(texts(&page, ".period a.row"), ["nº 1, À moi Grande salle le vôtre"]);
    assert!(
        texts(&page, ".period").len() > 4,
        "the other slots are there, free or common"
    );
}

#[tokio::test]
async fn what_is_over_and_what_runs_say_so_in_words() {
    let app = TestApp::in_sessions().await;
    let (bob, zoe) = (app.join("Bob").await, app.facilitator("Zoé").await);
    // The tests' clock says 9 h.
    for (start, end) in [("8:00", "8:30"), ("8:45", "9:30")] {
        let added = zoe.send("add_slot", &[("start", start), ("end", end)]).await;
        assert_eq!(added.status, 200, "{}", added.text);
    }
    let topic = bob.propose("À moi").await;
    let [cell, _] = app.cells().await;
    let placed = bob
        .place(
            topic,
            domain::Cell {
                slot: app.view().await.slots[1].id,
                ..cell
            },
        )
        .await;
    assert_eq!(placed.status, 200, "{}", placed.text);

    let page = bob.page("/ma-journee").await;

    assert_eq!(texts(&page, ".past h2"), ["8 h – 8 h 30 Terminé"]);
    assert_eq!(texts(&page, ".now h2"), ["8 h 45 – 9 h 30 En ce moment"]);
    assert_eq!(texts(&page, "#maintenant h2"), ["8 h 45 – 9 h 30 En ce moment"]);
    assert_eq!(texts(&page, "a[href='#maintenant']").len(), 1);
}

#[tokio::test]
async fn who_has_not_joined_is_invited_and_comes_back() {
    let app = TestApp::start().await;
    let phone = app.phone();
    let day = format!("/f/{}/ma-journee", app.code);

    let page = phone.page("/ma-journee").await;
    let link = Selector::parse(".empty a").unwrap();
    let join = page.select(&link).next().unwrap().attr("href").unwrap();
    let asked = phone.open(join).await;

    assert_eq!(join, format!("/f/{}/rejoindre?suite={day}", app.code));
    assert!(!asked.text.contains("Ce que vous avez saisi"), "nothing was typed");
    let joined = phone.submit("join", &[("name", "Ada"), ("next", &day)]).await;
    assert_eq!((joined.status, joined.location()), (303, day.as_str()));
}

#[tokio::test]
async fn no_shared_cache_keeps_it() {
    let app = TestApp::start().await;
    let answer = app.join("Ada").await.open(&format!("/f/{}/ma-journee", app.code)).await;

    let caching = answer.header("cache-control");

    assert!(caching.contains("private"), "{caching}");
}
