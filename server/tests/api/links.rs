//! One person, several devices: links that open someone's account once, for a quarter of an hour.

use domain::Actor;

use crate::{
    app::{TestApp, op},
    phone::{Answer, HTML, Phone},
};

impl TestApp {
    /// The path of a link that this phone makes to another device.
    pub async fn link_of(&self, phone: &Phone) -> String {
        let made = phone.send("make_link", &[]).await;
        assert_eq!(made.status, 200, "{}", made.text);
        link_on(&phone.open(made.location()).await)
    }
}

/// The link that a page shows.
fn link_on(page: &Answer) -> String {
    let (_, rest) = page.text.split_once("/lien/").expect("the page shows a link");
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(token.len(), 64);
    let (_, before) = page.text.split_once("/f/").unwrap();
    format!("/f/{}/lien/{token}", &before[..6])
}

pub fn token_of(link: &str) -> &str {
    link.rsplit('/').next().unwrap()
}

async fn follow(phone: &Phone, link: &str) -> Answer {
    phone.send("follow_link", &[("token", token_of(link))]).await
}

const OVER: &str = "Ce lien n’est plus valable";

#[tokio::test]
async fn a_second_device_becomes_the_same_person_once_it_confirms() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    ada.propose("Sauvegardes").await;
    let link = app.link_of(&ada).await;
    let tablet = app.phone();

    // Programs that look at links, and people who look twice.
    for _ in 0..3 {
        let page = tablet.open(&link).await;
        assert_eq!(page.status, 200);
        assert!(
            page.text.contains("Vous serez «\u{a0}Ada\u{a0}» sur cet appareil"),
            "{}",
            page.text
        );
    }
    assert_eq!(app.actor(&tablet).await, Actor::Visitor);
    let followed = follow(&tablet, &link).await;

    assert_eq!(followed.status, 200, "{}", followed.text);
    assert_eq!(app.actor(&tablet).await, app.actor(&ada).await);
    assert_ne!(app.actor(&ada).await, Actor::Visitor);
    let app = app.restart().await;
    let (ada, tablet) = (ada.at(&app.url), tablet.at(&app.url));
    assert_eq!(app.actor(&tablet).await, app.actor(&ada).await);
    assert!(
        app.forum()
            .await
            .is_led_by(domain::TopicId(1), app.actor(&tablet).await.person().unwrap())
    );
}

#[tokio::test]
async fn a_link_is_good_once_for_a_quarter_of_an_hour_and_says_so_afterwards() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let used = app.link_of(&ada).await;
    assert_eq!(follow(&app.phone(), &used).await.status, 200);
    let late = app.link_of(&ada).await;
    app.later(15 * 60);
    let other = TestApp::start().await;
    let elsewhere = other.link_of(&other.join("Grace").await).await;
    let elsewhere = format!("/f/{}/lien/{}", app.code, token_of(&elsewhere));
    let invented = format!("/f/{}/lien/{}", app.code, "0".repeat(64));

    for link in [used, late, elsewhere, invented, format!("/f/{}/lien/x", app.code)] {
        let phone = app.phone();
        let page = phone.open(&link).await;
        assert_eq!(page.status, 410, "{link}");
        assert!(
            page.text.contains(OVER) && page.text.contains("créez-en un autre"),
            "{}",
            page.text
        );
        let followed = follow(&phone, &link).await;
        assert_eq!(followed.status, 410, "{}", followed.text);
        assert_eq!(app.actor(&phone).await, Actor::Visitor);
    }
}

#[tokio::test]
async fn two_who_use_the_same_link_at_once_are_not_both_let_in() {
    let app = TestApp::start().await;
    let link = app.link_of(&app.join("Ada").await).await;
    let phones = [app.phone(), app.phone(), app.phone()];

    let answers = futures::future::join_all(phones.iter().map(|phone| follow(phone, &link))).await;

    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 410, 410]);
}

#[tokio::test]
async fn a_new_link_replaces_the_one_before_and_the_same_form_makes_the_same_one() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let first = app.link_of(&ada).await;
    let second = op().0.to_string();
    let made = ada.send_as(&second, "make_link", &[]).await;
    let again = ada.send_as(&second, "make_link", &[]).await;

    assert_eq!(made.location(), again.location());
    let link = link_on(&ada.open(made.location()).await);
    assert_ne!(first, link);
    assert_eq!(app.phone().open(&first).await.status, 410);
    assert_eq!(follow(&app.phone(), &link).await.status, 200);
    let page = ada.open(made.location()).await;
    assert!(
        !page.text.contains("/lien/") && page.text.contains("Ce lien a servi"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn who_was_someone_else_on_that_device_is_told_and_has_left() {
    let app = TestApp::start().await;
    let (ada, guest) = (app.join("Ada").await, app.join("Invitée").await);
    let topic = guest.propose("Sauvegardes").await;
    let link = app.link_of(&ada).await;

    let page = guest.open(&link).await;
    assert!(page.text.contains("celui de «\u{a0}Invitée\u{a0}»"), "{}", page.text);
    assert_eq!(follow(&guest, &link).await.status, 200);

    assert_eq!(app.actor(&guest).await, app.actor(&ada).await);
    let view = app.view().await;
    assert_eq!(view.topics.iter().find(|one| one.id == topic).unwrap().convener, None);
    let app = app.restart().await;
    assert_eq!(app.actor(&guest.at(&app.url)).await, app.actor(&ada.at(&app.url)).await);
}

#[tokio::test]
async fn a_link_goes_with_the_person_and_only_who_has_a_name_makes_one() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let link = app.link_of(&ada).await;
    assert_eq!(ada.send("leave", &[]).await.status, 200);
    assert_eq!(app.phone().open(&link).await.status, 410);

    assert_eq!(app.phone().send("make_link", &[]).await.status, 403);
    let page = app.phone().open(&format!("/f/{}/autre-appareil", app.code)).await;
    assert_eq!(page.status, 403);
}

#[tokio::test]
async fn the_page_with_the_link_shows_it_to_nobody_else_and_no_secret_is_kept_or_logged() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let made = ada.send("make_link", &[]).await;
    let link = link_on(&ada.open(made.location()).await);
    assert!(!made.location().contains(token_of(&link)));
    let grace = app.join("Grace").await;
    assert!(!grace.open(made.location()).await.text.contains("/lien/"));

    assert!(!crate::logs::logged().contains(token_of(&link)));
    let folder = app.folder.clone();
    app.instance.stop().await;
    let database = std::fs::read(folder.path().join("forum.db")).unwrap();
    assert!(!database.windows(64).any(|window| window == token_of(&link).as_bytes()));
}

#[tokio::test]
async fn without_scripts_a_link_leads_to_ones_day() {
    let app = TestApp::start().await;
    let link = app.link_of(&app.join("Ada").await).await;
    let tablet = app.phone();
    let request = tablet.action(
        "follow_link",
        &op().0.to_string(),
        &[("token", token_of(&link)), ("from", &link)],
    );

    let followed = Answer::read(request.header("accept", HTML).send().await.unwrap()).await;

    assert_eq!(
        (followed.status, followed.location()),
        (303, format!("/f/{}/ma-journee", app.code).as_str())
    );
    // Sent once more, as by the back button: the page says that it is over.
    let again = tablet
        .submit("follow_link", &[("token", token_of(&link)), ("from", &link)])
        .await;
    assert_eq!(tablet.open(again.location()).await.status, 410);
}
