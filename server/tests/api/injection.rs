//! What people write is text on every page, wherever it stands.

use domain::Phase;

use crate::{app::TestApp, phone::Phone};

/// Ends any element it could stand in and goes on as markup. The last part would lead away, and no policy stops it.
const MARKUP: &str = "</title></textarea></script>--><i data-injected></i><meta http-equiv=refresh content=0>";

async fn write_everywhere(app: &TestApp, zoe: &Phone) {
    let topic = [("title", MARKUP), ("description", MARKUP), ("kind", "workshop")];
    let space = [
        ("name", "<i data-injected>"),
        ("equipment", MARKUP),
        ("accessibility", MARKUP),
        ("places", "2"),
    ];
    let slot = [("start", "8h"), ("end", "9h"), ("title", "<i data-injected></i>")];
    for (action, fields) in [
        ("propose_topic", &topic[..]),
        ("add_space", &space[..]),
        ("add_slot", &slot[..]),
    ] {
        let answer = zoe.send(action, fields).await;
        assert_eq!(answer.status, 200, "{action}: {}", answer.text);
    }
    let view = app.view().await;
    let cell = format!("{}-{}", view.slots[0].id, view.spaces.last().unwrap().id);
    let placed = zoe
        .send("place_topic", &[("topic", "1"), ("cell", &cell), ("confirmed", "on")])
        .await;
    assert_eq!(placed.status, 200, "{}", placed.text);
    let notes = zoe
        .send(
            "write_report",
            &[("session", "1"), ("revision", "0"), ("notes", MARKUP)],
        )
        .await;
    assert_eq!(notes.status, 200, "{}", notes.text);
}

#[tokio::test]
async fn nothing_that_is_written_becomes_markup_on_any_page() {
    let app = TestApp::in_sessions().await;
    let zoe = app.facilitator("<i data-injected>").await;
    write_everywhere(&app, &zoe).await;
    let injected = scraper::Selector::parse("[data-injected], meta[http-equiv]").unwrap();
    let from = format!("/f/{}/proposer", app.code);
    let long = MARKUP.repeat(3);
    let refused = zoe
        .submit(
            "propose_topic",
            &[("title", &long), ("description", MARKUP), ("from", &from)],
        )
        .await;
    assert_eq!(app.forum().await.phase, Phase::Sessions);

    let pages = [
        "",
        "/maintenant",
        "/ecran",
        "/rejoindre",
        "/proposer",
        "/placer?creneau=2&salle=1",
        "/sujet/1",
        "/sujet/1/modifier",
        "/sujet/1/placer",
        "/atelier/1/notes",
        "/comptes-rendus",
        "/animation",
        "/aide",
    ];
    let pages = pages.iter().map(|page| format!("/f/{}{page}", app.code));
    for path in pages.chain([refused.location().to_owned(), "/".to_owned()]) {
        let page = zoe.open(&path).await;

        assert_eq!(page.status, 200, "{path}");
        let document = scraper::Html::parse_document(&page.text);
        let found = document.select(&injected).next().map(|element| element.html());
        assert_eq!(found, None, "{path}");
    }
}
