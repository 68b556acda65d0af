//! « J'y suis », over HTTP: what the tap answers, and all the places where it must not be found.

use std::sync::atomic::Ordering;

use scraper::Selector;
use sqlx::{AssertSqlSafe, Row, SqlitePool, sqlite::SqliteConnectOptions};

use crate::{
    app::{MORNING, TestApp},
    logs,
    phone::Phone,
};

/// 11 h: the first slot runs.
async fn at_eleven() -> TestApp {
    let app = TestApp::in_sessions().await;
    app.clock.store(MORNING + 2 * 3_600, Ordering::Relaxed);
    app
}

/// The buttons of a page: what each says, and whether it is pressed.
async fn buttons(phone: &Phone, page: &str) -> Vec<(String, bool)> {
    let page = phone.page(page).await;
    let buttons = Selector::parse(".whereabouts button").unwrap();
    let words = |button: scraper::ElementRef<'_>| {
        let words: Vec<&str> = button.text().flat_map(str::split_whitespace).collect();
        (words.join(" "), button.attr("aria-pressed") == Some("true"))
    };
    page.select(&buttons).map(words).collect()
}

async fn pressed(phone: &Phone, page: &str) -> Vec<String> {
    let buttons = buttons(phone, page).await.into_iter();
    buttons
        .filter(|(_, pressed)| *pressed)
        .map(|(words, _)| words)
        .collect()
}

/// Until a screen that comes now shows counts; they are gathered for a moment.
async fn counted(app: &TestApp) -> String {
    let mut screen = app.phone().watch("&format=json", None).await;
    loop {
        let heard = String::from_utf8(screen.response.chunk().await.unwrap().unwrap().to_vec()).unwrap();
        if heard.contains("at_least") {
            return heard;
        }
    }
}

#[tokio::test]
async fn one_is_at_one_place_and_takes_it_back() {
    let app = at_eleven().await;
    let ada = app.join("Ada").await;
    assert!(buttons(&ada, "/maintenant").await.len() > 6);

    let page = format!("/f/{}/ma-journee", app.code);
    let said = ada.send("be_there", &[("from", page.as_str()), ("at", "1")]).await;
    assert_eq!(
        (said.status, said.location()),
        (200, format!("{page}#ici").as_str()),
        "{}",
        said.text
    );
    assert_eq!(pressed(&ada, "/ma-journee").await, ["Grande salle"]);

    assert_eq!(ada.send("be_there", &[("at", "papillon")]).await.status, 200);
    assert_eq!(pressed(&ada, "/maintenant").await, ["Je papillonne"]);

    assert_eq!(ada.send("be_there", &[("at", "nulle-part")]).await.status, 200);
    assert_eq!(pressed(&ada, "/maintenant").await, [""; 0]);
}

#[tokio::test]
async fn a_form_without_scripts_is_sent_on_and_refusals_are_sentences() {
    let app = at_eleven().await;
    let ada = app.join("Ada").await;
    let page = format!("/f/{}/maintenant", app.code);

    let said = ada.submit("be_there", &[("from", page.as_str()), ("at", "6")]).await;
    assert_eq!((said.status, said.location()), (303, format!("{page}#ici").as_str()));
    let gone = ada.send("be_there", &[("at", "99")]).await;
    assert_eq!(gone.status, 404);
    assert!(gone.text.contains("n’existe plus"), "{}", gone.text);
    assert_eq!(ada.send("be_there", &[("at", "ailleurs")]).await.status, 404);
    let stranger = app.phone().send("be_there", &[("at", "1")]).await;
    assert_eq!(stranger.status, 403);

    app.clock.store(MORNING, Ordering::Relaxed);
    let early = ada.send("be_there", &[("at", "1")]).await;
    assert_eq!(early.status, 409);
    assert!(early.text.contains("Rien n’est en cours"), "{}", early.text);
    assert!(buttons(&ada, "/maintenant").await.is_empty(), "nothing to tap");
}

#[tokio::test]
async fn a_topics_page_has_the_tap_while_it_is_held() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    app.session_of(&ada).await;
    assert!(buttons(&ada, "/sujet/1").await.is_empty());

    app.clock.store(MORNING + 2 * 3_600, Ordering::Relaxed);
    let [cell, _] = app.cells().await;
    ada.send("be_there", &[("at", &cell.space.to_string())]).await;
    let expected = [("J’y suis".to_owned(), true), ("Je papillonne".to_owned(), false)];
    assert_eq!(buttons(&ada, "/sujet/1").await, expected);

    // 11 h 35: it is over.
    app.clock.store(MORNING + 2 * 3_600 + 35 * 60, Ordering::Relaxed);
    assert!(buttons(&ada, "/sujet/1").await.is_empty());
    assert!(pressed(&ada, "/maintenant").await.is_empty());
}

#[tokio::test]
async fn visitors_and_integrators_read_how_many_and_nobody_reads_who() {
    let app = at_eleven().await;
    let phones = [app.join("Ada").await, app.join("Bo").await, app.join("Cléo").await];
    for phone in &phones[..2] {
        assert_eq!(phone.send("be_there", &[("at", "6")]).await.status, 200);
    }
    let visitor = app.phone();
    assert!(
        !visitor
            .open(&format!("/f/{}", app.code))
            .await
            .text
            .contains("Sur place")
    );
    assert_eq!(phones[2].send("be_there", &[("at", "6")]).await.status, 200);

    let heard = counted(&app).await;
    assert!(heard.contains(r#"{"space":6,"at_least":3}"#), "{heard}");
    let board = visitor.open(&format!("/f/{}", app.code)).await.text;
    assert!(
        board.contains("Sur place\u{a0}: Coin calme\u{a0}3+"),
        "shared pages know it too"
    );
    // Not even who drives the day reads more than the number, on any page that tells of people.
    let zoe = app.organiser("Zoé").await;
    for page in ["/personnes", "/animation", "/historique", "/ecran"] {
        let page = zoe.open(&format!("/f/{}{page}", app.code)).await;
        assert_eq!(page.status, 200);
        for told in ["J’y suis", "papillonne", "aria-pressed=\"true\""] {
            assert!(!page.text.contains(told), "{told}");
        }
    }
}

/// Every row of every table.
async fn rows(app: &TestApp) -> Vec<String> {
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let pool = SqlitePool::connect_with(options.read_only(true)).await.unwrap();
    let tables: Vec<String> = sqlx::query_scalar("select name from sqlite_master where type = 'table' order by name")
        .fetch_all(&pool)
        .await
        .unwrap();
    let mut rows = Vec::new();
    for table in tables {
        let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?)")
            .bind(&table)
            .fetch_all(&pool)
            .await
            .unwrap();
        let all: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
        let select = format!("select concat_ws('|', {}) from \"{table}\"", all.join(", "));
        let kept = sqlx::query(AssertSqlSafe(select)).fetch_all(&pool).await.unwrap();
        rows.extend(kept.iter().map(|row| format!("{table}: {}", row.get::<String, _>(0))));
    }
    rows
}

#[tokio::test]
async fn a_tap_is_written_nowhere() {
    let app = at_eleven().await;
    let phones = [app.join("Ada").await, app.join("Bo").await, app.join("Cléo").await];
    let before = rows(&app).await;
    assert!(before.len() > 10, "{before:?}");
    let own = format!("/f/{}/mes-donnees.json", app.code);
    let (journal, export) = (app.forum().await.history.acts().count(), phones[0].get(&own).await.text);
    assert!(export.contains("Ada"));

    for (phone, at) in phones.iter().zip(["6", "6", "6"]) {
        assert_eq!(phone.send("be_there", &[("at", at)]).await.status, 200);
    }
    counted(&app).await;
    phones[0].send("be_there", &[("at", "papillon")]).await;

    assert_eq!(rows(&app).await, before, "not a row");
    assert_eq!(app.forum().await.history.acts().count(), journal);
    assert_eq!(phones[0].get(&own).await.text, export);
    let logged = logs::logged();
    // Except by the program that reads pages for these tests.
    let server = || logged.lines().filter(|line| !line.contains("html5ever"));
    for word in ["Wandering", "at=papillon", "At(SpaceId", "at=6"] {
        let line = server().find(|line| line.contains(word));
        assert_eq!(line, None, "{word}");
    }
}
