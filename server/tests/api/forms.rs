//! Forms in a browser without JavaScript.

use app::backend::{Device, Op};
use domain::{NotesView, Phase};

use crate::app::TestApp;

#[tokio::test]
async fn a_form_leads_to_its_result() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;

    let proposed = ada
        .submit("propose_topic", &[("title", "Sauvegardes"), ("kind", "workshop")])
        .await;

    assert_eq!(proposed.status, 303);
    let topic = ada.open(proposed.location()).await;
    assert_eq!(topic.status, 200);
    assert!(topic.text.contains("Sauvegardes"));
}

#[tokio::test]
async fn a_refused_form_comes_back_with_what_was_typed_and_why() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let from = format!("/f/{}/proposer", app.code);
    let description = "Ce que l’on a appris en <trois> mois";
    let fields = [
        ("title", "Ah"),
        ("description", description),
        ("kind", "workshop"),
        ("from", &from),
    ];

    let refused = ada.submit("propose_topic", &fields).await;

    assert_eq!(refused.status, 303);
    assert!(
        refused.location().starts_with(&format!("{from}?refus=")),
        "{}",
        refused.location()
    );
    let page = ada.open(refused.location()).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("value=\"Ah\""));
    assert!(
        page.text.contains("Ce que l’on a appris en &lt;trois&gt; mois"),
        "{}",
        page.text
    );
    assert!(page.text.contains("role=\"alert\""));
}

#[tokio::test]
async fn a_refusal_is_shown_only_to_the_browser_that_typed_it() {
    let app = TestApp::start().await;
    let (ada, grace) = (app.join("Ada").await, app.join("Grace").await);
    let from = format!("/f/{}/proposer", app.code);
    let fields = [
        ("title", "Ah"),
        ("description", "Un secret"),
        ("kind", "workshop"),
        ("from", from.as_str()),
    ];
    let refused = ada.submit("propose_topic", &fields).await;

    assert!(!grace.open(refused.location()).await.text.contains("Un secret"));
    let op = refused.location().rsplit('=').next().unwrap().parse().map(Op).unwrap();
    assert!(app.state.backend.refusals.find(&Device("0".repeat(64)), op).is_none());
}

#[tokio::test]
async fn a_form_never_leads_to_another_site() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;

    for elsewhere in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
    ] {
        let refused = ada
            .submit("propose_topic", &[("title", "Ah"), ("from", elsewhere)])
            .await;
        assert!(refused.location().starts_with("/?refus="), "{}", refused.location());
        let joined = ada.submit("join", &[("name", "Ada"), ("next", elsewhere)]).await;
        assert_eq!(joined.location(), format!("/f/{}", app.code));
    }
}

#[tokio::test]
async fn notes_are_written_read_and_marked_on_the_board() {
    let app = TestApp::in_sessions().await;
    let (ada, grace) = (app.join("Ada").await, app.join("Grace").await);
    let session = app.session_of(&ada).await;
    grace.take_notes(session).await;
    let session = session.to_string();

    let fields = [
        ("session", session.as_str()),
        ("revision", "0"),
        ("notes", "**Décidé**\r\non continue"),
    ];
    let written = grace.submit("write_report", &fields).await;

    assert_eq!(
        (written.status, written.location()),
        (303, format!("/f/{}/atelier/{session}/notes", app.code).as_str())
    );
    assert!(
        grace
            .open(written.location())
            .await
            .text
            .contains("<strong>Décidé</strong>")
    );
    assert_eq!(app.view().await.sessions[0].notes, NotesView::By("Grace".to_owned()));
    let stale = ada
        .send(
            "write_report",
            &[("session", &session), ("revision", "0"), ("notes", "autre")],
        )
        .await;
    assert_eq!(stale.status, 409);
    let report = ada.open(written.location()).await.text;
    assert!(report.contains("<strong>Décidé</strong>") && !report.contains("autre</p>"));
}

#[tokio::test]
async fn the_facilitator_moves_the_day_and_others_do_not() {
    let app = TestApp::start().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);

    assert_eq!(ada.send("set_phase", &[("phase", "sessions")]).await.status, 403);
    assert_eq!(app.forum().await.phase, Phase::Marketplace);
    assert_eq!(zoe.send("set_phase", &[("phase", "sessions")]).await.status, 200);
    assert_eq!(app.forum().await.phase, Phase::Sessions);
    assert_eq!(
        app.phone()
            .send("enter", &[("name", "Mallory"), ("key", "0000")])
            .await
            .status,
        403
    );
}

#[tokio::test]
async fn who_leaves_is_a_stranger_again() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    ada.propose("Sauvegardes").await;

    assert_eq!(ada.send("leave", &[]).await.status, 200);

    assert_eq!(
        ada.send("propose_topic", &[("title", "Encore"), ("kind", "workshop")])
            .await
            .status,
        403
    );
    assert_eq!(app.view().await.topics[0].convener, None);
}
