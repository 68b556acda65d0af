//! Registering before the day: a name and whatever else one wishes to say, a place or the waiting list, and the way out.

use ::app::backend::{Contact, Registered};
use domain::*;
use scraper::{Html, Selector};
use server::limits::Rates;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::{TestApp, op},
    html::{count, words},
    phone::{Answer, HTML, Phone},
};

pub async fn open() -> TestApp {
    TestApp::start_with(Rates::default(), Phase::Registration).await
}

/// With a capacity, by an organiser.
pub async fn open_for(capacity: &str) -> (TestApp, Phone) {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    app.describe(&zoe, &[("capacity", capacity)]).await;
    (app, zoe)
}

pub async fn register(app: &TestApp, name: &str) -> Phone {
    let phone = app.phone();
    let registered = phone.send("register", &[("name", name)]).await;
    assert_eq!(registered.status, 200, "{}", registered.text);
    phone
}

pub async fn state(app: &TestApp, phone: &Phone) -> Option<Registered> {
    use ::app::backend::Forums;
    app.instance
        .seen(&app.code, phone.device().as_ref())
        .await
        .unwrap()
        .registered
}

/// What is in the database: turn, waiting, assistance.
pub async fn rows(app: &TestApp) -> Vec<(i64, bool, String)> {
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let all = "select turn, waiting, assistance from registration order by turn";
    sqlx::query_as(all).fetch_all(&mut connection).await.unwrap()
}

pub async fn people(app: &TestApp) -> usize {
    use ::app::backend::Forums;
    app.instance.seen(&app.code, None).await.unwrap().names.len()
}

pub const WHOLE: [(&str, &str); 8] = [
    ("name", "Ada"),
    ("email", "ada@exemple.fr"),
    ("practical", "on"),
    ("topic1", "Écrire simplement"),
    ("about1", "Avec des **exemples**"),
    ("topic3", "Sauvegarder"),
    ("about3", ""),
    ("assistance", "Une place près de l'écran"),
];

#[tokio::test]
async fn someone_registers_with_two_topics_and_finds_what_happens_next() {
    let app = open().await;
    let ada = app.phone();
    let form = ada.page("/inscription").await;
    assert_eq!(
        count(&form, "form input[required]"),
        3,
        "a name and the boxes of two charters"
    );
    assert_eq!(count(&form, "form input[type=checkbox][checked]"), 0);
    for word in ["repas", "régime", "statut", "motif"] {
        assert!(!words(&form, "form").to_lowercase().contains(word), "{word}");
    }

    let registered = ada.submit("register", &WHOLE).await;

    assert_eq!(registered.location(), format!("/f/{}/inscription", app.code));
    let page = ada.page("/inscription").await;
    assert!(words(&page, "main .where").contains("Votre inscription est enregistrée"));
    assert!(words(&page, "main .facts").contains("mardi 8 décembre 2026, de 10\u{a0}h à 18\u{a0}h"));
    assert!(words(&page, "main .rows").contains("Écrire simplement"));
    let calendar = ada.get(&format!("/f/{}/rencontre.ics", app.code)).await;
    assert_eq!(count(&page, "main a[href$='/rencontre.ics']"), 1);
    assert!(calendar.text.contains("SUMMARY"), "{}", calendar.text);
    assert!(words(&page, "textarea[name=assistance]").contains("Une place près de l'écran"));
    let forum = app.forum().await;
    let topics: Vec<_> = forum
        .topics
        .values()
        .map(|topic| (topic.title.as_str(), topic.no))
        .collect();
    assert_eq!(topics, [("Écrire simplement", None), ("Sauvegarder", None)]);
    assert!(forum.sessions.is_empty());
    let contact = Contact {
        address: EmailAddress::parse("ada@exemple.fr").unwrap(),
        practical: true,
        verified: false,
    };
    assert_eq!(app.contact(&ada).await, Some(contact));
    assert_eq!(rows(&app).await, [(1, false, "Une place près de l'écran".to_owned())]);

    let app = app.restart().await;
    let ada = ada.at(&app.url);
    assert_eq!(state(&app, &ada).await, Some(Registered::Placed));
}

#[tokio::test]
async fn without_the_charters_nothing_is_kept_and_all_that_was_typed_comes_back() {
    let app = open().await;
    let ada = app.phone();
    let (op, from) = (op().0.to_string(), format!("/f/{}/inscription", app.code));
    let mut fields = vec![
        ("code", app.code.as_str()),
        ("op", op.as_str()),
        ("from", from.as_str()),
    ];
    fields.extend(WHOLE);
    let send = async |accept: &str| {
        let request = ada.client.post(ada.address("/api/register")).form(&fields);
        Answer::read(request.header("accept", accept).send().await.unwrap()).await
    };

    assert_eq!(send("text/plain").await.status, 422);
    let refused = send(HTML).await;

    let page = Html::parse_document(&ada.open(refused.location()).await.text);
    assert!(words(&page, "main .refusal").contains("Acceptez d’abord les chartes"));
    for (name, value) in [
        ("name", "Ada"),
        ("email", "ada@exemple.fr"),
        ("topic1", "Écrire simplement"),
    ] {
        let selector = Selector::parse(&format!("input[name={name}]")).unwrap();
        let field = page.select(&selector).next().unwrap();
        assert_eq!(field.attr("value"), Some(value), "{name}");
    }
    assert!(words(&page, "textarea[name=about1]").contains("Avec des **exemples**"));
    assert!(words(&page, "textarea[name=assistance]").contains("Une place près de l'écran"));
    assert_eq!(count(&page, "input[name=practical][checked]"), 1);
    assert!(rows(&app).await.is_empty());
    assert_eq!(people(&app).await, 0);
    assert!(app.forum().await.topics.is_empty());
}

#[tokio::test]
async fn a_topic_that_cannot_be_read_is_said_beside_it_and_nothing_is_kept() {
    let app = open().await;
    let ada = app.phone();
    let from = format!("/f/{}/inscription", app.code);
    let fields = [
        ("from", from.as_str()),
        ("name", "Ada"),
        ("topic1", "Écrire simplement"),
        ("about2", "Un sujet sans titre"),
        ("email", "ada"),
    ];

    let refused = ada.submit("register", &fields).await;

    let page = Html::parse_document(&ada.open(refused.location()).await.text);
    assert!(words(&page, "#register-topic2-problem").contains("Remplissez ce champ"));
    assert!(!words(&page, "#register-email-problem").is_empty());
    assert_eq!(
        count(&page, "details[open] input[name=topic2]"),
        1,
        "what is wrong is not folded away"
    );
    assert_eq!(count(&page, "input[name=topic1][value='Écrire simplement']"), 1);
    assert_eq!(count(&page, "input[type=checkbox][name^=accept-][checked]"), 2);
    assert_eq!(people(&app).await, 0);
}

#[tokio::test]
async fn sent_twice_it_registers_once() {
    let app = open().await;
    let ada = app.phone();
    // A browser has its cookie by then.
    ada.submit("join", &[("name", "")]).await;
    let name = op().0.to_string();
    for _ in 0..2 {
        assert_eq!(ada.send_as(&name, "register", &WHOLE).await.status, 200);
    }
    assert_eq!(app.forum().await.topics.len(), 2);
    assert_eq!(rows(&app).await.len(), 1);

    let app = app.restart().await;
    let ada = ada.at(&app.url);
    assert_eq!(ada.send_as(&name, "register", &WHOLE).await.status, 200);
    assert_eq!(app.forum().await.topics.len(), 2);
    let other = [("name", "Grace")];
    assert_eq!(ada.send_as(&name, "register", &other).await.status, 409);
}

#[tokio::test]
async fn who_gives_a_name_while_registration_is_open_is_registered_and_nobody_else_is() {
    let app = open().await;
    let page = app.phone().page("/rejoindre").await;
    assert_eq!(count(&page, "form[action='/api/register']"), 1);
    let ada = app.join("Ada").await;
    assert_eq!(state(&app, &ada).await, Some(Registered::Placed));
    let zoe = app.organiser("Zoé").await;
    assert_eq!(state(&app, &zoe).await, None);

    assert_eq!(zoe.send("set_phase", &[("phase", "marketplace")]).await.status, 200);
    let late = app.phone();
    let refused = late.send("register", &[("name", "Grace")]).await;
    assert_eq!(refused.status, 409);
    assert!(words(&late.page("/inscription").await, "main").contains("Les inscriptions sont closes"));
    let grace = app.join("Grace").await;
    assert_eq!(state(&app, &grace).await, None);
}

#[tokio::test]
async fn withdrawing_takes_one_tap_and_leaves_nothing() {
    let app = open().await;
    let ada = app.phone();
    assert_eq!(ada.send("register", &WHOLE).await.status, 200);
    let page = ada.page("/inscription").await;
    let fields = "form[action='/api/withdraw_registration'] :is(input:not([type=hidden]), textarea, select)";
    assert_eq!(count(&page, fields), 0, "no reason is asked");

    let withdrawn = ada.submit("withdraw_registration", &[]).await;

    let page = Html::parse_document(&ada.open(withdrawn.location()).await.text);
    assert!(words(&page, "main .notice").contains("Rien n’en est gardé"));
    assert!(rows(&app).await.is_empty());
    assert_eq!(state(&app, &ada).await, None);
    assert!(app.view().await.topics.is_empty(), "nobody would bring them");
    assert!(!app.contact(&ada).await.unwrap().practical);
    // Again changes nothing, and the way back is open.
    assert_eq!(ada.send("withdraw_registration", &[]).await.status, 200);
    assert_eq!(ada.send("register", &[("name", "Ada")]).await.status, 200);
    assert_eq!(state(&app, &ada).await, Some(Registered::Placed));
    assert_eq!(app.phone().send("withdraw_registration", &[]).await.status, 403);
}

#[tokio::test]
async fn a_topic_that_someone_else_leads_too_stays() {
    let app = open().await;
    let (ada, bo) = (register(&app, "Ada").await, register(&app, "Bo").await);
    let topic = ada.propose("Écrire simplement").await.to_string();
    assert_eq!(
        bo.send("offer_to_convene", &[("topic", &topic), ("on", "on")])
            .await
            .status,
        200
    );
    let Actor::Person { id, .. } = app.actor(&bo).await else {
        panic!("Bo is in");
    };
    let person = id.0.to_string();
    let fields = [("topic", topic.as_str()), ("person", &person), ("on", "on")];
    assert_eq!(ada.send("set_co_convener", &fields).await.status, 200);
    ada.propose("Sauvegarder").await;

    assert_eq!(ada.send("withdraw_registration", &[]).await.status, 200);

    let topics: Vec<_> = app.view().await.topics.into_iter().map(|topic| topic.title).collect();
    assert_eq!(topics, ["Écrire simplement"]);
}

#[tokio::test]
async fn what_people_need_is_read_by_organisers_only() {
    let app = open().await;
    let (ada, zoe) = (app.phone(), app.organiser("Zoé").await);
    assert_eq!(ada.send("register", &WHOLE).await.status, 200);
    register(&app, "Grace").await;

    let page = zoe.page("/besoins").await;
    assert_eq!(words(&page, "main dt"), "Ada");
    assert_eq!(words(&page, "main dd"), "Une place près de l'écran");
    let path = format!("/f/{}/besoins", app.code);
    for phone in [app.phone(), ada.at(&app.url), app.facilitator("Yan").await] {
        assert_eq!(phone.open(&path).await.status, 403);
    }
}

#[tokio::test]
async fn what_one_needs_is_changed_and_taken_back() {
    let app = open().await;
    let ada = app.phone();
    assert_eq!(ada.send("set_assistance", &[("assistance", "x")]).await.status, 403);
    assert_eq!(ada.send("register", &WHOLE).await.status, 200);
    let long = "a".repeat(1_001);
    assert_eq!(ada.send("set_assistance", &[("assistance", &long)]).await.status, 422);
    for text in ["Un interprète", ""] {
        assert_eq!(ada.send("set_assistance", &[("assistance", text)]).await.status, 200);
        assert_eq!(rows(&app).await, [(1, false, text.to_owned())]);
    }
}

#[tokio::test]
async fn on_the_day_a_proposal_is_confirmed_with_one_tap() {
    let app = open().await;
    let ada = app.phone();
    assert_eq!(ada.send("register", &WHOLE).await.status, 200);
    assert_eq!(
        count(&ada.page("/ma-journee").await, "form[action='/api/confirm_topic']"),
        0
    );
    let zoe = app.organiser("Zoé").await;
    assert_eq!(zoe.send("set_phase", &[("phase", "marketplace")]).await.status, 200);

    let board = ada.page("").await;
    assert!(words(&board, "main .notice a").contains("2 propositions à confirmer"));
    let day = ada.page("/ma-journee").await;
    assert_eq!(count(&day, "#a-confirmer form[action='/api/confirm_topic']"), 2);
    assert_eq!(ada.send("confirm_topic", &[("topic", "1")]).await.status, 200);

    assert_eq!(app.forum().await.topic(TopicId(1)).unwrap().no, Some(TopicNo(1)));
    assert_eq!(count(&ada.page("/ma-journee").await, "#a-confirmer form"), 1);
}
