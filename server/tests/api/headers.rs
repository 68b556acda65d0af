//! What browsers are told on every kind of answer.

use crate::{
    app::TestApp,
    phone::{Answer, Phone},
};

/// One of each kind: page, missing page, sentence, redirect, stream, file, health, refused write.
async fn answers(app: &TestApp, ada: &Phone) -> Vec<Answer> {
    let board = format!("/f/{}", app.code);
    let stream = ada.watch("", None).await.response;
    let stream = Answer {
        status: 200,
        headers: stream.headers().clone(),
        text: String::new(),
    };
    let session = app.session_of(ada).await;
    let sent = crate::files::upload(ada, session, crate::files::form(crate::files::PNG)).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    let file = format!("/f/{}/fichier/{}", app.code, app.stored_files()[0]);
    vec![
        ada.open("/").await,
        ada.open(&board).await,
        ada.open("/nulle-part").await,
        ada.get("/nulle-part").await,
        ada.open(&format!("/r/{}", app.code)).await,
        ada.get("/sante").await,
        ada.get(&file).await,
        ada.submit("propose_topic", &[]).await,
        ada.get("/api/join").await,
        stream,
        sent,
    ]
}

#[tokio::test]
async fn every_answer_is_secured() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;

    for answer in answers(&app, &ada).await {
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{answer:?}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{answer:?}");
        assert_eq!(answer.header("x-robots-tag"), "noindex", "{answer:?}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{answer:?}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{answer:?}");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{answer:?}"
        );
        assert!(!answer.header("cache-control").is_empty(), "{answer:?}");
    }
}

#[tokio::test]
async fn the_policy_lets_in_no_inline_script_and_pages_have_none() {
    let app = TestApp::start().await;

    for path in ["", "/ecran", "/proposer"] {
        let page = app.phone().open(&format!("/f/{}{path}", app.code)).await;

        let policy = page.header("content-security-policy");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        let document = scraper::Html::parse_document(&page.text);
        let scripts = scraper::Selector::parse("script").unwrap();
        let mut files = 0;
        for script in document.select(&scripts) {
            match (script.attr("src"), script.attr("type")) {
                (Some(_), _) => files += 1,
                // A data block is not run.
                (None, Some("application/octet-stream")) => {}
                (None, _) => panic!("{path}: {}", script.html()),
            }
        }
        assert!(files > 0, "{path}: the walk finds scripts");
        assert!(
            !page.text.contains(" style=\"") && !page.text.contains(" onclick="),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::start().await;

    let joined = app.phone().send("join", &[("name", "Ada")]).await;

    let cookie = joined.header("set-cookie");
    let token = cookie
        .strip_prefix("forum=")
        .and_then(|rest| rest.split(';').next())
        .unwrap();
    assert_eq!(token.len(), 64);
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Max-Age=2592000"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(
        !cookie.contains("Secure"),
        "a browser would not send it back over plain HTTP"
    );
    let database = std::fs::read(app.folder.path().join("forum.db-wal")).unwrap();
    let holds = |text: &str| database.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(holds("Ada") && !holds(token), "the token itself is only in the browser");
}

#[tokio::test]
async fn pages_are_asked_for_again() {
    let app = TestApp::start().await;

    let page = app.phone().open(&format!("/f/{}", app.code)).await;

    assert_eq!(page.header("cache-control"), "private, no-cache");
}

#[tokio::test]
async fn pages_travel_compressed_and_streams_do_not() {
    let app = TestApp::start().await;
    let phone = app.phone();
    let ask = async |path: String| {
        let request = phone
            .client
            .get(phone.address(&path))
            .header("accept-encoding", "br, gzip");
        request.send().await.unwrap().headers().get("content-encoding").cloned()
    };

    assert_eq!(ask(format!("/f/{}", app.code)).await.unwrap(), "br");
    assert_eq!(ask(format!("/api/watch?code={}", app.code)).await, None);
}

#[tokio::test]
async fn whom_to_tell_about_a_weakness_is_said_where_programs_look_for_it() {
    let app = TestApp::start().await;

    let told = app.phone().open("/.well-known/security.txt").await;

    assert_eq!(told.header("content-type"), "text/plain; charset=utf-8");
    let here = &app.state.backend.public_url;
    assert!(
        told.text.starts_with(&format!("Contact: {here}/aide\n")),
        "{}",
        told.text
    );
    assert!(told.text.contains("\nExpires: 2027-12-08T00:00:00Z\n"), "{}", told.text);
}
