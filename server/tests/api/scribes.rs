//! Who takes the notes of a session, over HTTP (S4-22).

use domain::{Delta, NotesView, PersonId, SessionId};

use crate::{
    app::TestApp,
    phone::{Answer, Phone},
    stream::Event,
};

struct Scene {
    app: TestApp,
    ada: Phone,
    bo: Phone,
    session: SessionId,
    /// The notes.
    page: String,
}

/// Ada's session stands on the board; Bo joined.
async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let session = app.session_of(&ada).await;
    let page = format!("/f/{}/atelier/{session}/notes", app.code);
    Scene {
        app,
        ada,
        bo,
        session,
        page,
    }
}

impl Scene {
    async fn id(&self, phone: &Phone) -> PersonId {
        self.app.actor(phone).await.person().unwrap()
    }

    async fn ask(&self, by: &Phone, to: PersonId) -> Answer {
        let (session, person) = (self.session.to_string(), to.0.to_string());
        let fields = [("session", &*session), ("person", &person), ("from", &self.page)];
        by.submit("ask_scribe", &fields).await
    }

    async fn say(&self, by: &Phone, line: &str) -> Answer {
        let fields = [
            ("session", &*self.session.to_string()),
            ("line", line),
            ("from", &self.page),
        ];
        by.submit("say_progress", &fields).await
    }

    async fn notes(&self) -> NotesView {
        self.app.view().await.sessions[0].notes.clone()
    }

    async fn scribes(&self) -> Vec<PersonId> {
        let forum = self.app.forum().await;
        forum.sessions[&self.session].scribes.iter().copied().collect()
    }
}

#[tokio::test]
async fn one_tap_makes_a_scribe_who_may_then_write_and_reaches_every_screen() {
    let scene = scene().await;
    let topic = format!("/f/{}/sujet/1", scene.app.code);
    let read = scene.bo.open(&topic).await.text;
    assert!(
        read.contains("Scribe à trouver") && read.contains("Je prends les notes"),
        "{read}"
    );
    let mut screen = scene.app.phone().watch("", None).await;
    assert!(matches!(screen.next().await, Some(Event::Snapshot(_))));

    let fields = [("session", &*scene.session.to_string()), ("on", "on")];
    let taken = scene.bo.submit("set_scribe", &fields).await;

    assert_eq!((taken.status, taken.location()), (303, scene.page.as_str()));
    let by_bo = NotesView::By("Bo".to_owned());
    let Some(Event::Deltas(deltas)) = screen.next().await else {
        panic!()
    };
    assert!(
        matches!(&deltas[..], [Delta::Session(session)] if session.notes == by_bo),
        "{deltas:?}"
    );
    let page = scene.bo.open(taken.location()).await.text;
    assert!(
        page.contains("Vous prenez les notes.") && page.contains("Enregistrer les notes"),
        "{page}"
    );
    let others = scene.app.phone().open(&scene.page).await.text;
    assert!(
        others.contains("Prise de notes\u{a0}: Bo") && !others.contains("Vous prenez"),
        "{others}"
    );
}

#[tokio::test]
async fn who_takes_no_notes_is_told_how_to_and_nothing_is_written() {
    let scene = scene().await;
    let session = scene.session.to_string();
    let fields = [("session", &*session), ("revision", "0"), ("text", "En passant")];

    let refused = scene.bo.send("write_report", &fields).await;

    assert_eq!(refused.status, 403);
    assert!(refused.text.contains("Je prends les notes"), "{}", refused.text);
    assert_eq!(scene.notes().await, NotesView::Wanted);
    let page = scene.bo.open(&scene.page).await.text;
    assert!(!page.contains("Enregistrer les notes"), "{page}");
}

#[tokio::test]
async fn someone_without_a_name_gives_it_first_and_comes_back_to_the_notes() {
    let scene = scene().await;
    let stranger = scene.app.phone();
    let fields = [
        ("session", &*scene.session.to_string()),
        ("on", "on"),
        ("from", &scene.page),
    ];

    let asked = stranger.submit("set_scribe", &fields).await;

    let join = format!("/f/{}/rejoindre?suite=", scene.app.code);
    assert!(asked.location().starts_with(&join), "{}", asked.location());
    assert_eq!(scene.scribes().await, []);
}

#[tokio::test]
async fn a_scribe_hands_over_to_who_accepts_and_is_then_free() {
    let scene = scene().await;
    scene.bo.take_notes(scene.session).await;
    let (ada, bo) = (scene.id(&scene.ada).await, scene.id(&scene.bo).await);
    let page = scene.bo.open(&scene.page).await.text;
    assert!(
        page.contains(&format!("<option value=\"{}\"", ada.0)),
        "Ada stands on the board anyway: {page}"
    );
    assert_eq!(scene.ask(&scene.bo, ada).await.location(), scene.page);
    assert_eq!(scene.scribes().await, [bo]);
    assert!(
        scene
            .bo
            .open(&scene.page)
            .await
            .text
            .contains("Demandé à Ada, qui n’a pas encore répondu.")
    );
    let asked = scene.ada.open(&scene.page).await.text;
    assert!(asked.contains("Bo vous demande de prendre les notes"), "{asked}");
    let others = scene.app.join("Cléo").await.open(&scene.page).await.text;
    assert!(!others.contains("vous demande"), "{others}");

    scene.ada.take_notes(scene.session).await;

    assert_eq!(scene.scribes().await, [ada]);
}

#[tokio::test]
async fn who_is_asked_may_decline_and_a_passer_by_neither_asks_nor_answers_for_them() {
    let scene = scene().await;
    let bo = scene.id(&scene.bo).await;
    assert_eq!(scene.ask(&scene.ada, bo).await.location(), scene.page);
    let session = scene.session.to_string();
    let drop = [("session", &*session), ("person", &*bo.0.to_string())].map(|(name, value)| (name, value.to_owned()));
    let drop: Vec<(&str, &str)> = drop.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let cleo = scene.app.join("Cléo").await;
    let ada = scene.id(&scene.ada).await;
    assert_eq!(cleo.send("drop_scribe_ask", &drop).await.status, 403);
    assert!(scene.ask(&cleo, ada).await.location().contains("refus="));

    assert_eq!(scene.bo.send("drop_scribe_ask", &drop).await.status, 200);

    let forum = scene.app.forum().await;
    assert!(forum.sessions[&scene.session].scribe_asks.is_empty());
    assert_eq!(scene.scribes().await, []);
}

/// There is no public list of people: only facilitators pick anyone who joined.
#[tokio::test]
async fn a_convener_asks_those_who_stand_on_the_board_and_a_facilitator_anyone() {
    let scene = scene().await;
    let option = format!("<option value=\"{}\"", scene.id(&scene.bo).await.0);
    let zoe = scene.app.facilitator("Zoé").await;
    assert!(!scene.ada.open(&scene.page).await.text.contains(&option));
    assert!(zoe.open(&scene.page).await.text.contains(&option));
    assert!(!scene.bo.open(&scene.page).await.text.contains("<option"));
}

#[tokio::test]
async fn what_a_session_is_at_is_on_its_card_while_it_runs_and_survives_a_restart() {
    let scene = scene().await;
    let refused = scene.say(&scene.bo, "Tour de table").await;
    assert!(refused.location().contains("refus="), "{}", refused.location());
    scene.bo.take_notes(scene.session).await;
    assert_eq!(scene.say(&scene.bo, "Tour de table").await.location(), scene.page);
    assert_eq!(scene.say(&scene.ada, "Trois pistes retenues").await.status, 303);
    let long = scene.say(&scene.bo, &"x".repeat(121)).await;
    let corrected = scene.bo.open(long.location()).await.text;
    assert!(
        corrected.contains("120") && corrected.contains(&"x".repeat(121)),
        "{corrected}"
    );

    let board = format!("/f/{}", scene.app.code);
    let visitor = scene.app.phone();
    let said = "on en est à\u{a0}: Trois pistes retenues";
    assert!(!visitor.open(&board).await.text.contains(said), "not before it begins");
    // 11 h: from 10 h 45 on.
    scene.app.later(2 * 3_600);
    assert!(visitor.open(&board).await.text.contains(said));

    let app = scene.app.restart().await;
    assert_eq!(app.view().await.sessions[0].progress, "Trois pistes retenues");
    let database = std::fs::read(app.folder.path().join("forum.db")).unwrap();
    let forgotten = b"Tour de table";
    assert!(
        !database.windows(forgotten.len()).any(|part| part == forgotten),
        "the line before is kept nowhere"
    );
}

#[tokio::test]
async fn a_scribe_who_leaves_is_one_no_more_here_and_after_a_restart() {
    let scene = scene().await;
    scene.bo.take_notes(scene.session).await;
    scene.say(&scene.bo, "Tour de table").await;
    let ada = scene.id(&scene.ada).await;
    scene.ask(&scene.bo, ada).await;
    let mut screen = scene.app.phone().watch("", None).await;
    assert!(matches!(screen.next().await, Some(Event::Snapshot(_))));

    assert_eq!(scene.bo.send("erase_me", &[("topics", "keep")]).await.status, 200);

    let Some(Event::Deltas(deltas)) = screen.next().await else {
        panic!()
    };
    let gone = |delta: &Delta| matches!(delta, Delta::Session(session) if session.notes == NotesView::Wanted && session.progress.is_empty());
    assert!(deltas.iter().any(gone), "{deltas:?}");
    let before = scene.app.forum().await.sessions[&scene.session].clone();
    assert!(before.scribes.is_empty() && before.scribe_asks.is_empty() && before.progress.is_none());
    let app = scene.app.restart().await;
    assert_eq!(app.forum().await.sessions[&scene.session], before);
}

/// 10 h 45 – 11 h 35 is the first slot; the clock of these tests begins at 9 h.
const TO_11_30: i64 = 2 * 3_600 + 30 * 60;

#[tokio::test]
async fn five_minutes_before_the_end_the_scribes_pages_ask_what_is_kept_and_nobody_else_s() {
    let scene = scene().await;
    scene.bo.take_notes(scene.session).await;
    let day = format!("/f/{}/ma-journee", scene.app.code);
    let asks = "que retient-on";
    let before = scene.bo.open(&scene.page).await.text;
    assert!(
        !before.contains(asks) && before.contains(&format!("data-in=\"{TO_11_30}\"")),
        "{before}"
    );

    scene.app.later(TO_11_30);

    for path in [&scene.page, &day] {
        let page = scene.bo.open(path).await.text;
        assert!(
            page.contains("Il reste 5\u{a0}minutes\u{a0}: que retient-on\u{202f}?"),
            "{path}: {page}"
        );
        assert!(!scene.ada.open(path).await.text.contains(asks), "{path}");
    }
    scene.app.later(300);
    assert!(!scene.bo.open(&scene.page).await.text.contains(asks), "over");
}

#[tokio::test]
async fn the_wall_says_which_sessions_soon_lack_a_scribe_and_when_to_conclude() {
    let scene = scene().await;
    let wall = format!("/f/{}/ecran", scene.app.code);
    let hall = scene.app.phone();
    let wanted = "À 10\u{a0}h\u{a0}45, scribe à trouver\u{a0}: nº\u{a0}1";
    let outcome = "Cinq dernières minutes\u{a0}: que retient-on\u{202f}?";
    let shows = async |words: &str| hall.open(&wall).await.text.contains(&format!(">{words}<"));
    // 10 h 34, then 10 h 35.
    scene.app.later(94 * 60);
    assert!(!shows(wanted).await, "not yet");
    scene.app.later(60);
    assert!(shows(wanted).await);
    scene.bo.take_notes(scene.session).await;
    assert!(!shows(wanted).await, "found");

    scene.app.later(54 * 60);
    assert!(!shows(outcome).await, "11 h 29");
    scene.app.later(60);
    assert!(shows(outcome).await);
}

#[tokio::test]
async fn facilitators_see_what_lacks_a_scribe_and_what_is_missing_afterwards() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let desk = format!("/f/{}/animation", scene.app.code);
    assert!(zoe.open(&desk).await.text.contains("Rien ne demande d’attention"));
    scene.app.later(90 * 60);
    assert!(zoe.open(&desk).await.text.contains("1\u{a0}atelier sans scribe"));
    scene.bo.take_notes(scene.session).await;
    assert!(zoe.open(&desk).await.text.contains("Rien ne demande d’attention"));
    // 11 h 55: twenty minutes after its end.
    scene.app.later(85 * 60);
    let late = zoe.open(&desk).await.text;
    assert!(late.contains("1\u{a0}compte rendu attendu"), "{late}");
}

#[tokio::test]
async fn ones_day_holds_what_one_takes_notes_of_and_what_one_is_asked() {
    let scene = scene().await;
    scene.bo.take_notes(scene.session).await;
    let day = format!("/f/{}/ma-journee", scene.app.code);
    let bos = scene.bo.open(&day).await.text;
    assert!(
        bos.contains("vous prenez les notes") && bos.contains(&format!("href=\"{}\"", scene.page)),
        "{bos}"
    );
    scene.ask(&scene.bo, scene.id(&scene.ada).await).await;
    assert!(
        scene
            .ada
            .open(&day)
            .await
            .text
            .contains("Bo vous demande de prendre les notes")
    );
}
