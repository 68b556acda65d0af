//! « Signaler » on people, what the moderators and those concerned write to each other, and what a decision does.

use domain::Role;

use crate::{
    app::TestApp,
    html::{count, words},
    phone::{Answer, Phone},
};

struct Scene {
    app: TestApp,
    ada: Phone,
    bo: Phone,
    mona: Phone,
    /// Ada’s id, as forms carry it.
    her: String,
}

/// Bo reports Ada, who leads a topic; Mona is a moderator.
async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let ada = app.phone();
    let card = [
        ("name", "Ada"),
        ("pronouns", "elle"),
        ("pronouns_shown", "participants"),
        ("organisation", "Secret"),
        ("organisation_shown", "team"),
    ];
    assert_eq!(ada.send("join", &card).await.status, 200);
    let bo = app.join("Bo").await;
    let mona = app.enter("Mona", &app.key_of(Role::Moderator).await).await;
    ada.propose("Sauvegardes").await;
    let her = app.id_of("Ada").await;
    let reported = report(&bo, &her, "Elle m’a insulté.").await;
    assert_eq!(reported.status, 200, "{}", reported.text);
    Scene {
        app,
        ada,
        bo,
        mona,
        her,
    }
}

async fn report(phone: &Phone, person: &str, said: &str) -> Answer {
    let fields = [("person", person), ("category", "insult"), ("words", said)];
    phone.send("report_case", &fields).await
}

async fn write(phone: &Phone, step: &str, said: &str) -> Answer {
    let fields = [("case", "1"), ("step", step), ("words", said)];
    phone.send("write_case", &fields).await
}

/// Everything before a decision, and then this one.
async fn decide(scene: &Scene, measure: &str) -> Answer {
    for step in ["fact", "heard", "advice"] {
        assert_eq!(write(&scene.mona, step, "Fait.").await.status, 200, "{step}");
    }
    let fields = [("case", "1"), ("step", "decision"), ("words", "Voilà"), (measure, "on")];
    scene.mona.send("write_case", &fields).await
}

#[tokio::test]
async fn whoever_meets_a_card_reports_that_person_in_two_taps() {
    let scene = scene().await;
    let session = scene.app.session_of(&scene.ada).await.to_string();
    let href = format!("main a[href$='/signaler?personne={}']", scene.her);
    let taken = scene
        .ada
        .send("set_scribe", &[("session", &session), ("on", "on")])
        .await;
    assert_eq!(taken.status, 200, "{}", taken.text);
    for path in ["/sujet/1".to_owned(), format!("/atelier/{session}/notes")] {
        assert_eq!(count(&scene.bo.page(&path).await, &href), 1, "{path}");
        assert_eq!(
            count(&scene.ada.page(&path).await, &href),
            0,
            "nobody reports themselves"
        );
    }
    let form = scene.bo.page(&format!("/signaler?personne={}", scene.her)).await;
    assert!(words(&form, "main").contains("Ada"));
    assert_eq!(count(&form, "input[name=category]"), 8);

    let case = scene.mona.page("/signalements/1").await;

    let snapshot = words(&case, "main .poster .plain");
    assert!(snapshot.contains("Ada (elle)"), "{snapshot}");
    assert!(!snapshot.contains("Secret"), "what only the team reads is not copied");
    assert!(words(&case, "main").contains("Elle m’a insulté."));
    let gone = "00000000-0000-0000-0000-000000000009";
    assert_eq!(report(&scene.bo, gone, "Qui\u{202f}?").await.status, 404);
    assert_eq!(report(&scene.app.phone(), &scene.her, "Moi aussi").await.status, 403);
}

#[tokio::test]
async fn who_is_reported_is_asked_answers_in_private_and_never_learns_who_reported() {
    let scene = scene().await;
    let path = format!("/f/{}/signalements/1/pour-moi", scene.app.code);
    let early = scene
        .ada
        .send("answer_case", &[("case", "1"), ("words", "Quoi\u{202f}?")])
        .await;
    assert_eq!(
        (early.status, scene.ada.open(&path).await.status),
        (404, 404),
        "nobody asked yet"
    );
    assert_eq!(
        write(&scene.mona, "asked", "Que s’est-il passé à 10 h\u{202f}?")
            .await
            .status,
        200
    );
    let missing = write(&scene.mona, "decision", "Trop tôt").await;
    assert_eq!(missing.status, 422, "which measure?");

    let day = scene.ada.page("/ma-journee").await;
    assert_eq!(count(&day, "main a[href$='/signalements/1/pour-moi']"), 1);
    let page = words(&scene.ada.page("/signalements/1/pour-moi").await, "main");
    assert!(page.contains("Que s’est-il passé à 10 h"), "{page}");
    for hidden in ["Bo", "Mona", "Elle m’a insulté."] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    let answered = scene
        .ada
        .submit("answer_case", &[("case", "1"), ("words", "J’ai haussé le ton.")])
        .await;
    assert_eq!(answered.status, 303);
    assert!(
        answered.location().ends_with("/pour-moi?repondu"),
        "{}",
        answered.location()
    );

    let trace = words(&scene.mona.page("/signalements/1").await, "main ol.rows");
    assert!(
        trace.contains("2. Réponse de la personne") && trace.contains("J’ai haussé le ton."),
        "{trace}"
    );
    assert!(!words(&scene.bo.page("/signalements/1/pour-moi").await, "main").contains("haussé"));
    for step in ["fact", "advice"] {
        assert_eq!(write(&scene.mona, step, "Fait.").await.status, 200, "{step}");
    }
    let fields = [
        ("case", "1"),
        ("step", "decision"),
        ("words", "Un rappel"),
        ("measure-reminder", "on"),
    ];
    assert_eq!(
        scene.mona.send("write_case", &fields).await.status,
        200,
        "she was heard by her answer"
    );
    for (step, said) in [("informed", "Parlez plus bas."), ("told", "Nous lui avons parlé.")] {
        assert_eq!(write(&scene.mona, step, said).await.status, 200, "{step}");
    }
    let hers = words(&scene.ada.page("/signalements/1/pour-moi").await, "main");
    assert!(
        hers.contains("Parlez plus bas.") && !hers.contains("Nous lui avons parlé."),
        "{hers}"
    );
    let his = words(&scene.bo.page("/signalements/1/pour-moi").await, "main");
    assert!(
        his.contains("Nous lui avons parlé.") && his.contains("Elle m’a insulté."),
        "{his}"
    );
    assert!(!his.contains("Parlez plus bas."), "{his}");
    for stranger in [&scene.app.join("Cléo").await, &scene.app.phone()] {
        assert!([403, 404].contains(&stranger.open(&path).await.status));
    }
    assert_eq!(write(&scene.mona, "closed", "Fini.").await.status, 200);
    let late = scene
        .ada
        .send("answer_case", &[("case", "1"), ("words", "Encore")])
        .await;
    assert_eq!(late.status, 409, "{}", late.text);
}

#[tokio::test]
async fn a_moderator_who_is_reported_reads_nothing_of_it() {
    let scene = scene().await;
    let mona = scene.app.id_of("Mona").await;
    assert_eq!(report(&scene.bo, &mona, "Elle aussi.").await.status, 200);
    let list = scene.mona.page("/signalements").await;
    assert_eq!(count(&list, "main .rows > li"), 1);
    let path = format!("/f/{}/signalements/2", scene.app.code);
    assert_eq!(scene.mona.open(&path).await.status, 404);
    let fields = [("case", "2"), ("step", "settled"), ("words", "Rien")];
    assert_eq!(scene.mona.send("write_case", &fields).await.status, 404);
    let zoe = scene.app.organiser("Zoé").await;
    assert!(zoe.open(&path).await.text.contains("Elle aussi."));
    assert_eq!(zoe.send("write_case", &fields).await.status, 200);
}

#[tokio::test]
async fn who_is_excluded_acts_no_more_keeps_their_rights_and_comes_back_when_it_is_lifted() {
    let scene = scene().await;
    assert_eq!(decide(&scene, "measure-exclusion").await.status, 200);

    let app = scene.app.restart().await;
    let (ada, mona) = (scene.ada.at(&app.url), scene.mona.at(&app.url));
    let refused = ada
        .send("propose_topic", &[("title", "Encore"), ("kind", "workshop")])
        .await;
    assert_eq!(refused.status, 403);
    assert!(refused.text.contains("La modération a suspendu"), "{}", refused.text);
    assert_eq!(ada.send("join", &[("name", "Une autre")]).await.status, 403);
    assert_eq!(ada.send("set_interest", &[("set", "1-on")]).await.status, 403);
    for (path, status) in [("", 200), ("/sujet/1", 200), ("/mes-donnees", 200)] {
        assert_eq!(
            ada.open(&format!("/f/{}{path}", app.code)).await.status,
            status,
            "{path}"
        );
    }
    let export = ada.get(&format!("/f/{}/mes-donnees.json", app.code)).await;
    assert!(export.text.contains("Ada"), "{}", export.text);
    let early = [("case", "1"), ("step", "asked"), ("words", "Et vous\u{202f}?")];
    assert_eq!(mona.send("write_case", &early).await.status, 200);
    let answered = ada.send("answer_case", &[("case", "1"), ("words", "Pardon.")]).await;
    assert_eq!(answered.status, 200, "{}", answered.text);
    for step in ["informed", "closed"] {
        assert_eq!(write(&mona, step, "Fait.").await.status, 200, "{step}");
    }
    assert_eq!(write(&mona, "fact", "Trop tard").await.status, 409);

    assert_eq!(write(&mona, "lifted", "Elle s’est excusée.").await.status, 200);

    ada.propose("Encore").await;
    assert_eq!(
        write(&mona, "lifted", "Deux fois").await.status,
        404,
        "there is nothing to lift"
    );
    assert_eq!(ada.send("erase_me", &[("topics", "keep")]).await.status, 200);
    let case = mona.page("/signalements/1").await;
    assert!(words(&case, "main .lede").contains("une personne partie"));
}

#[tokio::test]
async fn an_exclusion_leaves_no_rencontre_without_an_organiser() {
    let scene = scene().await;
    let zoe = scene.app.organiser("Zoé").await;
    let her = scene.app.id_of("Zoé").await;
    assert_eq!(report(&scene.bo, &her, "Elle aussi.").await.status, 200);
    for step in ["fact", "heard", "advice"] {
        let fields = [("case", "2"), ("step", step), ("words", "Fait.")];
        assert_eq!(scene.mona.send("write_case", &fields).await.status, 200, "{step}");
    }
    let fields = [
        ("case", "2"),
        ("step", "decision"),
        ("words", "Voilà"),
        ("measure-exclusion", "on"),
    ];
    assert_eq!(scene.mona.send("write_case", &fields).await.status, 409);
    let iris = scene.app.organiser("Iris").await;

    assert_eq!(scene.mona.send("write_case", &fields).await.status, 200);

    let path = format!("/f/{}/personnes", scene.app.code);
    assert_eq!(zoe.open(&path).await.status, 403);
    assert_eq!(iris.open(&path).await.status, 200);
}

#[tokio::test]
async fn who_is_frozen_organises_nothing() {
    let app = TestApp::start().await;
    let (zoe, _iris) = (app.organiser("Zoé").await, app.organiser("Iris").await);
    app.join("Ada").await;
    let ada = app.id_of("Ada").await;
    assert_eq!(zoe.send("freeze_me", &[("on", "on")]).await.status, 200);

    for (action, fields) in [
        ("set_phase", vec![("phase", "sessions")]),
        ("make_link_for", vec![("person", ada.as_str())]),
        ("forget_person", vec![("person", ada.as_str()), ("asked", "on")]),
        ("make_invitation", vec![("role", "facilitator"), ("label", "Accueil")]),
        ("require_charters", vec![]),
        ("add_wall", vec![("label", "Hall")]),
        (
            "add_channel",
            vec![
                ("kind", "mattermost"),
                ("name", "Salon"),
                ("webhook", "https://exemple.fr/hooks/x"),
            ],
        ),
        (
            "send_practical",
            vec![("subject", "Rencontre"), ("text", "À demain"), ("step", "send")],
        ),
        ("create_next", vec![("title", "La suivante"), ("date", "2027-02-09")]),
    ] {
        let refused = zoe.send(action, &fields).await;
        assert_eq!(refused.status, 403, "{action}: {}", refused.text);
    }
    for path in ["/personnes", "/besoins", "/invitations", "/canaux", "/reglages"] {
        assert_eq!(zoe.open(&format!("/f/{}{path}", app.code)).await.status, 403, "{path}");
    }

    assert_eq!(zoe.send("freeze_me", &[("on", "")]).await.status, 200);
    assert_eq!(zoe.open(&format!("/f/{}/personnes", app.code)).await.status, 200);
}
