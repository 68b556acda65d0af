//! What a topic needs of the room, in plain forms.

use domain::{Cell, Feature};

use crate::{app::TestApp, phone::text_of};

#[tokio::test]
async fn a_room_that_lacks_what_a_topic_needs_is_taken_after_a_second_look() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let proposed = [
        ("title", "Une démonstration"),
        ("kind", "demonstration"),
        ("screen", "on"),
    ];
    let topic = ada.submit("propose_topic", &proposed).await.location().to_owned();
    assert!(ada.open(&topic).await.text.contains("Besoin d’un écran"));
    let forum = app.forum().await;
    let (bare, _) = forum
        .spaces
        .iter()
        .find(|(_, space)| space.places > 0 && !space.features.contains(&Feature::Screen))
        .unwrap();
    let [here, _] = app.cells().await;
    let cell = text_of(Cell { space: *bare, ..here });
    let from = format!("{topic}/placer");
    assert!(ada.open(&from).await.text.contains("sans écran"));

    let mut fields = vec![("topic", "1"), ("cell", cell.as_str()), ("from", from.as_str())];
    let refused = ada.submit("place_topic", &fields).await;
    let page = ada.open(refused.location()).await.text;
    assert!(page.contains("Aucun écran n’est indiqué pour cette salle."), "{page}");
    fields.push(("confirmed", "on"));
    assert_eq!(ada.send("place_topic", &fields).await.status, 200);
}

#[tokio::test]
async fn a_facilitator_says_what_a_room_offers_and_what_was_ticked_survives_a_refusal() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let from = format!("/f/{}/animation/salle", app.code);
    let mut fields = vec![("name", ""), ("places", "1"), ("quiet", "on"), ("from", from.as_str())];
    let refused = zoe.submit("add_space", &fields).await;
    let page = zoe.open(refused.location()).await.text;
    assert!(page.contains("name=\"quiet\" value=\"on\" checked"), "{page}");

    fields[0] = ("name", "Bibliothèque");
    assert_eq!(zoe.submit("add_space", &fields).await.status, 303);
    let forum = app.forum().await;
    assert_eq!(forum.spaces.last().unwrap().1.features, [Feature::Quiet].into());
}
