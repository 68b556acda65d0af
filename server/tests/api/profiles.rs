//! What people say of themselves: optional, shown as widely as each wishes, letter by letter.

use domain::TopicId;
use scraper::{Html, Selector};

use crate::{
    app::TestApp,
    html::plain_words,
    phone::{HTML, Phone},
};

fn value(html: &Html, name: &str) -> String {
    let selector = Selector::parse(&format!("[name={name}]")).unwrap();
    let field = html.select(&selector).next().unwrap();
    field.attr("value").unwrap_or_default().to_owned()
}

async fn who(reader: &Phone, topic: TopicId) -> String {
    plain_words(&reader.page(&format!("/sujet/{topic}")).await, ".poster .who")
}

#[tokio::test]
async fn each_reader_sees_what_is_meant_for_them_where_a_convener_is_named_in_full() {
    let app = TestApp::start().await;
    let (ada, grace, zoe) = (app.phone(), app.join("Grace").await, app.facilitator("Zoé").await);
    let fields = [
        ("name", "Ada"),
        ("pronouns", "elle"),
        ("pronouns_shown", "participants"),
        ("pronunciation", "ada"),
        ("pronunciation_shown", "nobody"),
        ("organisation", "DINUM"),
        ("organisation_shown", "participants"),
        ("occupation", "développement"),
        ("occupation_shown", "team"),
    ];
    assert_eq!(ada.send("join", &fields).await.status, 200);
    let topic = ada.propose("Sauvegardes").await;

    assert!(
        who(&grace, topic).await.starts_with("Proposé par Ada (elle), DINUM "),
        "{}",
        who(&grace, topic).await
    );
    assert!(who(&zoe, topic).await.contains("Ada (elle), DINUM, développement"));
    assert!(!who(&app.phone(), topic).await.contains("elle"), "who has not joined");
    for page in ["", "/sujets", "/maintenant", "/ecran", "/historique"] {
        let shown = grace.open(&format!("/f/{}{page}", app.code)).await.text;
        assert!(!shown.contains("DINUM") && !shown.contains("(elle"), "{page}");
    }
    // After a restart too.
    let app = app.restart().await;
    assert!(who(&grace.at(&app.url), topic).await.contains("Ada (elle), DINUM"));
}

#[tokio::test]
async fn joining_asks_the_name_first_and_the_rest_is_folded() {
    let app = TestApp::start().await;

    let page = app.phone().page("/rejoindre").await;

    let fields = Selector::parse("main form input:not([type=hidden])").unwrap();
    assert_eq!(page.select(&fields).next().unwrap().attr("name"), Some("name"));
    let folded = Selector::parse("main form details:not([open]) input[name=pronouns]").unwrap();
    assert_eq!(page.select(&folded).count(), 1);
    let photo = Selector::parse("input[name=photo][checked]").unwrap();
    assert_eq!(page.select(&photo).next().unwrap().attr("value"), Some("no"));
}

#[tokio::test]
async fn what_was_said_is_changed_and_taken_back() {
    let app = TestApp::start().await;
    let (ada, grace) = (app.phone(), app.join("Grace").await);
    let said = [("name", "Ada"), ("pronouns", "elle"), ("organisation", "DINUM")];
    assert_eq!(ada.send("join", &said).await.status, 200);
    let topic = ada.propose("Sauvegardes").await;

    // A new name alone says nothing of the rest.
    assert_eq!(ada.send("join", &[("name", "Ada L.")]).await.status, 200);
    assert!(who(&grace, topic).await.contains("Ada L. (elle), DINUM"));
    let page = ada.page("/rejoindre").await;
    assert_eq!(
        (value(&page, "name"), value(&page, "pronouns")),
        ("Ada L.".to_owned(), "elle".to_owned())
    );

    let cleared = [("name", "Ada L."), ("pronouns", ""), ("organisation", "INRIA")];
    assert_eq!(ada.send("join", &cleared).await.status, 200);
    assert!(who(&grace, topic).await.contains("Ada L., INRIA"));
}

#[tokio::test]
async fn names_of_every_script_are_kept_byte_for_byte() {
    let app = TestApp::start().await;
    let families = "👩‍👩‍👧‍👦".repeat(80);
    for name in [
        "d'Aboville-ŁÓDŹ",
        "عبد الله",
        "مریم‌السادات",
        "מרים",
        "🦊🏳️‍🌈",
        "mac DONALD",
        families.as_str(),
    ] {
        let phone = app.phone();
        let joined = phone.send("join", &[("name", name), ("organisation", name)]).await;
        assert_eq!(joined.status, 200, "{name}: {}", joined.text);
        let page = phone.page("/rejoindre").await;
        assert_eq!(
            (value(&page, "name").as_str(), value(&page, "organisation").as_str()),
            (name, name)
        );
    }
    let app = app.restart().await;
    let seen = ::app::backend::Forums::seen(&*app.instance, &app.code, None)
        .await
        .unwrap();
    assert!(seen.names.values().any(|name| *name == families));
}

#[tokio::test]
async fn bad_input_is_said_beside_its_field_and_changes_nothing() {
    let app = TestApp::start().await;
    let ada = app.phone();
    let long = "é".repeat(81);
    let from = format!("/f/{}/rejoindre", app.code);
    let fields = [
        ("name", "Ada"),
        ("pronouns", long.as_str()),
        ("organisation", "DINUM"),
        ("organisation_shown", "world"),
        ("photo", "perhaps"),
        ("from", from.as_str()),
    ];

    assert_eq!(ada.send("join", &fields).await.status, 422);
    let refused = ada.submit("join", &fields).await;

    assert_eq!(refused.status, 303);
    let page = Html::parse_document(&ada.open(refused.location()).await.text);
    assert!(plain_words(&page, "#join-pronouns-problem").contains("80 caractères au plus"));
    assert!(plain_words(&page, "#join-organisation_shown-problem").contains("Choisissez"));
    assert_eq!((value(&page, "name").as_str(), value(&page, "pronouns")), ("Ada", long));
    assert_eq!(page.select(&Selector::parse("details.more[open]").unwrap()).count(), 1);
    assert_eq!(
        ada.send("propose_topic", &[("title", "Sauvegardes")]).await.status,
        403,
        "not joined"
    );
}

#[tokio::test]
async fn the_team_alone_reads_who_may_be_on_photos_and_silence_is_a_no() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    for (name, photo) in [("Ada", "yes"), ("Grace", "ask"), ("Linus", "no")] {
        let phone = app.phone();
        assert_eq!(
            phone.send("join", &[("name", name), ("photo", photo)]).await.status,
            200
        );
    }
    app.join("Muriel").await;

    let page = zoe.page("/animation/photos").await;

    assert_eq!(
        plain_words(&page, "main section:nth-of-type(1) h2"),
        "Ne pas photographier (3)"
    );
    assert_eq!(plain_words(&page, "main section:nth-of-type(1) li"), "Linus Muriel Zoé");
    assert_eq!(plain_words(&page, "main section:nth-of-type(2) li"), "Grace");
    assert_eq!(plain_words(&page, "main section:nth-of-type(3) li"), "Ada");
    let path = format!("/f/{}/animation/photos", app.code);
    assert_eq!(app.join("Paul").await.open(&path).await.status, 403);
    let request = app
        .phone()
        .client
        .get(format!("{}{path}", app.url))
        .header("accept", HTML);
    assert_eq!(request.send().await.unwrap().status(), 403);
}
