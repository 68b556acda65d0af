//! « À savoir »: what others did, told once to whom it concerns.

use domain::TopicId;

use crate::{
    app::TestApp,
    phone::{Phone, text_of},
};

struct Scene {
    app: TestApp,
    ada: Phone,
    zoe: Phone,
    topic: TopicId,
}

/// Ada's topic stands.
async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);
    let topic = ada.propose("Sauvegardes").await;
    let [here, _] = app.cells().await;
    assert_eq!(ada.place(topic, here).await.status, 200);
    Scene { app, ada, zoe, topic }
}

impl Scene {
    async fn moved_by_zoe(&self) {
        let [here, there] = self.app.cells().await;
        let (session, _) = self.app.forum().await.session_of(self.topic).unwrap();
        let fields = [
            ("session", session.to_string()),
            ("was", text_of(here)),
            ("cell", text_of(there)),
            ("confirmed", "on".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let moved = self.zoe.send("move_session", &fields).await;
        assert_eq!(moved.status, 200, "{}", moved.text);
    }

    async fn read(&self, phone: &Phone, path: &str) -> String {
        let page = phone.open(&format!("/f/{}{path}", self.app.code)).await;
        page.text.replace('\u{a0}', " ")
    }
}

#[tokio::test]
async fn a_session_that_someone_else_moved_is_told_until_it_is_read_also_after_a_restart() {
    let scene = scene().await;
    assert!(!scene.read(&scene.ada, "").await.contains("À savoir"));
    scene.moved_by_zoe().await;
    for path in ["", "/ma-journee", "/sujets"] {
        let page = scene.read(&scene.ada, path).await;
        assert!(
            page.contains("Votre sujet « nº 1, Sauvegardes » est maintenant à cette place"),
            "{path}: {page}"
        );
    }
    assert!(!scene.read(&scene.zoe, "").await.contains("À savoir"), "one’s own act");
    assert!(!scene.read(&scene.app.phone(), "").await.contains("À savoir"));

    let act = scene.app.forum().await.history.acts().next().unwrap().stamp.act;
    let page = format!("/f/{}/sujets", scene.app.code);
    let read = scene
        .ada
        .submit("read_to_know", &[("act", &act.to_string()), ("from", &page)])
        .await;
    assert_eq!((read.status, read.location()), (303, page.as_str()));
    assert!(!scene.read(&scene.ada, "").await.contains("À savoir"));
    let kept = scene.read(&scene.ada, "/mes-donnees.json").await;
    assert!(kept.contains("\"to_know_read\""), "{kept}");

    let Scene { app, ada, zoe, topic } = scene;
    let app = app.restart().await;
    let (ada, zoe) = (ada.at(&app.url), zoe.at(&app.url));
    let scene = Scene { app, ada, zoe, topic };
    assert!(!scene.read(&scene.ada, "").await.contains("À savoir"));
    // What comes later is told; reading what is yet to come is not possible.
    let far = scene.ada.send("read_to_know", &[("act", "4000000000")]).await;
    assert_eq!(far.status, 200);
    let removed = scene.zoe.send("remove_slot", &[("slot", "2")]).await;
    assert_eq!(removed.status, 200, "{}", removed.text);
    let page = scene.read(&scene.ada, "/ma-journee").await;
    assert!(
        page.contains("est de nouveau en attente, car son créneau ou sa salle a changé"),
        "{page}"
    );
    let stranger = scene.app.phone().send("read_to_know", &[("act", "1")]).await;
    assert_eq!(stranger.status, 403);
}
