//! Links that open the wall: made, used, taken back.

use crate::{
    app::{TestApp, op},
    phone::{Answer, Phone},
    stream::Event,
};

impl TestApp {
    fn wall_page(&self, token: &str) -> String {
        format!("/f/{}/ecran?jeton={token}", self.code)
    }

    /// The facilitators' page, as words.
    async fn desk(&self, phone: &Phone) -> String {
        let page = phone.open(&format!("/f/{}/animation", self.code)).await;
        assert_eq!(page.status, 200);
        let section = scraper::Selector::parse("#ecrans").unwrap();
        let html = scraper::Html::parse_document(&page.text);
        html.select(&section).flat_map(|found| found.text()).collect()
    }
}

fn token_in(made: &Answer) -> String {
    assert_eq!(made.status, 200, "{}", made.text);
    let (_, rest) = made.location().split_once("jeton=").unwrap();
    rest.split('#').next().unwrap().to_owned()
}

async fn add(phone: &Phone, label: &str) -> String {
    token_in(&phone.send("add_wall", &[("label", label)]).await)
}

/// The number by which the list takes a link back.
async fn listed(app: &TestApp, label: &str) -> String {
    use ::app::backend::Walls;
    let links = app.instance.list(&app.code).await.unwrap();
    links.iter().find(|link| link.label == label).unwrap().id.0.to_string()
}

#[tokio::test]
async fn a_facilitator_makes_a_link_that_opens_the_wall_without_a_cookie() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;

    let made = zoe.send("add_wall", &[("label", "Écran du hall")]).await;

    let token = token_in(&made);
    assert_eq!(token.len(), 64);
    // The page that the form leads to shows the link, this once.
    let page = zoe.open(made.location()).await;
    assert!(page.text.contains(&app.wall_page(&token)), "{}", page.text);
    assert!(!app.desk(&zoe).await.contains(&token));
    let screen = app.phone().open(&app.wall_page(&token)).await;
    assert_eq!(screen.status, 200);
    assert_eq!(screen.header("set-cookie"), "");
    assert!(
        screen.text.contains(&format!("jeton={token}")),
        "its stream follows by the link"
    );
}

#[tokio::test]
async fn the_link_of_the_terminal_opens_the_wall_and_so_does_the_plain_address() {
    let app = TestApp::start().await;

    assert_eq!(app.phone().open(&app.wall_page(&app.wall)).await.status, 200);
    assert_eq!(app.phone().open(&format!("/f/{}/ecran", app.code)).await.status, 200);
}

#[tokio::test]
async fn the_list_says_when_a_screen_was_last_seen_and_whether_it_is_there() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let token = add(&zoe, "Écran du hall").await;
    assert!(app.desk(&zoe).await.contains("jamais ouvert"));

    let mut screen = app.phone().watch(&format!("&jeton={token}"), None).await;
    screen.next().await;
    assert!(app.desk(&zoe).await.contains("affiché en ce moment"));
    drop(screen);

    // The server notices at its next beat that nobody reads any more.
    while app.desk(&zoe).await.contains("affiché en ce moment") {
        tokio::task::yield_now().await;
    }
    assert!(
        app.desk(&zoe).await.contains("vu à 9\u{a0}h"),
        "{}",
        app.desk(&zoe).await
    );
}

#[tokio::test]
async fn a_link_taken_back_ends_its_screens_at_once_and_only_those() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let (hall, stairs) = (add(&zoe, "Hall").await, add(&zoe, "Escalier").await);
    let mut screen = app.phone().watch(&format!("&jeton={hall}"), None).await;
    let mut other = app.phone().watch(&format!("&jeton={stairs}"), None).await;
    screen.next().await;
    other.next().await;

    let wall = listed(&app, "Hall").await;
    let retired = zoe.send("remove_wall", &[("wall", &wall)]).await;

    assert_eq!(retired.status, 200, "{}", retired.text);
    assert_eq!(screen.next().await, Some(Event::Retired));
    assert_eq!(screen.next().await, None);
    zoe.propose("Sauvegardes").await;
    assert!(matches!(other.next().await, Some(Event::Deltas(_))));
    let page = app.phone().open(&app.wall_page(&hall)).await;
    assert_eq!(page.status, 410);
    assert!(page.text.contains("Cet affichage a été retiré"), "{}", page.text);
    let stream = app
        .phone()
        .get(&format!("/api/watch?code={}&jeton={hall}", app.code))
        .await;
    assert_eq!(stream.status, 410);
    // Once more is no error: two facilitators may press at once.
    assert_eq!(zoe.send("remove_wall", &[("wall", &wall)]).await.status, 200);
    assert_eq!(app.phone().open(&app.wall_page(&stairs)).await.status, 200);
}

#[tokio::test]
async fn a_wrong_token_and_that_of_another_forum_are_answered_alike() {
    let app = TestApp::start().await;
    let other = TestApp::start().await;

    for token in ["0".repeat(64), "x".to_owned(), other.wall.clone()] {
        let page = app.phone().open(&app.wall_page(&token)).await;
        assert_eq!(page.status, 410, "{token}");
        assert!(page.text.contains("Cet affichage a été retiré"));
    }
}

#[tokio::test]
async fn only_facilitators_make_links_and_take_them_back() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    app.facilitator("Zoé").await;
    let printed = listed(&app, "Lien imprimé au démarrage").await;

    for phone in [&ada, &app.phone()] {
        assert_eq!(phone.send("add_wall", &[("label", "Hall")]).await.status, 403);
        assert_eq!(phone.send("remove_wall", &[("wall", &printed)]).await.status, 403);
    }

    assert_eq!(app.phone().open(&app.wall_page(&app.wall)).await.status, 200);
    let page = ada.open(&format!("/f/{}/animation", app.code)).await;
    assert!(!page.text.contains("Lien imprimé"));
}

#[tokio::test]
async fn the_same_form_sent_twice_makes_one_link() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let op = op().0.to_string();

    let first = token_in(&zoe.send_as(&op, "add_wall", &[("label", "Hall")]).await);
    let again = token_in(&zoe.send_as(&op, "add_wall", &[("label", "Hall")]).await);

    assert_eq!(first, again);
    assert_eq!(app.desk(&zoe).await.matches("Hall").count(), 1);
    assert_ne!(add(&zoe, "Hall").await, first);
}

#[tokio::test]
async fn the_form_of_a_link_that_was_taken_back_does_not_bring_it_back() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let op = op().0.to_string();
    let token = token_in(&zoe.send_as(&op, "add_wall", &[("label", "Hall")]).await);
    let wall = listed(&app, "Hall").await;
    assert_eq!(zoe.send("remove_wall", &[("wall", &wall)]).await.status, 200);

    let again = zoe.send_as(&op, "add_wall", &[("label", "Hall")]).await;

    assert_eq!(again.status, 409, "{}", again.text);
    assert_eq!(app.phone().open(&app.wall_page(&token)).await.status, 410);
    assert!(!app.desk(&zoe).await.contains("Hall"));
    assert_ne!(add(&zoe, "Hall").await, token, "a new form makes a new link");
}

#[tokio::test]
async fn a_link_without_a_name_is_refused_beside_its_field() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let from = format!("/f/{}/animation", app.code);

    let refused = zoe.submit("add_wall", &[("label", " "), ("from", &from)]).await;

    assert_eq!(refused.status, 303);
    let page = zoe.open(refused.location()).await;
    assert!(page.text.contains("Remplissez ce champ."), "{}", page.text);
}

#[tokio::test]
async fn the_database_has_only_a_hash_of_the_token() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let token = add(&zoe, "Écran du hall").await;
    let folder = app.folder.clone();
    app.instance.stop().await;

    let database = std::fs::read(folder.path().join("forum.db")).unwrap();

    let found = |text: &str| database.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(found("Écran du hall"), "the search finds what is there");
    assert!(!found(&token));
    assert!(!found(&app.wall));
}

#[tokio::test]
async fn a_screen_may_show_one_view_for_good_and_turns_at_once_and_only_it() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let made = zoe.send("add_wall", &[("label", "Hall"), ("view", "frame")]).await;
    let (hall, stairs) = (token_in(&made), add(&zoe, "Escalier").await);
    let shown = async |token: &str| {
        let page = app.phone().open(&app.wall_page(token)).await.text;
        ["changez de salle", "Bienvenue"]
            .map(|words| page.contains(&format!(">{words}")) || page.contains(&format!("{words}.</p>")))
    };
    assert_eq!(zoe.send("go_to_step", &[("step", "1")]).await.status, 200);
    assert_eq!(shown(&hall).await, [true, false]);
    assert_eq!(shown(&stairs).await, [false, true]);

    let mut screen = app.phone().watch(&format!("&jeton={hall}"), None).await;
    let mut other = app.phone().watch(&format!("&jeton={stairs}"), None).await;
    for screen in [&mut screen, &mut other] {
        assert!(matches!(screen.next().await, Some(Event::Snapshot(_))));
    }
    let wall = listed(&app, "Hall").await;
    let pinned = zoe.send("pin_wall", &[("wall", &wall), ("view", "")]).await;
    assert_eq!(pinned.status, 200, "{}", pinned.text);
    assert_eq!(screen.next().await, Some(Event::Turned));
    assert_eq!(shown(&hall).await, [false, true]);

    zoe.send("go_to_step", &[("at", "1"), ("step", "2")]).await;
    assert!(
        matches!(other.next().await, Some(Event::Deltas(_))),
        "it was not told to turn"
    );
    assert_eq!(
        zoe.send("pin_wall", &[("wall", &wall), ("view", "film")]).await.status,
        422
    );
    assert_eq!(
        zoe.send("pin_wall", &[("wall", "999"), ("view", "board")]).await.status,
        410
    );

    // The list and the remote say what each shows.
    zoe.send("pin_wall", &[("wall", &wall), ("view", "board")]).await;
    let remote = zoe.open(&format!("/f/{}/telecommande", app.code)).await.text;
    assert!(remote.contains("Tableau") && remote.contains("Suit le déroulé"));
    assert!(remote.contains("affiché en ce moment"));
}
