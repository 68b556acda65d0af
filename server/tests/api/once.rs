//! Sending a form twice never acts twice.

use crate::{
    app::{TestApp, op},
    phone::ACCEPTED,
};

const TITLE: (&str, &str) = ("title", "Sauvegardes");
const KIND: (&str, &str) = ("kind", "workshop");

#[tokio::test]
async fn the_same_form_twice_acts_once_and_is_answered_alike() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let op = op().0.to_string();

    let first = ada.send_as(&op, "propose_topic", &[TITLE, KIND]).await;
    let again = ada.send_as(&op, "propose_topic", &[TITLE, KIND]).await;

    assert_eq!((first.status, first.location()), (200, again.location()));
    assert_eq!(app.view().await.topics.len(), 1);
}

#[tokio::test]
async fn the_same_form_with_other_content_is_refused() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let op = op().0.to_string();
    ada.send_as(&op, "propose_topic", &[TITLE, KIND]).await;

    let other = ada
        .send_as(&op, "propose_topic", &[("title", "Autre chose"), KIND])
        .await;

    assert_eq!(other.status, 409);
    assert!(other.text.contains("déjà servi"), "{}", other.text);
    assert_eq!(app.view().await.topics.len(), 1);
}

#[tokio::test]
async fn a_form_is_remembered_across_a_restart() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let op = op().0.to_string();
    let first = ada.send_as(&op, "propose_topic", &[TITLE, KIND]).await;

    let app = app.restart().await;
    let ada = ada.at(&app.url);

    assert_eq!(
        ada.send_as(&op, "propose_topic", &[TITLE, KIND]).await.location(),
        first.location()
    );
    assert_eq!(
        ada.send_as(&op, "propose_topic", &[("title", "Autre chose"), KIND])
            .await
            .status,
        409
    );
    assert_eq!(app.view().await.topics.len(), 1);
}

#[tokio::test]
async fn a_paper_card_typed_in_twice_is_one_topic_and_one_person() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let (who, what) = (op().0.to_string(), op().0.to_string());
    let mut paul = [("name", "Paul")].to_vec();
    paul.extend(ACCEPTED);
    let card = [TITLE, KIND, ("person", who.as_str())];

    for _ in 0..2 {
        assert_eq!(zoe.send_as(&who, "register_on_site", &paul).await.status, 200);
        assert_eq!(zoe.send_as(&what, "propose_topic", &card).await.status, 200);
    }

    let topics = app.view().await.topics;
    assert_eq!(topics.len(), 1);
    assert_eq!(topics[0].convener.as_deref(), Some("Paul"));
}
