//! Another site cannot make a browser write here, whatever the route.

use domain::Phase;
use http::Method;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use crate::{
    app::{TestApp, op},
    phone::{Answer, HTML},
};

/// What browsers send along when another site posts a form.
fn another_site() -> [HeaderMap; 4] {
    let headers = |pairs: &[(&'static str, &'static str)]| {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    };
    [
        headers(&[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]),
        headers(&[("sec-fetch-site", "same-site")]),
        headers(&[("origin", "https://evil.example")]),
        headers(&[("origin", "null")]),
    ]
}

fn actions() -> Vec<&'static str> {
    let all = server_fn::axum::server_fn_paths();
    all.filter(|(_, method)| *method == Method::POST)
        .map(|(path, _)| path)
        .collect()
}

#[tokio::test]
async fn every_server_function_refuses_another_site_without_effect() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let topic = zoe.propose("Sauvegardes").await.to_string();
    let before = app.forum().await;
    let actions = actions();
    assert!(actions.len() >= 32, "the walk finds the server functions: {actions:?}");

    for action in actions {
        for headers in another_site() {
            let op = op().0.to_string();
            let fields = [
                ("code", app.code.as_str()),
                ("op", &op),
                ("topic", &topic),
                ("name", "Mallory"),
                ("title", "Pris"),
                ("kind", "workshop"),
                ("phase", "archived"),
                ("set", "1-on"),
                ("slot", "1"),
                ("space", "1"),
                ("start", "8h"),
                ("end", "9h"),
                ("places", "1"),
                ("key", &app.facilitator_key),
                ("cell", "2-1"),
            ];
            let request = zoe
                .client
                .post(zoe.address(action))
                .headers(headers.clone())
                .form(&fields);
            let answer = Answer::read(request.send().await.unwrap()).await;

            assert_eq!(answer.status, 403, "{action} {headers:?}");
            assert!(answer.text.contains("autre site"), "{action}: {}", answer.text);
        }
    }

    assert_eq!(app.forum().await, before);
    assert_eq!(app.view().await.topics[0].convener.as_deref(), Some("Zoé"));
    assert_eq!(app.forum().await.phase, Phase::Marketplace);
}

#[tokio::test]
async fn the_walk_would_see_an_effect() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let before = app.forum().await;

    let own = zoe.action("set_phase", &op().0.to_string(), &[("phase", "sessions")]);
    let own = own.header("sec-fetch-site", "same-origin").send().await.unwrap();

    assert_eq!(own.status(), 200);
    assert_ne!(app.forum().await, before);
}

#[tokio::test]
async fn the_upload_refuses_another_site_without_effect() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;

    for headers in another_site() {
        let form = crate::files::form(crate::files::PNG);
        let path = format!("/f/{}/atelier/{session}/fichier", app.code);
        let request = ada.client.post(ada.address(&path)).headers(headers).multipart(form);
        assert_eq!(request.send().await.unwrap().status(), 403);
    }

    assert!(app.stored_files().is_empty());
    assert!(app.forum().await.sessions[&session].report.files.is_empty());
}

#[tokio::test]
async fn no_server_function_that_writes_answers_a_link() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;

    for action in actions() {
        let followed = zoe
            .get(&format!("{action}?code={}&phase=archived&op={}", app.code, op().0))
            .await;
        assert_eq!(followed.status, 405, "{action}");
    }

    assert_eq!(app.forum().await.phase, Phase::Marketplace);
}

#[tokio::test]
async fn a_browser_is_told_on_a_page() {
    let app = TestApp::start().await;
    let request = app.phone().action("join", &op().0.to_string(), &[("name", "Ada")]);

    let answer = request
        .header("origin", "https://evil.example")
        .header("accept", HTML)
        .send()
        .await
        .unwrap();
    let answer = Answer::read(answer).await;

    assert_eq!(answer.status, 403);
    assert!(answer.is_html() && answer.text.contains("<h1>"), "{}", answer.text);
    assert_eq!(answer.header("set-cookie"), "");
}
