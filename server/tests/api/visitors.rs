//! The board that visitors share says nothing of anyone, and is never older than the board.

use reqwest::header::{ACCEPT, ACCEPT_ENCODING, COOKIE};

use crate::{
    app::TestApp,
    phone::{Answer, HTML, Phone, client},
};

/// As a browser that was never here.
async fn visit(app: &TestApp, page: &str, encodings: &str) -> (Answer, Vec<u8>) {
    let request = client().build().unwrap();
    let request = request.get(format!("{}/f/{}{page}", app.url, app.code));
    let response = request.header(ACCEPT, HTML).header(ACCEPT_ENCODING, encodings).send();
    let response = response.await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await.unwrap().to_vec();
    let text = String::from_utf8_lossy(&body).into_owned();
    (Answer { status, headers, text }, body)
}

async fn board(app: &TestApp) -> String {
    visit(app, "", "identity").await.0.text
}

/// The name of the page's form, which the server makes anew at each rendering.
fn op(page: &str) -> &str {
    let (_, rest) = page.split_once(r#"name="op" value=""#).unwrap();
    rest.split('"').next().unwrap()
}

async fn own_board(app: &TestApp, phone: &Phone) -> String {
    phone.open(&format!("/f/{}", app.code)).await.text
}

const MARKED: &str = r#"aria-pressed="true""#;
const OWN: &str = "card mine";

#[tokio::test]
async fn visitors_share_one_rendering_until_the_board_changes() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    ada.propose("Sauvegardes").await;
    let first = board(&app).await;
    assert_eq!(board(&app).await, first, "rendered once");

    ada.propose("Restauration").await;

    let after = board(&app).await;
    assert!(!first.contains("Restauration") && after.contains("Restauration"));
    ada.send("join", &[("name", "Ada Lovelace")]).await;
    assert!(board(&app).await.contains("Ada Lovelace"), "a name is on the board too");
    let facilitator = app.facilitator("Zoé").await;
    facilitator.send("set_phase", &[("phase", "archived")]).await;
    assert!(!board(&app).await.contains(r#"class="button primary propose""#));
}

#[tokio::test]
async fn nobody_is_shown_the_marks_of_another() {
    let app = TestApp::start().await;
    let (ada, grace) = (app.join("Ada").await, app.join("Grace").await);
    let (own, other) = (ada.propose("Sauvegardes").await, grace.propose("Accessibilité").await);
    ada.send("set_interest", &[("set", &format!("{other}-on"))]).await;
    let bo = app.join("Bo").await;

    // Before and after a visitor, in both orders: what is kept for one is not what another is sent.
    for _ in 0..2 {
        let seen = own_board(&app, &ada).await;
        assert!(seen.contains(MARKED) && seen.contains(OWN));
        for page in ["", "/maintenant"] {
            let (visitor, _) = visit(&app, page, "identity").await;
            assert_eq!(visitor.status, 200);
            assert!(!visitor.text.contains(MARKED) && !visitor.text.contains(OWN), "{page}");
        }
        let seen = own_board(&app, &grace).await;
        assert!(seen.contains(OWN) && !seen.contains(MARKED));
        let seen = own_board(&app, &bo).await;
        assert!(!seen.contains(OWN) && !seen.contains(MARKED));
    }
    assert_ne!(own, other);
    let again = own_board(&app, &bo).await;
    assert_ne!(op(&again), op(&own_board(&app, &bo).await), "rendered for each of them");
}

#[tokio::test]
async fn a_cookie_of_any_kind_and_any_question_are_answered_with_a_page_of_their_own() {
    let app = TestApp::start().await;
    let shared = board(&app).await;
    let phone = app.phone();
    let page = format!("/f/{}", app.code);

    let with_cookie = phone
        .client
        .get(phone.address(&page))
        .header(COOKIE, "forum=0; other=1");
    let with_cookie = Answer::read(with_cookie.send().await.unwrap()).await;
    assert_ne!(op(&with_cookie.text), op(&shared));
    let refused = phone.submit("set_interest", &[("set", "1-on"), ("from", &page)]).await;
    assert_eq!(refused.status, 303);
    let asked = phone.open(&format!("{page}?refus={}", crate::app::op().0)).await;
    assert_ne!(op(&asked.text), op(&shared));

    assert_eq!(board(&app).await, shared, "and none of them is kept for visitors");
}

#[tokio::test]
async fn each_browser_gets_an_encoding_that_it_reads() {
    let app = TestApp::start().await;
    app.join("Ada").await.propose("Sauvegardes").await;
    for _ in 0..2 {
        for (accepted, sent) in [
            ("br", "br"),
            ("gzip", "gzip"),
            ("gzip, deflate, br", "br"),
            ("identity", ""),
        ] {
            let (answer, body) = visit(&app, "", accepted).await;
            assert_eq!(answer.header("content-encoding"), sent, "{accepted}");
            assert_eq!(body.starts_with(b"<!DOCTYPE html>"), sent.is_empty(), "{accepted}");
            assert_eq!(answer.header("vary"), "accept-encoding");
            assert_eq!(answer.header("cache-control"), "private, no-cache");
            assert!(answer.headers.contains_key("content-security-policy"));
        }
    }
}

#[tokio::test]
async fn a_forum_that_is_not_there_is_not_there_twice() {
    let app = TestApp::start().await;
    let stranger = app.phone();
    for _ in 0..2 {
        let answer = stranger.open("/f/222222").await;
        assert_eq!(answer.status, 404);
        assert_eq!(stranger.open(&format!("/f/{}", app.code)).await.status, 200);
    }
}
