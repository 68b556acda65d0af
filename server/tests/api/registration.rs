//! Registering before the day: a name and whatever else one wishes to say, a place or the waiting list, and the way out.

use ::app::backend::{Contact, Registered};
use domain::*;
use scraper::{Html, Selector};
use server::limits::Rates;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::{TestApp, op},
    links::token_of,
    phone::{Answer, HTML, Phone},
    smtp::Smtp,
};

fn words(html: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let texts: Vec<String> = html.select(&selector).map(|element| element.text().collect()).collect();
    texts.join(" ")
}

fn count(html: &Html, selector: &str) -> usize {
    html.select(&Selector::parse(selector).unwrap()).count()
}

async fn open() -> TestApp {
    TestApp::start_with(Rates::default(), Phase::Registration).await
}

/// With a capacity, by an organiser.
async fn open_for(capacity: &str) -> (TestApp, Phone) {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    app.describe(&zoe, &[("capacity", capacity)]).await;
    (app, zoe)
}

async fn register(app: &TestApp, name: &str) -> Phone {
    let phone = app.phone();
    let registered = phone.send("register", &[("name", name)]).await;
    assert_eq!(registered.status, 200, "{}", registered.text);
    phone
}

async fn state(app: &TestApp, phone: &Phone) -> Option<Registered> {
    use ::app::backend::Forums;
    app.instance
        .seen(&app.code, phone.device().as_ref())
        .await
        .unwrap()
        .registered
}

/// What is in the database: turn, waiting, assistance.
async fn rows(app: &TestApp) -> Vec<(i64, bool, String)> {
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let all = "select turn, waiting, assistance from registration order by turn";
    sqlx::query_as(all).fetch_all(&mut connection).await.unwrap()
}

async fn people(app: &TestApp) -> usize {
    use ::app::backend::Forums;
    app.instance.seen(&app.code, None).await.unwrap().names.len()
}

const WHOLE: [(&str, &str); 8] = [
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
async fn of_two_who_want_the_last_place_exactly_one_gets_it() {
    let (app, _) = open_for("1").await;
    let (ada, grace) = (app.phone(), app.phone());
    let (one, other) = tokio::join!(
        ada.send("register", &[("name", "Ada")]),
        grace.send("register", &[("name", "Grace")])
    );
    assert_eq!((one.status, other.status), (200, 200));

    let mut states = [state(&app, &ada).await.unwrap(), state(&app, &grace).await.unwrap()];
    states.sort_by_key(|state| *state != Registered::Placed);
    assert_eq!(states, [Registered::Placed, Registered::Waiting { place: 1 }]);
}

#[tokio::test]
async fn a_place_that_becomes_free_goes_to_the_first_who_waits() {
    let (app, zoe) = open_for("1").await;
    let (ada, grace) = (register(&app, "Ada").await, register(&app, "Grace").await);
    assert!(words(&app.phone().page("/inscription").await, "main .notice").contains("liste d’attente"));
    let (kim, lou) = (register(&app, "Kim").await, register(&app, "Lou").await);
    assert_eq!(state(&app, &lou).await, Some(Registered::Waiting { place: 3 }));
    assert!(words(&kim.page("/inscription").await, "main .where").contains("vous êtes au rang 2"));
    let desk = zoe.page("/animation").await;
    assert!(words(&desk, "#inscriptions").contains("1 inscription, 3 sur la liste d’attente"));

    // One withdraws, one is forgotten by their only browser, and there is one place more.
    assert_eq!(ada.send("withdraw_registration", &[]).await.status, 200);
    assert_eq!(state(&app, &grace).await, Some(Registered::Placed));
    assert_eq!(grace.send("leave", &[]).await.status, 200);
    assert_eq!(state(&app, &kim).await, Some(Registered::Placed));
    assert_eq!(state(&app, &lou).await, Some(Registered::Waiting { place: 1 }));
    app.describe(&zoe, &[("capacity", "2")]).await;
    assert_eq!(state(&app, &lou).await, Some(Registered::Placed));

    let app = app.restart().await;
    let (kim, lou) = (kim.at(&app.url), lou.at(&app.url));
    for phone in [&kim, &lou] {
        assert_eq!(state(&app, phone).await, Some(Registered::Placed));
    }
    // On the day nobody is counted.
    let zoe = zoe.at(&app.url);
    assert_eq!(zoe.send("set_phase", &[("phase", "marketplace")]).await.status, 200);
    app.join("Max").await.propose("Accueillir").await;
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

#[tokio::test]
async fn an_open_forum_asks_for_nothing_but_the_address() {
    let app = open().await;
    assert_eq!(count(&app.phone().page("/inscription").await, "input[name=entry]"), 0);
    register(&app, "Ada").await;
}

#[tokio::test]
async fn a_forum_with_an_entry_code_takes_who_knows_it_and_is_read_by_all() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    app.describe(&zoe, &[("policy", "code"), ("listed", "on")]).await;
    let Policy::Code(code) = app.forum().await.details.admission.policy.clone() else {
        panic!("a code is made");
    };
    assert_ne!(code, app.code);
    assert!(words(&zoe.page("/animation").await, ".invite").contains(code.as_str()));

    let ada = app.phone();
    for page in ["", "/maintenant", "/aide", "/inscription", "/rejoindre", "/ecran"] {
        let read = ada.open(&format!("/f/{}{page}", app.code)).await;
        assert_eq!(read.status, 200, "{page}");
        assert!(!read.text.contains(code.as_str()), "{page} tells the code");
    }
    for action in ["join", "register"] {
        for typed in ["", "ABCDEF", app.code.as_str()] {
            let refused = ada.send(action, &[("name", "Ada"), ("entry", typed)]).await;
            assert_eq!(refused.status, 422, "{action} {typed}");
            assert!(refused.text.contains("code d’entrée"), "{}", refused.text);
        }
    }
    assert_eq!(people(&app).await, 1);

    // Scanned from the team's own QR.
    let scanned = app.phone().open(&format!("/r/{}?entree={code}", app.code)).await;
    assert_eq!(scanned.location(), format!("/f/{}/rejoindre?entree={code}", app.code));
    let form = Html::parse_document(&app.phone().open(scanned.location()).await.text);
    assert_eq!(count(&form, &format!("input[name=entry][value='{code}']")), 1);
    let typed = code.as_str().to_lowercase();
    let grace = app.phone();
    let registered = grace.send("register", &[("name", "Grace"), ("entry", &typed)]).await;
    assert_eq!(registered.status, 200, "{}", registered.text);
    // Who is in is not asked again, nor who is invited.
    assert_eq!(grace.send("join", &[("name", "Grace H.")]).await.status, 200);
    app.facilitator("Yan").await;
}

#[tokio::test]
async fn who_guesses_entry_codes_is_told_to_wait() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    app.describe(&zoe, &[("policy", "code"), ("entry_code", "KX4T9B")])
        .await;
    let ada = app.phone();
    ada.submit("join", &[("name", "")]).await;
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(
            ada.send("register", &[("name", "Ada"), ("entry", "KX4T9C")])
                .await
                .status,
        );
    }
    assert_eq!(&statuses[..10], [422; 10]);
    assert_eq!(&statuses[10..], [429; 2]);
    let right = ada.send("register", &[("name", "Ada"), ("entry", "KX4T9B")]).await;
    assert_eq!(right.status, 429);
    let grace = app.phone();
    let registered = grace.send("register", &[("name", "Grace"), ("entry", "kx4 t9b")]).await;
    assert_eq!(registered.status, 200, "{}", registered.text);
}

#[tokio::test]
async fn a_wrong_capacity_or_code_is_said_beside_it() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/reglages", app.code);
    for (name, value) in [("capacity", "0"), ("capacity", "beaucoup"), ("entry_code", "O0")] {
        let fields = [
            ("from", from.as_str()),
            ("edition", "1"),
            ("title", "Rencontre d'essai"),
            ("date", "2026-12-08"),
            ("help", "À l'accueil"),
            ("policy", "code"),
            (name, value),
        ];
        let refused = zoe.submit("describe", &fields).await;
        let page = Html::parse_document(&zoe.open(refused.location()).await.text);
        assert!(!words(&page, &format!("#describe-{name}-problem")).is_empty(), "{name}");
        assert_eq!(count(&page, &format!("input[name={name}][value='{value}']")), 1);
    }
}

/// With addresses of two domains, by an organiser.
async fn with_addresses(smtp: &Smtp) -> TestApp {
    let app = TestApp::start_as(Rates::default(), Phase::Registration, Some(smtp.url.clone())).await;
    let zoe = app.organiser("Zoé").await;
    let domains = "beta.gouv.fr\r\n@Numerique.gouv.fr";
    app.describe(&zoe, &[("policy", "domains"), ("domains", domains)]).await;
    app
}

#[tokio::test]
async fn a_forum_with_a_list_of_domains_takes_who_has_shown_such_an_address() {
    let smtp = Smtp::start().await;
    let app = with_addresses(&smtp).await;
    let ada = app.phone();
    for page in ["", "/maintenant", "/aide", "/inscription", "/rejoindre"] {
        assert_eq!(ada.open(&format!("/f/{}{page}", app.code)).await.status, 200, "{page}");
    }
    assert!(words(&ada.page("/inscription").await, "main").contains("adresse électronique vérifiée"));
    for email in ["", "ada@exemple.fr", "ada@pasbeta.gouv.fr"] {
        let refused = ada.send("join", &[("name", "Ada"), ("email", email)]).await;
        assert_eq!(refused.status, 422, "{email}");
        assert!(refused.text.contains("domaine qu’elle connaît"), "{}", refused.text);
    }
    assert_eq!(ada.send("register", &WHOLE).await.status, 403);
    assert_eq!(people(&app).await, 1);

    let joined = ada
        .send("join", &[("name", "Ada"), ("email", "ada@beta.gouv.fr")])
        .await;
    assert_eq!(joined.status, 200, "{}", joined.text);

    // In, and able to do nothing before the link was opened.
    let proposed = ada.send("propose_topic", &[("title", "Sauvegardes")]).await;
    assert_eq!(proposed.status, 403);
    assert!(proposed.text.contains("Ouvrez d’abord le lien"), "{}", proposed.text);
    assert_eq!(ada.send("register", &WHOLE).await.status, 403);
    assert_eq!(state(&app, &ada).await, None);
    assert!(words(&ada.page("").await, "main .notice").contains("Ouvrez le lien envoyé"));
    for email in ["", "ada@exemple.fr"] {
        assert_eq!(
            ada.send("set_contact", &[("email", email)]).await.status,
            422,
            "{email}"
        );
    }
    let link = loop {
        let mail = smtp.next().await;
        if mail.text().contains("/lien/") {
            break mail.link("/lien/");
        }
    };
    assert_eq!(ada.send("follow_link", &[("token", token_of(&link))]).await.status, 200);
    assert_eq!(words(&ada.page("").await, "main .notice"), "");
    let registered = ada
        .send("register", &[("name", "Ada"), ("topic1", "Écrire simplement")])
        .await;
    assert_eq!(registered.status, 200, "{}", registered.text);
    assert_eq!(state(&app, &ada).await, Some(Registered::Placed));
    assert_eq!(app.forum().await.topics.len(), 1);
    // Who is invited is not asked.
    app.facilitator("Yan").await.propose("Accueillir").await;
}

#[tokio::test]
async fn addresses_are_not_asked_for_where_no_mail_is_sent_and_domains_are_read_one_by_one() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/reglages", app.code);
    let form = |domains| {
        [
            ("from", from.as_str()),
            ("edition", "1"),
            ("title", "Rencontre d'essai"),
            ("date", "2026-12-08"),
            ("help", "À l'accueil"),
            ("policy", "domains"),
            ("domains", domains),
        ]
    };
    let refused = zoe.submit("describe", &form("beta.gouv.fr")).await;
    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert!(words(&page, "main .problem").contains("n’envoie pas de courriel"));

    let smtp = Smtp::start().await;
    let app = with_addresses(&smtp).await;
    let zoe = app.organiser("Zoé").await;
    for domains in ["", "beta", "beta.gouv.fr, ada@exemple.fr"] {
        assert_eq!(zoe.send("describe", &form(domains)).await.status, 422, "{domains}");
    }
    let kept = words(&zoe.page("/reglages").await, "textarea[name=domains]");
    assert!(kept.contains("beta.gouv.fr\nnumerique.gouv.fr"), "{kept}");
}
