//! The day in other people's calendars and programs.

use scraper::{Html, Selector};
use serde_json::Value;

use crate::{
    app::TestApp,
    phone::{Phone, text_of},
    programs::python,
};

/// The events of a calendar, as another program reads them.
async fn calendar(phone: &Phone, path: &str) -> Value {
    let file = phone.get(path).await;
    assert_eq!(file.status, 200, "{}", file.text);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    python("read_calendar.py", &[("calendar.ics", file.text.as_bytes())])
}

fn event<'a>(calendar: &'a Value, begins: &str) -> Option<&'a Value> {
    let events = calendar["events"].as_array().unwrap();
    events
        .iter()
        .find(|event| event["summary"].as_str().unwrap().starts_with(begins))
}

#[tokio::test]
async fn the_agenda_follows_what_is_placed_moved_and_parked() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let ada = app.join("Ada, \"comtesse\"; de L").await;
    let topic = ada.propose("Écrire; lire, compter\\chiffrer").await;
    let [here, there] = app.cells().await;
    let path = format!("/f/{}/agenda.ics", app.code);
    let before = calendar(&app.phone(), &path).await;
    assert_eq!(before["again"], 3_600.0);
    assert!(
        event(&before, "Stand-up").is_some(),
        "what is for everyone is there: {before}"
    );
    assert!(event(&before, "nº").is_none());

    assert_eq!(ada.place(topic, here).await.status, 200);
    let placed = calendar(&app.phone(), &path).await;
    let first = event(&placed, "nº").unwrap().clone();
    assert_eq!(first["summary"], "nº\u{a0}1, Écrire; lire, compter\\chiffrer");
    assert_eq!(first["status"], "CONFIRMED");
    assert_eq!(first["start"], "2026-12-08T09:45:00+00:00");
    assert!(first["location"].as_str().unwrap().starts_with("Grande salle"));
    let said = first["description"].as_str().unwrap();
    assert!(said.starts_with("Proposé par Ada, \"comtesse\"; de L\nhttp"), "{said}");

    app.later(60);
    let session = app.forum().await.session_of(topic).unwrap().0.to_string();
    let fields = [
        ("session", session.as_str()),
        ("was", &text_of(here)),
        ("cell", &text_of(there)),
        ("confirmed", "on"),
    ];
    let moved = zoe.send("move_session", &fields).await;
    assert_eq!(moved.status, 200, "{}", moved.text);
    let moved = calendar(&app.phone(), &path).await;
    let second = event(&moved, "nº").unwrap().clone();
    assert_eq!(second["uid"], first["uid"]);
    assert!(second["sequence"].as_u64() > first["sequence"].as_u64());
    assert!(second["modified"].as_str() > first["modified"].as_str());
    assert!(second["location"].as_str().unwrap().starts_with("Atelier"));

    let withdrawn = ada.send("withdraw_topic", &[("topic", &topic.to_string())]).await;
    assert_eq!(withdrawn.status, 200, "{}", withdrawn.text);
    let gone = calendar(&app.phone(), &path).await;
    let third = event(&gone, "nº").unwrap();
    assert_eq!((&third["uid"], &third["status"]), (&first["uid"], &"CANCELLED".into()));
    assert!(third["sequence"].as_u64() > second["sequence"].as_u64());
}

#[tokio::test]
async fn a_calendar_that_has_it_already_is_sent_nothing() {
    let app = TestApp::start().await;
    let path = format!("/f/{}/agenda.ics", app.code);
    let phone = app.phone();
    let first = phone.get(&path).await;
    let tag = first.header("etag").to_owned();
    let again = phone.client.get(phone.address(&path)).header("if-none-match", &tag);
    assert_eq!(again.send().await.unwrap().status().as_u16(), 304);

    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    assert_eq!(ada.place(topic, app.cells().await[0]).await.status, 200);
    let again = phone.client.get(phone.address(&path)).header("if-none-match", &tag);
    assert_eq!(again.send().await.unwrap().status().as_u16(), 200);
}

/// The link that a page shows once, without the server in front.
fn shown_link(page: &Html) -> Option<String> {
    let link = Selector::parse(".link-made a").unwrap();
    let url = page.select(&link).next()?.value().attr("href")?.to_owned();
    let path = url.splitn(4, '/').nth(3)?.to_owned();
    Some(format!("/{path}"))
}

async fn make_feed(phone: &Phone) -> String {
    let made = phone.submit("make_feed", &[]).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let page = phone.open(made.location().split('#').next().unwrap()).await;
    shown_link(&Html::parse_document(&page.text)).unwrap()
}

#[tokio::test]
async fn ones_own_calendar_has_what_one_marked_and_leads_and_nothing_else() {
    let app = TestApp::start().await;
    let (ada, bob) = (app.join("Ada").await, app.join("Bob").await);
    let [here, there] = app.cells().await;
    let (own, marked) = (ada.propose("Sobriété").await, bob.propose("Accessibilité").await);
    assert_eq!(ada.place(own, here).await.status, 200);
    assert_eq!(bob.place(marked, there).await.status, 200);
    ada.mark(marked).await;
    let (adas, bobs) = (make_feed(&ada).await, make_feed(&bob).await);

    // Whoever asks has no cookie.
    let adas_day = calendar(&app.phone(), &adas).await;
    let bobs_day = calendar(&app.phone(), &bobs).await;

    assert_eq!(adas_day["name"], "Ma journée – Rencontre d'essai");
    assert_eq!(event(&adas_day, "nº\u{a0}1").unwrap()["busy"], true);
    assert_eq!(event(&adas_day, "nº\u{a0}2").unwrap()["busy"], false);
    assert!(event(&bobs_day, "nº\u{a0}1").is_none() && event(&bobs_day, "nº\u{a0}2").is_some());
    // The page that is opened again has no link any more, and says since when there is one.
    let page = ada.page("/ma-journee").await;
    assert!(shown_link(&page).is_none());
    let said: String = page.root_element().text().collect();
    assert!(
        said.contains("en service depuis le mardi 8 décembre 2026 à 9\u{a0}h"),
        "{said}"
    );
    let dossier: String = ada.page("/mes-donnees").await.root_element().text().collect();
    assert!(dossier.contains("Votre adresse d’agenda"));
}

#[tokio::test]
async fn the_address_of_ones_day_is_taken_back_and_goes_with_the_person() {
    let app = TestApp::start().await;
    let (ada, bob) = (app.join("Ada").await, app.join("Bob").await);
    let first = make_feed(&ada).await;
    let second = make_feed(&ada).await;
    assert_ne!(first, second);
    assert_eq!(app.phone().get(&first).await.status, 404, "replaced");
    assert_eq!(app.phone().get(&second).await.status, 200);

    assert_eq!(bob.send("take_back_feed", &[]).await.status, 200);
    assert_eq!(app.phone().get(&second).await.status, 200, "it is not Bob's");
    assert_eq!(ada.send("take_back_feed", &[]).await.status, 200);
    assert_eq!(app.phone().get(&second).await.status, 404);

    let third = make_feed(&ada).await;
    let token = third.rsplit('/').next().unwrap().trim_end_matches(".ics").to_owned();
    let app = app.restart().await;
    assert_eq!(app.phone().get(&third).await.status, 200, "kept over a restart");
    let database = std::fs::read(app.folder.path().join("forum.db")).unwrap();
    assert!(
        !database.windows(64).any(|bytes| bytes == token.as_bytes()),
        "only its hash is kept"
    );
    let ada = ada.at(&app.url);
    assert_eq!(ada.send("erase_me", &[("topics", "keep")]).await.status, 200);
    assert_eq!(app.phone().get(&third).await.status, 404);
    for wrong in ["nimporte.ics", "nimporte", ".ics"] {
        let path = format!("/f/{}/ma-journee/{wrong}", app.code);
        assert_eq!(app.phone().get(&path).await.status, 404, "{wrong}");
    }
    assert_eq!(app.phone().send("make_feed", &[]).await.status, 403);
}

#[tokio::test]
async fn programs_of_conferences_read_the_day() {
    let app = TestApp::start().await;
    let ada = app.join("Ada <b>&").await;
    let titles = ["Écrire & <lire>", "]]> \u{ffff}\u{fffe} fin", "Ne rien faire"];
    let mut cells = app.cells().await.into_iter();
    for title in titles {
        let topic = ada.propose(title).await;
        if let Some(cell) = cells.next() {
            let fields = [
                ("topic", topic.to_string()),
                ("cell", text_of(cell)),
                ("confirmed", "on".to_owned()),
            ];
            let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
            assert_eq!(ada.send("place_topic", &fields).await.status, 200);
        }
    }
    let phone = app.phone();
    let at = |kind: &str| format!("/f/{}/schedule.{kind}", app.code);
    let (xml, json) = (phone.get(&at("xml")).await, phone.get(&at("json")).await);
    assert_eq!(
        xml.header("content-type"),
        "application/vnd.c3voc.schedule+xml; charset=utf-8"
    );

    let read = python(
        "read_schedule.py",
        &[
            ("schedule.xml", xml.text.as_bytes()),
            ("schedule.json", json.text.as_bytes()),
        ],
    );

    let events = read["events"].as_array().unwrap();
    let titled = |begins: &str| {
        events
            .iter()
            .find(|event| event["title"].as_str().unwrap().starts_with(begins))
    };
    let first = titled("Écrire & <lire>").unwrap();
    assert_eq!(first["date"], "2026-12-08T10:45:00+01:00");
    assert_eq!(first["persons"][0]["name"], "Ada <b>&");
    assert_ne!(
        first["persons"][0]["guid"].as_str().unwrap(),
        app.id_of("Ada <b>&").await
    );
    assert!(titled("]]>").is_some() && titled("Stand-up").is_some());
    assert!(titled("Ne rien faire").is_none(), "it has no place");
    // Nobody's names outlive them.
    assert_eq!(ada.send("erase_me", &[("topics", "keep")]).await.status, 200);
    assert!(!phone.get(&at("json")).await.text.contains("Ada"));
}
