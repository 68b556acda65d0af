//! Leading a topic together, and handing it over, in plain forms.

use domain::{PersonId, TopicId};

use crate::{
    app::{TestApp, op},
    phone::Phone,
};

struct Scene {
    app: TestApp,
    ada: Phone,
    bo: Phone,
    page: String,
}

/// Ada proposed topic 1; Bo joined.
async fn scene() -> Scene {
    let app = TestApp::start().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let topic = ada.propose("Sauvegardes").await;
    let page = format!("/f/{}/sujet/{topic}", app.code);
    Scene { app, ada, bo, page }
}

impl Scene {
    async fn person(&self, name: &str) -> String {
        let seen = app::backend::Forums::seen(&*self.app.instance, &self.app.code, None)
            .await
            .unwrap();
        let (id, _) = seen.names.iter().find(|(_, known)| known.as_str() == name).unwrap();
        id.0.to_string()
    }

    async fn offered(&self) {
        let offered = self
            .bo
            .submit("offer_to_convene", &[("topic", "1"), ("on", "on")])
            .await;
        assert_eq!((offered.status, offered.location()), (303, self.page.as_str()));
    }

    async fn leads(&self) -> (PersonId, Vec<PersonId>) {
        let forum = self.app.forum().await;
        let topic = forum.topic(TopicId(1)).unwrap();
        (topic.convener, topic.co_conveners.clone())
    }
}

#[tokio::test]
async fn an_offer_is_accepted_on_the_topics_page_and_named_on_the_board() {
    let scene = scene().await;
    assert!(
        scene
            .bo
            .open(&scene.page)
            .await
            .text
            .contains("Je veux bien porter ce sujet aussi")
    );
    scene.offered().await;
    assert!(scene.bo.open(&scene.page).await.text.contains("Retirer mon offre"));
    let asked = scene.ada.open(&scene.page).await.text;
    assert!(asked.contains("Accepter\u{a0}: Bo"), "{asked}");
    assert!(
        !scene.app.phone().open(&scene.page).await.text.contains("<b>Bo</b>"),
        "nobody else reads it"
    );

    let bo = scene.person("Bo").await;
    let accepted = scene
        .ada
        .submit("set_co_convener", &[("topic", "1"), ("person", &bo), ("on", "on")])
        .await;

    assert_eq!((accepted.status, accepted.location()), (303, scene.page.as_str()));
    assert_eq!(scene.app.view().await.topics[0].with, "Bo");
    assert!(scene.app.phone().open(&scene.page).await.text.contains("<bdi>Bo</bdi>"));
    let board = scene.app.phone().open(&format!("/f/{}", scene.app.code)).await.text;
    assert!(board.contains("Proposé par Ada · avec Bo"), "{board}");
    let [here, _] = scene.app.cells().await;
    assert_eq!(
        scene.bo.place(TopicId(1), here).await.status,
        200,
        "Bo may what Ada may"
    );
}

#[tokio::test]
async fn an_offer_is_declined_or_taken_back_and_twice_changes_nothing() {
    for declines in [true, false] {
        let scene = scene().await;
        scene.offered().await;
        let bo = scene.person("Bo").await;
        for _ in 0..2 {
            let answer = if declines {
                scene
                    .ada
                    .send("set_co_convener", &[("topic", "1"), ("person", &bo)])
                    .await
            } else {
                scene.bo.send("offer_to_convene", &[("topic", "1")]).await
            };
            assert_eq!(answer.status, 200, "{}", answer.text);
        }
        assert!(scene.app.forum().await.topic(TopicId(1)).unwrap().offers.is_empty());
    }
}

#[tokio::test]
async fn a_convener_adds_nobody_unasked_and_nobody_answers_for_them() {
    let scene = scene().await;
    let bo = scene.person("Bo").await;
    let add = [("topic", "1"), ("person", bo.as_str()), ("on", "on")];
    assert_eq!(scene.ada.send("set_co_convener", &add).await.status, 403);
    scene.offered().await;
    assert_eq!(scene.bo.send("set_co_convener", &add).await.status, 403);
    assert!(scene.leads().await.1.is_empty());
}

#[tokio::test]
async fn a_topic_is_handed_over_and_taken_over_when_its_convener_left() {
    let scene = scene().await;
    scene.offered().await;
    let bo = scene.person("Bo").await;
    let to_bo = [("topic", "1"), ("person", bo.as_str())];
    assert_eq!(
        scene.ada.send("hand_over", &to_bo).await.status,
        403,
        "Bo does not lead it yet"
    );
    scene
        .ada
        .send("set_co_convener", &[to_bo[0], to_bo[1], ("on", "on")])
        .await;
    assert!(scene.ada.open(&scene.page).await.text.contains("Passer la main à Bo"));
    assert!(!scene.bo.open(&scene.page).await.text.contains("Reprendre ce sujet"));

    assert_eq!(scene.ada.send("leave", &[]).await.status, 200);
    assert!(scene.bo.open(&scene.page).await.text.contains("Reprendre ce sujet"));
    let own = op().0.to_string();
    for _ in 0..2 {
        assert_eq!(scene.bo.send_as(&own, "hand_over", &to_bo).await.status, 200);
    }
    let view = scene.app.view().await;
    assert_eq!(
        (view.topics[0].convener.as_deref(), view.topics[0].with.as_str()),
        (Some("Bo"), "")
    );
}

#[tokio::test]
async fn a_facilitator_picks_anyone_who_joined_and_nobody_else_sees_that_list() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    scene.app.join("Grâce de Dieu").await;
    assert!(zoe.open(&scene.page).await.text.contains("/sujet/1/porter"));
    let search = format!("{}/porter?q=grace+dieu", scene.page);
    let found = zoe.open(&search).await.text;
    assert!(
        found.contains("Grâce de Dieu") && found.contains("1\u{a0}personne sur"),
        "{found}"
    );
    for phone in [&scene.ada, &scene.bo, &scene.app.phone()] {
        assert!(!phone.open(&scene.page).await.text.contains("/porter"));
        assert_eq!(phone.open(&search).await.status, 403);
    }
    let grace = scene.person("Grâce de Dieu").await;
    let bo = scene.person("Bo").await;
    let added = zoe
        .submit("set_co_convener", &[("topic", "1"), ("person", &bo), ("on", "on")])
        .await;
    assert_eq!(added.status, 303);
    assert_eq!(
        zoe.submit("hand_over", &[("topic", "1"), ("person", &grace)])
            .await
            .status,
        303
    );
    let view = scene.app.view().await;
    assert_eq!(view.topics[0].convener.as_deref(), Some("Grâce de Dieu"));
    assert_eq!(view.topics[0].with, "Bo, Ada");
}

#[tokio::test]
async fn someone_who_is_not_there_leads_nothing() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let unknown = op().0.to_string();
    for (person, status) in [(unknown.as_str(), 404), ("", 422), ("Bo", 422)] {
        for action in ["set_co_convener", "hand_over"] {
            let fields = [("topic", "1"), ("person", person), ("on", "on")];
            let answer = zoe.send(action, &fields).await;
            assert_eq!(answer.status, status, "{action} {person:?}");
        }
    }
    assert!(scene.leads().await.1.is_empty());
}

#[tokio::test]
async fn handing_over_to_someone_who_is_busy_then_asks_for_a_second_look() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let [here, there] = scene.app.cells().await;
    let other = scene.bo.propose("Restaurer").await;
    scene.ada.place(TopicId(1), here).await;
    scene.bo.place(other, there).await;
    let bo = scene.person("Bo").await;
    let mut fields = vec![("topic", "1"), ("person", bo.as_str()), ("from", scene.page.as_str())];
    let refused = zoe.submit("hand_over", &fields).await;
    let page = zoe.open(refused.location()).await.text;
    assert!(page.contains("Confier quand même"), "{page}");
    fields.push(("confirmed", "on"));
    assert_eq!(zoe.send("hand_over", &fields).await.status, 200);
}
