//! « On commence », « C'est terminé », « déplacé »: said in the room, read on every page.

use std::sync::atomic::Ordering;

use domain::{Delta, Minute, SessionId, SessionMark};

use crate::{
    app::{MORNING, TestApp},
    phone::{Answer, Phone, text_of},
    stream::Event,
};

struct Scene {
    app: TestApp,
    ada: Phone,
    session: SessionId,
}

/// Ada's topic stands in the first slot, 10 h 45 – 11 h 35; it is 10 h 40.
async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    app.clock.store(MORNING + 100 * 60, Ordering::Relaxed);
    Scene { app, ada, session }
}

impl Scene {
    async fn mark(&self, phone: &Phone, mark: &str) -> Answer {
        let from = format!("/f/{}/sujet/1", self.app.code);
        let session = self.session.to_string();
        let fields = [("session", session.as_str()), ("mark", mark), ("from", &from)];
        phone.submit("mark_session", &fields).await
    }

    async fn read(&self, phone: &Phone, path: &str) -> String {
        let page = phone.open(&format!("/f/{}{path}", self.app.code)).await;
        page.text.replace('\u{a0}', " ")
    }

    async fn shows(&self, phone: &Phone, words: &str, paths: &[&str]) {
        for path in paths {
            let page = self.read(phone, path).await;
            assert!(page.contains(words), "{words} on {path}: {page}");
        }
    }

    async fn shows_nowhere(&self, phone: &Phone, words: &str, paths: &[&str]) {
        for path in paths {
            let page = self.read(phone, path).await;
            assert!(!page.contains(words), "{words} on {path}");
        }
    }
}

/// Where who leads or notes a session finds its buttons.
const OWN: [&str; 5] = ["", "/maintenant", "/ma-journee", "/sujet/1", "/atelier/1/notes"];

#[tokio::test]
async fn who_leads_a_session_says_that_it_begins_and_ends_and_every_page_tells_it() {
    let scene = scene().await;
    let bo = scene.app.join("Bo").await;
    scene.shows(&scene.ada, "On commence", &OWN).await;
    scene.shows_nowhere(&scene.ada, "C’est terminé", &OWN).await;
    scene.shows_nowhere(&bo, "On commence", &OWN).await;
    let mut screen = scene.app.phone().watch("", None).await;
    screen.next().await;

    let begun = scene.mark(&scene.ada, "begun").await;
    let page = format!("/f/{}/sujet/1", scene.app.code);
    assert_eq!((begun.status, begun.location()), (303, page.as_str()));
    let Some(Event::Deltas(deltas)) = screen.next().await else {
        panic!("screens are told")
    };
    let [Delta::Session(told)] = &deltas[..] else {
        panic!("{deltas:?}")
    };
    let marked = told.mark.unwrap();
    assert_eq!((marked.mark, marked.at), (SessionMark::Begun, Minute::at(10, 40)));
    scene
        .shows(&bo, "► a commencé", &["", "/maintenant", "/sujet/1", "/ecran"])
        .await;
    scene.shows(&scene.ada, "► a commencé", &["/ma-journee"]).await;
    scene.shows(&scene.ada, "C’est terminé", &OWN).await;

    scene.app.clock.store(MORNING + 135 * 60, Ordering::Relaxed);
    assert_eq!(scene.mark(&scene.ada, "ended").await.status, 303);
    let ended = "■ terminé, libre depuis 11 h 15";
    scene
        .shows(&bo, ended, &["", "/maintenant", "/sujet/1", "/ecran"])
        .await;
    scene
        .shows(&scene.ada, "Rédiger le compte rendu", &["/ma-journee", "/sujet/1"])
        .await;
    scene.shows(&scene.ada, "On reprend", &OWN).await;

    let history = scene.read(&bo, "/historique?depuis=10:30").await;
    assert!(history.contains("terminé plus tôt"), "{history}");
    assert!(!history.contains("Ada"), "who was in the room is not told: {history}");

    // Over: nobody looks for it any more.
    scene.app.clock.store(MORNING + 156 * 60, Ordering::Relaxed);
    scene.shows_nowhere(&bo, ended, &["", "/sujet/1"]).await;
    scene.shows_nowhere(&scene.ada, "On reprend", &OWN).await;
}

#[tokio::test]
async fn a_mark_is_taken_back_within_half_a_minute_and_outlives_a_restart() {
    let scene = scene().await;
    scene.mark(&scene.ada, "begun").await;
    scene
        .shows(&scene.ada, "C’est noté : l’atelier a commencé.", &["/sujet/1"])
        .await;
    let act = scene.app.forum().await.history.acts().next().unwrap().stamp.act;
    let undone = scene.ada.send("undo", &[("act", &act.to_string())]).await;
    assert_eq!(undone.status, 200, "{}", undone.text);
    scene.shows_nowhere(&scene.ada, "► a commencé", &["", "/sujet/1"]).await;
    scene.mark(&scene.ada, "begun").await;

    let Scene { app, ada, session } = scene;
    let app = app.restart().await;
    let ada = ada.at(&app.url);
    let scene = Scene { app, ada, session };
    scene.shows(&scene.ada, "► a commencé", &["", "/sujet/1"]).await;
}

#[tokio::test]
async fn refusals_are_sentences() {
    let scene = scene().await;
    let bo = scene.app.join("Bo").await;
    let session = scene.session.to_string();
    let say = async |phone: &Phone, mark: &str| {
        let fields = [("session", session.as_str()), ("mark", mark)];
        let answer = phone.send("mark_session", &fields).await;
        (answer.status, answer.text.replace('\u{a0}', " "))
    };
    let (status, why) = say(&bo, "begun").await;
    assert_eq!(status, 403);
    assert!(why.contains("celles qui portent le sujet"), "{why}");
    assert_eq!(say(&scene.app.phone(), "begun").await.0, 403);
    let (status, _) = say(&scene.ada, "perhaps").await;
    assert_eq!(status, 422);

    scene.app.clock.store(MORNING + 89 * 60, Ordering::Relaxed);
    let (status, why) = say(&scene.ada, "begun").await;
    assert_eq!(status, 409);
    assert!(
        why.contains("prévu à 10 h 45 : vous pourrez le dire à partir de 10 h 30"),
        "{why}"
    );
    scene.app.clock.store(MORNING + 156 * 60, Ordering::Relaxed);
    let (status, why) = say(&scene.ada, "ended").await;
    assert_eq!(status, 409);
    assert!(why.contains("il est passé"), "{why}");

    // Who takes its notes may, and nobody while there are no sessions.
    scene.app.clock.store(MORNING + 100 * 60, Ordering::Relaxed);
    bo.send("set_scribe", &[("session", &session), ("on", "on")]).await;
    let zoe = scene.app.facilitator("Zoé").await;
    zoe.send("set_phase", &[("phase", "marketplace")]).await;
    let (status, why) = say(&bo, "begun").await;
    assert_eq!(status, 409);
    assert!(why.contains("cela ouvre avec les ateliers"), "{why}");
    zoe.send("set_phase", &[("phase", "sessions")]).await;
    assert_eq!(say(&bo, "begun").await.0, 200);
}

#[tokio::test]
async fn the_old_place_of_a_session_leads_to_the_new_one() {
    let scene = scene().await;
    let [here, there] = scene.app.cells().await;
    let session = scene.session.to_string();
    let (was, cell) = (text_of(here), text_of(there));
    let fields = [
        ("session", session.as_str()),
        ("was", &was),
        ("cell", &cell),
        ("confirmed", "on"),
    ];
    let moved = scene.ada.send("move_session", &fields).await;
    assert_eq!(moved.status, 200, "{}", moved.text);
    let bo = scene.app.phone();
    let told = "→ déplacé, était à 10 h 45, Grande salle";
    scene.shows(&bo, told, &["", "/maintenant", "/sujet/1", "/ecran"]).await;
    let board = scene.read(&bo, "").await;
    let way = format!("href=\"#s{session}\"");
    assert!(
        board.contains("→ nº 1 est maintenant à 10 h 45, Atelier") && board.contains(&way),
        "{board}"
    );
    let doors = scene.app.facilitator("Zoé").await;
    scene
        .shows(&doors, "→ nº 1 est maintenant à 10 h 45, Atelier", &["/papier/portes"])
        .await;
}

#[tokio::test]
async fn a_report_is_waited_for_from_the_real_end() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    scene.mark(&scene.ada, "begun").await;
    scene.app.clock.store(MORNING + 135 * 60, Ordering::Relaxed);
    scene.mark(&scene.ada, "ended").await;
    scene.app.clock.store(MORNING + 154 * 60, Ordering::Relaxed);
    scene.shows_nowhere(&zoe, "compte rendu attendu", &["/pouls"]).await;
    scene.app.later(60);
    scene
        .shows(
            &zoe,
            "1 compte rendu attendu, plus de 20 minutes après la fin",
            &["/pouls"],
        )
        .await;
}
