//! Every error is a page or a sentence in French that says what to do.

use domain::Phase;
use server::limits::{Rate, Rates};

use crate::{
    app::TestApp,
    phone::{Answer, Phone},
};

fn is_a_sentence(answer: &Answer, status: u16, part: &str) {
    assert_eq!(answer.status, status, "{}", answer.text);
    assert!(answer.header("content-type").starts_with("text/plain"), "{answer:?}");
    assert!(answer.text.contains(part), "{}", answer.text);
}

fn is_a_page(answer: &Answer, status: u16, part: &str) {
    assert_eq!(answer.status, status, "{}", answer.text);
    assert!(answer.is_html(), "{answer:?}");
    assert!(
        answer.text.contains("<h1") && answer.text.contains("lang=\"fr\""),
        "{}",
        answer.text
    );
    assert!(answer.text.contains(part), "{}", answer.text);
}

#[tokio::test]
async fn an_address_without_a_page() {
    let app = TestApp::start().await;
    for path in ["/nulle-part", "/pkg/absent.js", "/api/nothing", "/r/ABC"] {
        is_a_sentence(&app.phone().get(path).await, 404, "Cette page n’existe pas.");
        is_a_page(&app.phone().open(path).await, 404, "Cette page n’existe pas");
    }
}

#[tokio::test]
async fn a_code_without_a_forum() {
    let app = TestApp::start().await;
    is_a_page(
        &app.phone().open("/f/ZZZZZZ").await,
        404,
        "Aucune rencontre ne porte ce code",
    );
    is_a_sentence(
        &app.phone().get("/api/watch?code=ZZZZZZ").await,
        404,
        "Aucune rencontre ne porte ce code.",
    );
    let stranger = Phone {
        code: domain::ForumCode::parse("ZZZZZZ").unwrap(),
        ..app.phone()
    };
    is_a_sentence(
        &stranger.send("join", &[("name", "Ada")]).await,
        404,
        "Aucune rencontre ne porte ce code.",
    );
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take() {
    let app = TestApp::start().await;
    let posted = app
        .phone()
        .client
        .post(app.phone().address(&format!("/f/{}", app.code)));
    let posted = Answer::read(posted.form(&[("a", "b")]).send().await.unwrap()).await;
    is_a_sentence(&posted, 405, "Cette adresse ne s’ouvre pas ainsi.");
    let followed = app.phone().open("/api/join").await;
    is_a_page(&followed, 405, "Cette adresse ne s’ouvre pas ainsi.");
    assert_eq!(followed.header("allow"), "POST");
}

#[tokio::test]
async fn a_form_that_is_too_long() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let text = "é".repeat(600 * 1024);
    let fields = [("session", "1"), ("revision", "0"), ("notes", text.as_str())];
    is_a_sentence(&ada.send("write_report", &fields).await, 413, "C’est trop volumineux");
    is_a_page(&ada.submit("write_report", &fields).await, 413, "C’est trop volumineux");
}

#[tokio::test]
async fn a_body_that_is_not_a_form() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    for kind in ["application/json", "text/plain", ""] {
        let request = ada
            .client
            .post(ada.address("/api/propose_topic"))
            .header("content-type", kind);
        let answer = Answer::read(request.body("{\"title\":\"Sauvegardes\"}").send().await.unwrap()).await;
        is_a_sentence(&answer, 415, "n’a pas la forme attendue");
    }
    assert!(app.view().await.topics.is_empty());
}

#[tokio::test]
async fn a_form_with_missing_fields() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let empty = ada.client.post(ada.address("/api/propose_topic")).form(&[("a", "b")]);
    let empty = Answer::read(empty.send().await.unwrap()).await;
    assert_eq!(empty.status, 404);
    for action in [
        "propose_topic",
        "set_phase",
        "add_slot",
        "add_space",
        "write_report",
        "set_interest",
    ] {
        let answer = ada.send(action, &[]).await;
        assert!((400..500).contains(&answer.status), "{action}: {answer:?}");
        assert!(answer.text.chars().count() > 15, "{action}: {answer:?}");
    }
}

#[tokio::test]
async fn too_much_at_once() {
    let writes = Rate {
        burst: 3,
        per_second: 0.1,
    };
    let app = TestApp::start_with(
        Rates {
            writes,
            ..Rates::default()
        },
        Phase::Marketplace,
    )
    .await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let set = format!("{topic}-on");
    ada.send("set_interest", &[("set", &set)]).await;

    let refused = ada.send("set_interest", &[("set", &set)]).await;

    is_a_sentence(&refused, 429, "Trop de demandes à la fois.");
    assert_eq!(refused.header("retry-after"), "10");
    assert_eq!(
        app.join("Grace")
            .await
            .send("set_interest", &[("set", &set)])
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_lost_token_is_asked_for_a_name_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let stranger = app.phone();
    let from = format!("/f/{}/proposer", app.code);
    let fields = [("title", "Sauvegardes"), ("kind", "workshop"), ("from", from.as_str())];

    let refused = stranger.submit("propose_topic", &fields).await;

    assert_eq!(refused.status, 303);
    assert!(
        refused
            .location()
            .starts_with(&format!("/f/{}/rejoindre?suite=", app.code)),
        "{}",
        refused.location()
    );
    assert!(refused.header("set-cookie").starts_with("forum="), "{refused:?}");
    let named = stranger.submit("join", &[("name", "Ada"), ("next", &from)]).await;
    assert_eq!((named.status, named.location()), (303, from.as_str()));
}

#[tokio::test]
async fn a_mistake_of_ours_is_a_sentence_and_the_server_goes_on() {
    let app = TestApp::start().await;
    let broken = axum::Router::new().route("/panne", axum::routing::get(async || -> &'static str { panic!("Ada") }));
    let router = server::router::with_layers(broken, &app.state);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let phone = Phone::new(&url, &app.code);

    for _ in 0..2 {
        is_a_sentence(
            &phone.get("/panne").await,
            500,
            "Un problème est survenu de notre côté.",
        );
        is_a_page(
            &phone.open("/panne").await,
            500,
            "Un problème est survenu de notre côté.",
        );
    }
}

#[tokio::test]
async fn a_short_link_leads_to_the_forum_however_it_is_typed() {
    let app = TestApp::start().await;
    let typed = app.code.as_str().to_lowercase();

    let answer = app.phone().open(&format!("/r/{typed}")).await;

    assert_eq!(
        (answer.status, answer.location()),
        (303, format!("/f/{}/rejoindre", app.code).as_str())
    );
    assert_eq!(app.phone().get("/sante").await.text, "ok");
}
