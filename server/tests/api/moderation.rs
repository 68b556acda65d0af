//! « Signaler », the six steps of the rules of life, and the trace they leave.

use domain::{Phase, Role};
use scraper::{Html, Selector};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::TestApp,
    html::{count, words},
    phone::{Answer, Phone},
};

async fn report(phone: &Phone, about: (&str, &str), said: &str) -> Answer {
    phone
        .send("report_case", &[about, ("category", "insult"), ("words", said)])
        .await
}

async fn write(phone: &Phone, step: &str, said: &str) -> Answer {
    let fields = [
        ("case", "1"),
        ("step", step),
        ("words", said),
        ("measure-reminder", "on"),
    ];
    phone.send("write_case", &fields).await
}

struct Scene {
    app: TestApp,
    ada: Phone,
    bo: Phone,
    mona: Phone,
}

/// Ada’s topic, which Bo reports; Mona is a moderator.
async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let mona = app.enter("Mona", &app.key_of(Role::Moderator).await).await;
    ada.propose("Des mots blessants").await;
    let reported = report(&bo, ("topic", "1"), "Le titre m’insulte.").await;
    assert_eq!(reported.status, 200, "{}", reported.text);
    Scene { app, ada, bo, mona }
}

#[tokio::test]
async fn whoever_joined_reports_in_two_taps_and_only_moderators_read_it() {
    let scene = scene().await;
    let page = scene.bo.page("/sujet/1").await;
    assert_eq!(count(&page, "main a[href$='/signaler?sujet=1']"), 1);
    let form = scene.bo.page("/signaler?sujet=1").await;
    assert!(words(&form, "main").contains("Des mots blessants"));
    assert_eq!(count(&form, "input[name=category]"), 8);
    assert_eq!(count(&form, "input[name=category][checked]"), 0);
    let silent = scene.bo.send("report_case", &[("topic", "1"), ("words", "")]).await;
    assert_eq!(silent.status, 422, "{}", silent.text);
    assert_eq!(
        report(&scene.app.phone(), ("topic", "1"), "Moi aussi").await.status,
        403
    );
    assert_eq!(report(&scene.bo, ("topic", "7"), "Où\u{202f}?").await.status, 404);

    // The topic is changed afterwards; what stood there is still in the case.
    let edited = [
        ("topic", "1"),
        ("edition", "0"),
        ("title", "Des mots choisis"),
        ("kind", "workshop"),
    ];
    assert_eq!(scene.ada.send("edit_topic", &edited).await.status, 200);
    let list = scene.mona.page("/signalements").await;
    assert!(words(&list, "main .rows").contains("Injure ou diffamation"));
    let case = scene.mona.page("/signalements/1").await;
    assert!(words(&case, "main .poster .plain").contains("Des mots blessants"));
    let trace = words(&case, "main ol.rows");
    assert!(trace.contains("Le titre m’insulte.") && trace.contains("Bo"), "{trace}");
    assert!(words(&case, "main").contains("Rien n’y a été changé"));
    assert_eq!(
        words(&scene.mona.page("").await, "nav .tabs, nav.tabs")
            .matches("Modération")
            .count(),
        1
    );

    let zoe = scene.app.facilitator("Zoé").await;
    for phone in [&scene.ada, &scene.bo, &zoe] {
        for path in ["/signalements", "/signalements/1"] {
            assert_eq!(phone.open(&format!("/f/{}{path}", scene.app.code)).await.status, 403);
        }
    }
    assert_eq!(
        scene
            .mona
            .open(&format!("/f/{}/signalements/9", scene.app.code))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn nobody_decides_before_the_person_was_heard_and_the_trace_stays() {
    let scene = scene().await;
    let early = write(&scene.mona, "decision", "Un rappel suffit.").await;
    assert_eq!(early.status, 409);
    assert!(
        early
            .text
            .contains("1. Faits établis, 2. Personne entendue, 3. Conseil pris"),
        "{}",
        early.text
    );
    for step in ["fact", "heard", "advice"] {
        assert_eq!(write(&scene.mona, step, "Fait.").await.status, 200, "{step}");
    }
    assert_eq!(write(&scene.mona, "closed", "Fini.").await.status, 409);
    let nothing = [("case", "1"), ("step", "decision"), ("words", "Rien")];
    assert_eq!(
        scene.mona.send("write_case", &nothing).await.status,
        422,
        "which measure?"
    );
    for step in ["decision", "informed", "closed"] {
        assert_eq!(write(&scene.mona, step, "Fait.").await.status, 200, "{step}");
    }
    let late = write(&scene.mona, "fact", "Encore").await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("clos"), "{}", late.text);

    let app = scene.app.restart().await;
    let mona = scene.mona.at(&app.url);
    let case = mona.page("/signalements/1").await;
    let trace = words(&case, "main ol.rows");
    assert!(
        trace.contains("4. Décision") && trace.contains("Rappel à l’ordre"),
        "{trace}"
    );
    assert_eq!(count(&case, "ol.rows > li"), 7);
    assert_eq!(count(&case, "form[action='/api/write_case']"), 0);
    // Who was in it is erased: the trace stays, of nobody.
    assert_eq!(
        scene
            .bo
            .at(&app.url)
            .send("erase_me", &[("topics", "keep")])
            .await
            .status,
        200
    );
    let trace = words(&mona.page("/signalements/1").await, "main ol.rows");
    assert!(
        trace.contains("une personne partie") && !trace.contains("Bo"),
        "{trace}"
    );
}

#[tokio::test]
async fn a_tension_is_settled_without_a_decision() {
    let scene = scene().await;
    assert_eq!(write(&scene.mona, "settled", "Elles se sont parlé.").await.status, 200);
    let list = scene.mona.page("/signalements").await;
    assert!(words(&list, "main h2").contains("Clos"));
}

#[tokio::test]
async fn who_reported_it_or_leads_the_topic_decides_nothing() {
    let scene = scene().await;
    let own = scene.mona.propose("À moi").await.to_string();
    assert_eq!(report(&scene.bo, ("topic", &own), "Ça aussi").await.status, 200);
    for step in ["fact", "heard", "advice"] {
        let fields = [("case", "2"), ("step", step), ("words", "Fait.")];
        assert_eq!(scene.mona.send("write_case", &fields).await.status, 200);
    }
    let fields = [("case", "2"), ("step", "settled"), ("words", "Rien à voir")];

    let refused = scene.mona.send("write_case", &fields).await;

    assert_eq!(refused.status, 403);
    assert!(refused.text.contains("quelqu’un d’autre décide"), "{}", refused.text);
    let zoe = scene.app.organiser("Zoé").await;
    assert_eq!(zoe.send("write_case", &fields).await.status, 200);
}

#[tokio::test]
async fn a_moderator_takes_words_away_at_once_everywhere() {
    let scene = scene().await;
    let removed = write(&scene.mona, "removed", "Injure manifeste.").await;
    assert_eq!(removed.status, 200, "{}", removed.text);

    let app = &scene.app;
    assert!(
        app.view()
            .await
            .topics
            .iter()
            .all(|topic| topic.title.as_str() != "Des mots blessants")
    );
    for path in ["/sujet/1", "/historique", ""] {
        let page = scene.ada.open(&format!("/f/{}{path}", app.code)).await;
        assert!(!page.text.contains("Des mots blessants"), "{path}");
    }
    let history = scene.ada.page("/historique").await;
    assert!(words(&history, "main").contains("texte retiré par la modération"));
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let quoted: i64 = sqlx::query_scalar("select count(*) from journal where change like '%blessants%'")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(quoted, 0);
    let case = scene.mona.page("/signalements/1").await;
    assert!(words(&case, "main .plain").contains("Des mots blessants"));
    assert!(words(&case, "main ol.rows").contains("Texte retiré"));
}

#[tokio::test]
async fn what_one_wrote_in_notes_is_reported_too_also_when_the_day_is_over() {
    let app = TestApp::in_sessions().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let mona = app.enter("Mona", &app.key_of(Role::Moderator).await).await;
    let session = app.session_of(&ada).await.to_string();
    let written = [
        ("session", session.as_str()),
        ("revision", "0"),
        ("notes", "Des noms, des adresses"),
    ];
    assert_eq!(ada.send("write_report", &written).await.status, 200);
    let zoe = app.facilitator("Zoé").await;
    for phase in ["closing", "archived"] {
        assert_eq!(zoe.send("set_phase", &[("phase", phase)]).await.status, 200);
    }
    assert_eq!(app.forum().await.phase, Phase::Archived);

    assert_eq!(
        report(&bo, ("session", &session), "Des données personnelles")
            .await
            .status,
        200
    );

    let answer = mona.open(&format!("/f/{}/signalements/1", app.code)).await;
    let case = Html::parse_document(&answer.text);
    assert!(words(&case, "main .poster .plain").contains("Des noms, des adresses"));
    let removal = Selector::parse("input[name=step][value=removed]").unwrap();
    assert_eq!(
        case.select(&removal).count(),
        0,
        "notes are taken away by who leads the day"
    );
}

#[tokio::test]
async fn the_same_form_reports_once() {
    let scene = scene().await;
    let op = crate::app::op().0.to_string();
    let fields = [("topic", "1"), ("category", "other"), ("words", "Encore")];
    for _ in 0..2 {
        assert_eq!(scene.bo.send_as(&op, "report_case", &fields).await.status, 200);
    }
    let list = scene.mona.page("/signalements").await;
    assert_eq!(count(&list, "main .rows > li"), 2);
}

#[tokio::test]
async fn a_tension_without_a_fault_is_told_as_such_and_ends_without_a_measure() {
    let scene = scene().await;
    let fields = [
        ("topic", "1"),
        ("category", "mediation"),
        ("words", "On ne s’écoute plus."),
    ];
    assert_eq!(scene.bo.send("report_case", &fields).await.status, 200);
    let settled = [("case", "2"), ("step", "settled"), ("words", "Ils se sont parlé.")];
    assert_eq!(scene.mona.send("write_case", &settled).await.status, 200);
    let case = scene.mona.page("/signalements/2").await;
    assert!(words(&case, "main").contains("sans faute de personne"));
    assert!(words(&case, "main").contains("Ils se sont parlé."));
}
