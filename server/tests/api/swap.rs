//! Two sessions change places, in plain forms.

use domain::{Cell, SessionId};

use crate::{
    app::{TestApp, op},
    phone::{Answer, Phone, text_of},
};

struct Scene {
    app: TestApp,
    ada: Phone,
    bo: Phone,
    here: Cell,
    there: Cell,
}

const ADAS: SessionId = SessionId(1);
const BOS: SessionId = SessionId(2);

/// Ada's session stands here, Bo's there, in the same slot.
async fn scene() -> Scene {
    let app = TestApp::start().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let [here, there] = app.cells().await;
    let (first, second) = (ada.propose("Sauvegardes").await, bo.propose("Restaurer").await);
    assert_eq!(ada.place(first, here).await.status, 200);
    assert_eq!(bo.place(second, there).await.status, 200);
    Scene {
        app,
        ada,
        bo,
        here,
        there,
    }
}

impl Scene {
    fn fields(&self, own: (SessionId, Cell), other: (SessionId, Cell)) -> [(&'static str, String); 4] {
        [
            ("session", own.0.to_string()),
            ("was", text_of(own.1)),
            ("with", format!("{}-{}", other.0, text_of(other.1))),
            ("from", format!("/f/{}/sujet/{}", self.app.code, own.0)),
        ]
    }

    fn ada_asks(&self) -> [(&'static str, String); 4] {
        self.fields((ADAS, self.here), (BOS, self.there))
    }

    fn bo_accepts(&self) -> [(&'static str, String); 4] {
        self.fields((BOS, self.there), (ADAS, self.here))
    }

    async fn swapped(&self) -> bool {
        let forum = self.app.forum().await;
        forum.sessions[&ADAS].cell == Some(self.there) && forum.sessions[&BOS].cell == Some(self.here)
    }

    fn topic(&self, number: u32) -> String {
        format!("/f/{}/sujet/{number}", self.app.code)
    }
}

async fn submit(phone: &Phone, action: &str, fields: &[(&'static str, String)]) -> Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    phone.submit(action, &fields).await
}

#[tokio::test]
async fn the_other_convener_is_asked_and_accepts_on_the_page_of_their_topic() {
    let scene = scene().await;
    let page = scene
        .ada
        .open(&format!("/f/{}/atelier/{ADAS}/echanger", scene.app.code))
        .await;
    assert!(page.text.contains("La personne qui le porte décide"), "{}", page.text);

    let asked = submit(&scene.ada, "swap_sessions", &scene.ada_asks()).await;
    assert_eq!((asked.status, asked.location()), (303, scene.topic(1).as_str()));
    assert!(!scene.swapped().await);
    assert!(
        scene
            .ada
            .open(&scene.topic(1))
            .await
            .text
            .contains("n’a pas encore répondu")
    );
    let page = scene.bo.open(&scene.topic(2)).await.text;
    assert!(page.contains("propose de prendre votre place") && page.contains("Accepter l’échange"));
    assert!(!scene.app.phone().open(&scene.topic(2)).await.text.contains("échange"));

    let accepted = submit(&scene.bo, "swap_sessions", &scene.bo_accepts()).await;
    assert_eq!(accepted.status, 303);
    assert!(scene.swapped().await);
    assert!(!scene.bo.open(&scene.topic(2)).await.text.contains("Accepter l’échange"));
}

#[tokio::test]
async fn who_was_asked_declines_and_who_asked_takes_it_back() {
    for declines in [true, false] {
        let scene = scene().await;
        submit(&scene.ada, "swap_sessions", &scene.ada_asks()).await;
        let drop = [("session", ADAS.to_string()), ("with", BOS.to_string())];
        let phone = if declines { &scene.bo } else { &scene.ada };
        assert_eq!(submit(phone, "drop_swap", &drop).await.status, 303);
        assert!(scene.app.forum().await.swaps.is_empty());
        assert!(!scene.swapped().await);
    }
}

#[tokio::test]
async fn a_facilitator_swaps_at_once_and_undoes_it_at_once() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let done = submit(&zoe, "swap_sessions", &scene.ada_asks()).await;
    let board = format!("/f/{}", scene.app.code);
    assert_eq!((done.status, done.location()), (303, board.as_str()));
    assert!(scene.swapped().await);
    let act = scene
        .app
        .forum()
        .await
        .history
        .acts()
        .next()
        .unwrap()
        .stamp
        .act
        .to_string();
    assert_eq!(zoe.send("undo", &[("act", &act)]).await.status, 200);
    assert!(!scene.swapped().await);
}

#[tokio::test]
async fn a_stale_swap_is_refused_with_the_reason_and_a_double_one_acts_once() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let [a, b, c, _] = scene.ada_asks();
    let own = op().0.to_string();
    let fields = [&a, &b, &c].map(|(name, value)| (*name, value.as_str()));
    for _ in 0..2 {
        assert_eq!(zoe.send_as(&own, "swap_sessions", &fields).await.status, 200);
    }
    assert!(scene.swapped().await);
    let again = zoe.send("swap_sessions", &fields).await;
    assert_eq!(again.status, 200, "it is already so: {}", again.text);

    let park = [("session", BOS.to_string()), ("was", text_of(scene.here))];
    assert_eq!(submit(&zoe, "park_session", &park).await.status, 303);
    let stale = submit(
        &scene.ada,
        "swap_sessions",
        &scene.fields((ADAS, scene.there), (BOS, scene.here)),
    )
    .await;
    assert_eq!(stale.status, 303);
    let page = scene.ada.open(stale.location()).await.text;
    assert!(page.contains("Cet atelier vient de retourner en attente."), "{page}");
}

#[tokio::test]
async fn a_stranger_to_both_swaps_nothing() {
    let scene = scene().await;
    let eve = scene.app.join("Eve").await;
    let refused = submit(&eve, "swap_sessions", &scene.ada_asks()).await;
    assert!(refused.location().contains("?refus="), "{}", refused.location());
    let fields = scene.ada_asks();
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(eve.send("swap_sessions", &fields).await.status, 403);
    assert_eq!(
        eve.open(&format!("/f/{}/atelier/{ADAS}/echanger", scene.app.code))
            .await
            .status,
        403
    );
    assert!(!scene.swapped().await);
}

#[tokio::test]
async fn fields_that_say_nothing_are_refused_with_a_sentence() {
    let scene = scene().await;
    for with in ["", "2", "2-", "x-1-1", "99-1-1"] {
        let fields = [("session", "1"), ("was", "2-1"), ("with", with)];
        let answer = scene.ada.send("swap_sessions", &fields).await;
        assert!(matches!(answer.status, 404 | 422), "{with}: {}", answer.status);
        assert!(!answer.text.is_empty());
    }
}
