//! The frame of the day, changed under way: what a removal says before it is done, and a room in which something was held
//! already.

use ::app::backend::Forums;
use domain::{Cell, ForumCode, SlotId};
use scraper::Selector;

use crate::{app::TestApp, phone::Phone};

/// 14 h – 14 h 55.
const AFTERNOON: SlotId = SlotId(5);
const FOUR_HOURS: i64 = 4 * 60 * 60;

struct Scene {
    app: TestApp,
    zoe: Phone,
    morning: Cell,
    afternoon: Cell,
}

/// It is one o'clock; Ada's session was held in this room in the morning, Bo's stands there in the afternoon.
async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let (zoe, ada, bo) = (app.organiser("Zoé").await, app.join("Ada").await, app.join("Bo").await);
    let [morning, _] = app.cells().await;
    let afternoon = Cell {
        slot: AFTERNOON,
        ..morning
    };
    for (phone, title, cell) in [(&ada, "Sauvegardes", morning), (&bo, "Sobriété", afternoon)] {
        let topic = phone.propose(title).await;
        assert_eq!(phone.place(topic, cell).await.status, 200);
    }
    app.later(FOUR_HOURS);
    Scene {
        app,
        zoe,
        morning,
        afternoon,
    }
}

impl Scene {
    async fn read(&self, path: &str) -> String {
        let page = self.zoe.open(&format!("/f/{}{path}", self.app.code)).await;
        assert_eq!(page.status, 200, "{path}");
        page.text.replace(['\u{a0}', '\u{202f}'], " ")
    }

    fn room(&self) -> String {
        format!("/animation/salle/{}", self.morning.space)
    }
}

#[tokio::test]
async fn a_room_in_which_something_was_held_is_closed_for_the_rest_of_the_day_and_what_was_held_stays() {
    let scene = scene().await;
    let before = scene.read(&scene.room()).await;
    assert!(before.contains("1 atelier retourne en attente."), "{before}");
    assert!(
        before.contains("Sobriété") && before.contains("Proposé par Bo"),
        "{before}"
    );
    assert!(!before.contains("Sauvegardes"), "it was held: {before}");
    assert!(before.contains("Ce qui s’y est tenu y reste"), "{before}");

    let space = scene.morning.space.to_string();
    let remote = format!("/f/{}/telecommande", scene.app.code);
    let fields = [("space", space.as_str()), ("next", &remote)];
    let removed = scene.zoe.submit("remove_space", &fields).await;
    assert_eq!((removed.status, removed.location()), (303, remote.as_str()));
    let view = scene.app.view().await;
    let cells: Vec<Cell> = view.sessions.iter().map(|session| session.cell).collect();
    assert_eq!(cells, [scene.morning]);
    assert!(scene.read("/telecommande").await.contains("fermée"));
    assert!(
        scene
            .read(&scene.room())
            .await
            .contains("Fermée pour la suite de la journée")
    );

    let late = scene.app.join("Cléo").await;
    let topic = late.propose("Trop tard").await;
    assert_eq!(late.place(topic, scene.afternoon).await.status, 409);
    let here = Selector::parse("#ici button").unwrap();
    let page = late.page("/maintenant").await;
    let places: Vec<String> = page.select(&here).map(|button| button.text().collect()).collect();
    let name = &view.spaces[0].name;
    assert!(
        !places.is_empty() && !places.contains(name),
        "nobody is there: {places:?}"
    );

    // It opens again with the next rencontre.
    let fields = [("title", "Rencontre de février"), ("date", "2027-02-09")];
    let next = scene.zoe.submit("create_next", &fields).await;
    let code = next.location().split('/').nth(2).and_then(ForumCode::parse).unwrap();
    let forum = scene.app.instance.seen(&code, None).await.unwrap().forum;
    let (_, room) = &forum.spaces[0];
    assert_eq!((room.name.as_str(), room.places), (name.as_str(), 1));
}

#[tokio::test]
async fn the_forms_lead_back_to_the_remote_and_to_no_other_site() {
    let scene = scene().await;
    let page = scene
        .zoe
        .page("/animation/creneau?suite=https://ailleurs.example")
        .await;
    let next = Selector::parse("input[name=next]").unwrap();
    let next = page.select(&next).next().unwrap().attr("value").unwrap();
    let desk = format!("/f/{}/animation", scene.app.code);
    assert_eq!(next, desk);
    let fields = [("start", "18h"), ("end", "19h"), ("next", "https://ailleurs.example")];
    let added = scene.zoe.submit("add_slot", &fields).await;
    assert_eq!((added.status, added.location()), (303, desk.as_str()));
    for path in ["/animation/creneau/99", "/animation/salle/99"] {
        let page = scene.zoe.open(&format!("/f/{}{path}", scene.app.code)).await;
        assert_eq!(page.status, 404, "{path}");
    }
}
