//! Links that give a role: made, followed, taken back, guessed.

use ::app::backend::Forums;
use domain::{Phase, Role, Roles};
use scraper::{Html, Selector};
use server::limits::{Rate, Rates};

use crate::{
    app::{TestApp, op},
    html::{count, words},
    phone::{Answer, HTML, Phone},
};

pub fn key_in(made: &Answer) -> String {
    assert_eq!(made.status, 200, "{}", made.text);
    made.location().split_once("cle=").unwrap().1.to_owned()
}

pub async fn make(phone: &Phone, role: &str, label: &str) -> String {
    key_in(&phone.send("make_invitation", &[("role", role), ("label", label)]).await)
}

/// The line of the list with this label.
pub fn line<'a>(html: &'a Html, label: &str) -> scraper::ElementRef<'a> {
    let lines = Selector::parse(".rows > li").unwrap();
    let mut lines = html.select(&lines);
    lines.find(|line| line.text().any(|text| text == label)).unwrap()
}

pub fn row(html: &Html, label: &str) -> String {
    line(html, label).text().collect()
}

/// By which the list takes a link back.
pub fn id(html: &Html, label: &str) -> String {
    let field = Selector::parse("input[name=invitation]").unwrap();
    line(html, label)
        .select(&field)
        .next()
        .unwrap()
        .attr("value")
        .unwrap()
        .to_owned()
}

/// Sends the form with nothing but these fields.
pub async fn post(phone: &Phone, action: &str, fields: &[(&str, &str)]) -> Answer {
    let op = op().0.to_string();
    let mut form = vec![("code", phone.code.as_str()), ("op", &op)];
    form.extend_from_slice(fields);
    let request = phone.client.post(phone.address(&format!("/api/{action}"))).form(&form);
    Answer::read(request.header("accept", HTML).send().await.unwrap()).await
}

impl TestApp {
    pub async fn roles(&self, phone: &Phone) -> Roles {
        // Nobody has the phone's device in hand; what its page says is what it may.
        let page = phone.page("/rejoindre").await;
        let said = words(&page, "main .where b");
        let named =
            |role: &Role| said.contains(&::app::text::team::role_name(Default::default(), *role).to_lowercase());
        Role::ALL.into_iter().filter(named).collect()
    }

    pub async fn names(&self) -> usize {
        self.instance.seen(&self.code, None).await.unwrap().names.len()
    }

    pub fn invitation(&self, key: &str) -> String {
        format!("/f/{}/invitation?cle={key}", self.code)
    }
}

#[tokio::test]
async fn an_organiser_makes_a_link_that_gives_its_role_and_shows_it_once() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;

    let made = zoe
        .send("make_invitation", &[("role", "moderator"), ("label", "Groupe d’appui")])
        .await;

    let key = key_in(&made);
    assert_eq!(key.len(), 64);
    let shown = Html::parse_document(&zoe.open(made.location()).await.text);
    assert!(words(&shown, ".link-made").contains(&app.invitation(&key)));
    assert_eq!(count(&shown, ".link-made svg.qr"), 1);
    let list = zoe.page("/invitations").await;
    assert!(!words(&list, "main").contains(&key));
    let row = row(&list, "Groupe d’appui");
    assert!(row.contains("Groupe d’appui") && row.contains("Modération"), "{row}");
    assert!(row.contains("créé à 9\u{a0}h, jamais utilisé"), "{row}");

    // The link says what one will be, and changes nothing by itself.
    let yan = app.phone();
    let page = Html::parse_document(&yan.open(&app.invitation(&key)).await.text);
    assert_eq!(words(&page, "h1"), "Rejoindre la modération");
    assert_eq!(count(&page, "input[name=name]"), 1);
    assert_eq!(count(&page, "input[type=checkbox][required]"), 2);
    assert_eq!(app.names().await, 1);
    let refused = post(&yan, "enter", &[("name", "Yan"), ("key", &key)]).await;
    assert!(refused.location().contains("refus="));
    assert_eq!(app.names().await, 1, "not before the charters are accepted");
    assert_eq!(yan.send("enter", &[("name", "Yan"), ("key", &key)]).await.status, 200);
    assert_eq!(app.roles(&yan).await, Roles::of(Role::Moderator));
    let row = self::row(&zoe.page("/invitations").await, "Groupe d’appui");
    assert!(row.contains("utilisé à 9\u{a0}h"), "{row}");
}

#[tokio::test]
async fn who_has_a_name_is_not_asked_for_it_and_keeps_what_they_were() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let key = make(&zoe, "facilitator", "Renfort").await;
    let ada = app.enter("Ada", &app.key_of(Role::Moderator).await).await;

    let page = Html::parse_document(&ada.open(&app.invitation(&key)).await.text);

    assert_eq!(count(&page, "input[name=name]"), 0);
    assert!(words(&page, "main .where").contains("Ada"));
    let entered = post(&ada, "enter", &[("key", &key)]).await;
    assert_eq!(entered.location(), format!("/f/{}/animation", app.code));
    let both = [Role::Facilitator, Role::Moderator].into_iter().collect();
    assert_eq!(app.roles(&ada).await, both);
    let again = Html::parse_document(&ada.open(&app.invitation(&key)).await.text);
    assert_eq!(words(&again, "h1"), "Vous avez déjà ce rôle");
}

#[tokio::test]
async fn a_link_taken_back_opens_nothing_and_its_form_does_not_bring_it_back() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let op = op().0.to_string();
    let fields = [("role", "organiser"), ("label", "Une seule fois")];
    let key = key_in(&zoe.send_as(&op, "make_invitation", &fields).await);
    assert_eq!(key_in(&zoe.send_as(&op, "make_invitation", &fields).await), key);
    let before = zoe.page("/invitations").await;
    assert_eq!(words(&before, ".rows").matches("Une seule fois").count(), 1);
    let yan = app.enter("Yan", &key).await;

    let page = zoe.page("/invitations").await;
    let id = id(&page, "Une seule fois");
    let revoked = zoe.send("revoke_invitation", &[("invitation", &id)]).await;

    assert_eq!(revoked.status, 200);
    assert!(!words(&zoe.page("/invitations").await, ".rows").contains("Une seule fois"));
    let late = app.phone();
    assert_eq!(late.open(&app.invitation(&key)).await.status, 403);
    assert_eq!(late.send("enter", &[("name", "Wim"), ("key", &key)]).await.status, 403);
    assert_eq!(zoe.send_as(&op, "make_invitation", &fields).await.status, 409);
    let app = app.restart().await;
    let zoe = zoe.at(&app.url);
    assert_eq!(zoe.send_as(&op, "make_invitation", &fields).await.status, 409);
    assert_eq!(late.at(&app.url).open(&app.invitation(&key)).await.status, 403);
    // Who came in with it stays what they are.
    assert!(app.roles(&yan.at(&app.url)).await.is_organiser());
}

#[tokio::test]
async fn what_is_missing_of_an_invitation_is_said_beside_its_field() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/invitations", app.code);

    let refused = post(
        &zoe,
        "make_invitation",
        &[("role", "queen"), ("label", " "), ("from", &from)],
    )
    .await;

    let page = zoe.open(refused.location()).await;
    assert!(page.text.contains("Remplissez ce champ."), "{}", page.text);
    assert_eq!(
        zoe.send("revoke_invitation", &[("invitation", "zzz")]).await.status,
        200
    );
    assert_eq!(zoe.send("revoke_invitation", &[]).await.status, 200);
}

#[tokio::test]
async fn guessing_keys_ends_in_waiting() {
    let app = TestApp::start().await;
    let mallory = app.phone();
    let sent = mallory.send("enter", &[("name", "Mallory"), ("key", "0")]).await;
    assert_eq!(sent.status, 403);
    for number in 1..10 {
        let wrong = format!("{number:064}");
        assert_eq!(mallory.open(&app.invitation(&wrong)).await.status, 403);
    }

    assert_eq!(mallory.open(&app.invitation(&app.organiser_key)).await.status, 429);
    let sent = mallory
        .send("enter", &[("name", "Mallory"), ("key", &app.organiser_key)])
        .await;
    assert_eq!(sent.status, 429);
    // A venue is one address: others are let in.
    app.organiser("Zoé").await;
}

#[tokio::test]
async fn browsers_without_a_cookie_guess_keys_together() {
    let strangers = Rate {
        burst: 5,
        per_second: 0.1,
    };
    let rates = Rates {
        strangers,
        ..Rates::default()
    };
    let app = TestApp::start_with(rates, Phase::Marketplace).await;
    for number in 0..5 {
        assert_eq!(app.phone().open(&app.invitation(&number.to_string())).await.status, 403);
    }

    assert_eq!(app.phone().open(&app.invitation("6")).await.status, 429);
}

#[tokio::test]
async fn the_database_has_only_a_hash_of_the_key() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let key = make(&zoe, "facilitator", "Équipe d’accueil").await;
    let folder = app.folder.clone();
    app.instance.stop().await;

    let database = std::fs::read(folder.path().join("forum.db")).unwrap();

    let found = |text: &str| database.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(found("Équipe d’accueil"), "the search finds what is there");
    assert!(!found(&key) && !found(&app.organiser_key) && !found(&app.facilitator_key));
}
