//! « Ce qui a changé »: every act in words, and nothing about who is interested in what.

use std::sync::atomic::Ordering;

use domain::{Cell, SessionId, TopicId};
use rstest::rstest;
use scraper::{ElementRef, Html, Selector};

use crate::{
    app::{MORNING, TestApp},
    phone::Phone,
};

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let words = |element: &ElementRef<'_>| {
        let text: String = element.text().collect::<String>().replace('\u{a0}', " ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    all(page, selector).iter().map(words).collect()
}

/// Ada has a session at 10 h 45, since nine in the morning.
struct Scene {
    app: TestApp,
    ada: Phone,
    zoe: Phone,
    topic: TopicId,
    session: SessionId,
    here: Cell,
}

async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);
    let topic = ada.propose("Sauvegardes").await;
    let [here, _] = app.cells().await;
    assert_eq!(ada.place(topic, here).await.status, 200);
    let (session, _) = app.forum().await.session_of(topic).unwrap();
    Scene {
        app,
        ada,
        zoe,
        topic,
        session,
        here,
    }
}

impl Scene {
    fn set_time(&self, hour: i64, minute: i64) {
        let now = MORNING + (hour - 9) * 3_600 + minute * 60;
        self.app.clock.store(now, Ordering::Relaxed);
    }

    async fn done(&self, who: &Phone, action: &str, fields: &[(&str, &str)]) {
        let answer = who.send(action, fields).await;
        assert_eq!(answer.status, 200, "{action}: {}", answer.text);
    }

    async fn move_to(&self, who: &Phone, to: Cell) {
        let session = self.session.to_string();
        let cell = |cell: Cell| format!("{}-{}", cell.slot, cell.space);
        let fields = [
            ("session", session.as_str()),
            ("was", &cell(self.here)),
            ("cell", &cell(to)),
            ("confirmed", "on"),
        ];
        self.done(who, "move_session", &fields).await;
    }
}

#[tokio::test]
async fn what_was_done_is_told_newest_first_with_who_stands_for_it() {
    let scene = scene().await;
    let bob = scene.app.join("Bob").await;
    bob.mark(scene.topic).await;
    bob.take_notes(scene.session).await;
    let session = scene.session.to_string();
    let there = Cell {
        slot: domain::SlotId(5),
        space: domain::SpaceId(4),
    };
    scene.set_time(10, 5);
    scene.move_to(&scene.ada, there).await;
    let notes = [("session", session.as_str()), ("revision", "0"), ("notes", "Décidé.")];
    scene.done(&bob, "write_report", &notes).await;
    scene.set_time(11, 30);
    let was = [("session", session.as_str()), ("was", "5-4"), ("confirmed", "on")];
    scene.done(&scene.zoe, "park_session", &was).await;

    let page = scene.app.phone().page("/historique").await;

    let told = texts(&page, ".acts .line");
    assert_eq!(
        told[..6],
        [
            "nº 1, Sauvegardes : remis en attente, sa place était 14 h (Mezzanine)",
            "nº 1, Sauvegardes : notes enregistrées",
            "nº 1, Sauvegardes : déplacé de 10 h 45 (Grande salle) à 14 h (Mezzanine)",
            "nº 1, Sauvegardes : une personne prend les notes",
            "nº 1, Sauvegardes : placé à 10 h 45 (Grande salle)",
            "nº 1, Sauvegardes : proposé",
        ]
    );
    let about = texts(&page, ".acts .about");
    assert_eq!(
        about[..6],
        [
            "11 h 30 L’animation",
            "10 h 05",
            "10 h 05 Ada",
            "9 h",
            "9 h Ada",
            "9 h Ada"
        ]
    );
    assert_eq!(
        texts(&page, "h2"),
        ["De 11 h à 12 h", "De 10 h à 11 h", "De 9 h à 10 h"]
    );
    // Neither who took notes nor who is interested.
    assert!(!page.html().contains("Bob"));
    // What the forum was made with is told too.
    assert!(told.contains(&"Salle « Mezzanine » ajoutée".to_owned()), "{told:?}");
    assert!(
        told.contains(&"Créneau 12 h 30 – 14 h, Pause repas ajouté".to_owned()),
        "{told:?}"
    );
    assert!(all(&page, ".acts form").is_empty(), "a reader takes nothing back");
}

#[rstest]
#[case("11h")]
#[case("11 h")]
#[case("11:00")]
#[case("11h00")]
#[case("11")]
#[tokio::test]
async fn a_time_of_day_is_read_as_people_type_it(#[case] typed: &str) {
    let scene = scene().await;
    scene.set_time(11, 0);
    scene.ada.propose("À onze heures").await;

    let page = scene
        .ada
        .page(&format!("/historique?depuis={}", app::paths::encode(typed)))
        .await;

    assert_eq!(texts(&page, "h1"), ["Ce qui a changé depuis 11 h"]);
    assert_eq!(texts(&page, ".acts .line"), ["nº 2, À onze heures : proposé"]);
    assert_eq!(all(&page, "#depuis")[0].attr("value"), Some(typed));
}

#[rstest]
#[case("bientôt")]
#[case("25 h")]
#[case("-1")]
#[case("11:60")]
#[case("\"><script>")]
#[case("999999999999999999999")]
#[tokio::test]
async fn what_is_no_time_is_said_beside_the_field_and_kept(#[case] typed: &str) {
    let scene = scene().await;

    let page = scene
        .ada
        .page(&format!("/historique?depuis={}", app::paths::encode(typed)))
        .await;

    let field = all(&page, "#depuis")[0];
    assert_eq!(field.attr("value"), Some(typed));
    assert_eq!(field.attr("aria-invalid"), Some("true"));
    assert_eq!(
        texts(&page, "#depuis-problem"),
        ["Indiquez une heure, par exemple « 10 h 45 »."]
    );
    // All of it is there meanwhile.
    assert_eq!(texts(&page, "h1"), ["Ce qui a changé"]);
    assert!(texts(&page, ".acts .line").len() > 10);
}

#[tokio::test]
async fn a_slot_that_is_gone_and_a_person_who_left_are_told_as_such() {
    let scene = scene().await;
    scene.done(&scene.zoe, "remove_slot", &[("slot", "2")]).await;
    scene.done(&scene.ada, "leave", &[]).await;

    let page = scene.app.phone().page("/historique").await;

    assert_eq!(texts(&page, ".acts .line")[0], "Créneau 10 h 45 – 11 h 35 retiré");
    assert_eq!(
        texts(&page, ".acts li:first-child ul li"),
        ["nº 1, Sauvegardes : remis en attente, sa place était 10 h 45 (Grande salle)"]
    );
    assert_eq!(
        texts(&page, ".acts .line")[1],
        "nº 1, Sauvegardes : placé à 10 h 45 (Grande salle)"
    );
    assert_eq!(texts(&page, ".acts .about")[1], "9 h Une personne partie");
    assert!(!page.html().contains("Ada"));
}

/// Where a form was, and all that a browser sends of it, but for the code and the name of the submission.
fn sent_by<'a>(form: ElementRef<'a>) -> (String, Vec<(&'a str, &'a str)>) {
    let named = Selector::parse("input[name], button[name]").unwrap();
    let field = |field: ElementRef<'a>| Some((field.attr("name")?, field.attr("value").unwrap_or_default()));
    let fields: Vec<_> = form.select(&named).filter_map(field).collect();
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let twice = names
        .iter()
        .filter(|name| names.iter().filter(|other| other == name).count() > 1);
    assert_eq!(twice.count(), 0, "a field is sent once: {names:?}");
    let from = fields.iter().find(|(name, _)| *name == "from").unwrap().1.to_owned();
    let others = fields.into_iter().filter(|(name, _)| !["op", "code"].contains(name));
    (from, others.collect())
}

#[tokio::test]
async fn a_facilitator_takes_an_act_back_from_here() {
    let scene = scene().await;
    scene.set_time(10, 0);
    let page = scene.zoe.page("/historique").await;
    let (from, fields) = sent_by(all(&page, ".acts form")[0]);

    let undone = scene.zoe.submit("undo", &fields).await;

    assert_eq!((undone.status, undone.location()), (303, from.as_str()));
    let page = scene.zoe.page("/historique").await;
    assert_eq!(texts(&page, ".acts .line")[0], "Annulation de l’action de 9 h");
    assert_eq!(
        texts(&page, ".acts li:first-child ul li")[0],
        "nº 1, Sauvegardes : remis en attente, sa place était 10 h 45 (Grande salle)"
    );
    assert_eq!(texts(&page, ".undone .about"), ["9 h Ada Annulé depuis"]);
    assert!(all(&page, ".undone form").is_empty());
    // A participant is not offered it.
    assert!(all(&scene.app.join("Bob").await.page("/historique").await, ".acts form").is_empty());
}

#[tokio::test]
async fn days_before_and_after_have_no_hours() {
    let scene = scene().await;
    scene.set_time(9 - 48, 0);
    scene.ada.propose("Deux jours avant").await;
    scene.set_time(9 + 24, 0);
    scene.ada.propose("Le lendemain").await;

    let page = scene.ada.page("/historique").await;
    let since = scene.ada.page("/historique?depuis=10h").await;

    let headings = texts(&page, "h2");
    assert_eq!(
        headings.first().map(String::as_str),
        Some("Après le jour de la rencontre")
    );
    assert!(
        headings.contains(&"Avant le jour de la rencontre".to_owned()),
        "{headings:?}"
    );
    assert_eq!(texts(&since, ".acts .line"), ["nº 3, Le lendemain : proposé"]);
}

#[tokio::test]
async fn a_long_day_comes_in_pages() {
    let app = TestApp::start().await;
    let phone = app.among_topics(40).await;

    let first = phone.page("/historique").await;
    let last = phone.page("/historique?page=99").await;
    let nothing = phone.page("/historique?depuis=23:59").await;

    assert_eq!(texts(&first, ".acts .line").len(), 50);
    let next = all(&first, ".pager a")[0].attr("href").unwrap();
    assert_eq!(next, format!("/f/{}/historique?page=2#resultats", phone.code));
    assert_eq!(
        texts(&last, ".acts .line").last().map(String::as_str),
        Some("La rencontre a de nouvelles informations")
    );
    assert_eq!(texts(&nothing, ".empty a"), ["Toute la journée"]);
}

#[tokio::test]
async fn a_name_that_is_read_from_right_to_left_turns_no_sentence_around() {
    let app = TestApp::in_sessions().await;
    let (sara, bo) = (app.join("שרה").await, app.join("Bo").await);
    let session = app.session_of(&sara).await.to_string();
    let asked = [("session", session.as_str()), ("person", &app.id_of("Bo").await)];
    assert_eq!(
        app.facilitator("Zoé").await.send("ask_scribe", &asked).await.status,
        200
    );
    assert_eq!(
        bo.send("set_scribe", &[("session", &session), ("on", "on")])
            .await
            .status,
        200
    );
    let hers = [("session", session.as_str()), ("person", &app.id_of("שרה").await)];
    assert_eq!(bo.send("ask_scribe", &hers).await.status, 200);
    let notes = format!("/atelier/{session}/notes");

    // A line of the history, a card of the board, a notice.
    for path in ["/historique", "", &notes] {
        let page = bo.open(&format!("/f/{}{path}", app.code)).await.text;
        let held = ["\u{2068}שרה\u{2069}", "<bdi>שרה</bdi>", ">שרה</option>"];
        let held: usize = held.iter().map(|held| page.matches(held).count()).sum();
        assert!(held > 0, "{path}: {page}");
        assert_eq!(page.matches("שרה").count(), held, "{path}: {page}");
    }
}
