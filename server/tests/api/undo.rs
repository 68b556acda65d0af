//! « Annuler »: at once by who did it, later by a facilitator, and never twice.

use std::sync::atomic::Ordering;

use domain::{Cell, TopicId};

use crate::{
    app::TestApp,
    phone::{Phone, text_of},
};

struct Scene {
    app: TestApp,
    ada: Phone,
    topic: TopicId,
    here: Cell,
}

/// Ada placed her topic just now.
async fn placed() -> Scene {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let [here, _] = app.cells().await;
    assert_eq!(ada.place(topic, here).await.status, 200);
    Scene { app, ada, topic, here }
}

impl Scene {
    async fn last(&self) -> String {
        let forum = self.app.forum().await;
        forum.history.acts().next().unwrap().stamp.act.to_string()
    }

    fn wait(&self, seconds: i64) {
        self.app.clock.fetch_add(seconds, Ordering::Relaxed);
    }

    fn board(&self) -> String {
        format!("/f/{}", self.app.code)
    }
}

#[tokio::test]
async fn the_page_after_an_action_offers_to_undo_it_and_a_plain_form_does() {
    let scene = placed().await;
    let page = scene.ada.open(&scene.board()).await.text;
    assert!(
        page.contains("Sujet placé.") && page.contains("action=\"/api/undo\""),
        "{page}"
    );

    let fields = [("act", scene.last().await), ("from", scene.board())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let undone = scene.ada.submit("undo", &fields).await;

    assert_eq!((undone.status, undone.location()), (303, scene.board().as_str()));
    assert!(scene.app.view().await.sessions.is_empty());
    assert!(scene.ada.open(&scene.board()).await.text.contains("Rétablir"));
}

#[tokio::test]
async fn nobody_else_is_offered_to_undo_it() {
    let scene = placed().await;
    let grace = scene.app.join("Grace").await;

    for phone in [&grace, &scene.app.phone()] {
        assert!(!phone.open(&scene.board()).await.text.contains("/api/undo"));
    }
    let refused = grace.send("undo", &[("act", &scene.last().await)]).await;
    assert_eq!(refused.status, 403);
    assert_eq!(scene.app.view().await.sessions.len(), 1);
}

#[tokio::test]
async fn after_thirty_seconds_only_a_facilitator_undoes_it() {
    let scene = placed().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let act = scene.last().await;
    scene.wait(31);

    assert!(!scene.ada.open(&scene.board()).await.text.contains("/api/undo"));
    let from = scene.board();
    let late = [("act", act.as_str()), ("from", &from), ("notice", "on")];
    let refused = scene.ada.submit("undo", &late).await;
    assert_eq!(refused.status, 303);
    assert!(refused.location().contains("?refus="), "{}", refused.location());
    let page = scene.ada.open(refused.location()).await.text;
    assert!(page.contains("secondes pour annuler sont passées"), "{page}");
    assert_eq!(scene.app.view().await.sessions.len(), 1);

    assert_eq!(zoe.send("undo", &[("act", &act)]).await.status, 200);
    assert!(scene.app.view().await.sessions.is_empty());
}

#[tokio::test]
async fn what_stands_against_it_is_said() {
    let scene = placed().await;
    let act = {
        let [_, there] = scene.app.cells().await;
        let (was, cell) = (text_of(scene.here), text_of(there));
        let session = scene.app.forum().await.session_of(scene.topic).unwrap().0.to_string();
        let moved = [("session", session.as_str()), ("was", &was), ("cell", &cell)];
        assert_eq!(scene.ada.send("move_session", &moved).await.status, 200);
        scene.last().await
    };
    let grace = scene.app.join("Grace").await;
    let other = grace.propose("Accessibilité").await;
    assert_eq!(grace.place(other, scene.here).await.status, 200);

    let refused = scene.ada.send("undo", &[("act", &act)]).await;

    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("prise par un autre sujet"), "{}", refused.text);
}

#[tokio::test]
async fn the_same_undo_twice_acts_once() {
    let scene = placed().await;
    let act = scene.last().await;

    for _ in 0..2 {
        assert_eq!(scene.ada.send("undo", &[("act", &act)]).await.status, 200);
    }

    let forum = scene.app.forum().await;
    let undos = forum.history.acts().filter(|act| act.undoes().is_some());
    assert_eq!(undos.count(), 1);
}

#[tokio::test]
async fn what_is_not_an_act_is_not_found() {
    let scene = placed().await;
    for act in ["9999", "", "abc"] {
        assert_eq!(scene.ada.send("undo", &[("act", act)]).await.status, 404, "{act}");
    }
}

#[tokio::test]
async fn the_history_survives_a_restart_and_so_does_the_undo() {
    let scene = placed().await;
    let before = scene.app.forum().await;
    let act = scene.last().await;

    let app = scene.app.restart().await;
    assert_eq!(app.forum().await.history, before.history);
    let ada = scene.ada.at(&app.url);
    assert_eq!(ada.send("undo", &[("act", &act)]).await.status, 200);

    assert!(app.view().await.sessions.is_empty());
}

#[tokio::test]
async fn undoing_a_removal_brings_the_slot_and_its_sessions_back() {
    let scene = placed().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let before = scene.app.view().await;
    for (action, field, id) in [
        ("remove_slot", "slot", scene.here.slot.to_string()),
        ("remove_space", "space", scene.here.space.to_string()),
    ] {
        let removed = zoe.submit(action, &[(field, &id)]).await;
        assert_eq!(removed.status, 303);
        assert!(scene.app.view().await.sessions.is_empty(), "{action}");
        assert!(zoe.open(removed.location()).await.text.contains("Annuler"), "{action}");
        scene.wait(3_600);
        assert_eq!(zoe.send("undo", &[("act", &scene.last().await)]).await.status, 200);
        assert_eq!(scene.app.view().await, before, "{action}");
    }
}
